package mx.andamio.measures.feeds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import mx.andamio.measures.definitions.Dataset;

/**
 * A file that came, and what is said of it.
 *
 * @param source who delivers: what it delivers again replaces its own
 * @param from first day of the declared period
 * @param to last day of it
 * @param given what is said beside the file of all its rows, by name of the column, as it would be written there
 */
public record Consignment(
        Dataset dataset, String source, LocalDate from, LocalDate to, Path file, Form form, Map<String, String> given) {

    /** All is said within the file. */
    public Consignment(Dataset dataset, String source, LocalDate from, LocalDate to, Path file, Form form) {
        this(dataset, source, from, to, file, form, Map.of());
    }

    public Consignment {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }
}

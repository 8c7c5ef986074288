package mx.andamio.measures.feeds;

import java.nio.file.Path;
import java.time.LocalDate;
import mx.andamio.measures.definitions.Dataset;

/**
 * A file that came, and what is said of it.
 *
 * @param source who delivers: what it delivers again replaces its own
 * @param from first day of the declared period
 * @param to last day of it
 */
public record Consignment(Dataset dataset, String source, LocalDate from, LocalDate to, Path file, Form form) {

    public Consignment {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }
}

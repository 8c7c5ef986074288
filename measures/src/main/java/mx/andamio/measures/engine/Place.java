package mx.andamio.measures.engine;

import java.time.LocalDate;
import java.util.Objects;
import mx.andamio.measures.duck.DuckProcess;
import org.jspecify.annotations.Nullable;

/**
 * To which organ a unit belongs during a time. Times of one unit do not overlap.
 *
 * @param organ the unit
 * @param parent its OOAD or UMAE
 * @param region of these; null where it has none
 * @param to last day; null while it lasts
 */
public record Place(
        String organ,
        String parent,
        @Nullable String region,
        LocalDate from,
        @Nullable LocalDate to) {

    private static final String FOREVER = "9999-12-31";

    /** One without a region. */
    public Place(String organ, String parent, LocalDate from, @Nullable LocalDate to) {
        this(organ, parent, null, from, to);
    }

    /** As one row of values in the SQL of either engine; nothing of it is null. */
    public String sql() {
        return "(" + DuckProcess.quoted(organ) + ", " + DuckProcess.quoted(parent) + ", "
                + DuckProcess.quoted(Objects.requireNonNullElse(region, Question.NOBODY)) + ", date '" + from
                + "', date '"
                + (to == null ? FOREVER : to) + "')";
    }
}

package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that was called and is not held yet: what is needed to know what falls due before it.
 *
 * @param series name of a series of the body
 * @param number its place in the series, from 1; null for the one after the last
 * @param on its day, or the first of several
 * @param until last day of one that takes several, one after the other, at most {@link #MOST_DAYS}; null for one day
 * @param place where it meets, at most 200 letters; null where that is open
 * @param follows the session whose obligations it follows up; null where it is called for its own agenda, or for one that is moved as it was
 */
public record Planned(
        String body,
        String series,
        @Nullable Integer number,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable String place,
        @Nullable SessionId follows) {

    public static final int MOST_DAYS = 15;

    /** Of one day, for its own agenda. */
    public Planned(String body, String series, @Nullable Integer number, LocalDate on, @Nullable String place) {
        this(body, series, number, on, null, place, null);
    }

    /** Of one day. */
    public Planned(
            String body,
            String series,
            @Nullable Integer number,
            LocalDate on,
            @Nullable String place,
            @Nullable SessionId follows) {
        this(body, series, number, on, null, place, follows);
    }

    /** In their order. */
    public List<LocalDate> days() {
        return until == null ? List.of(on) : on.datesUntil(until.plusDays(1)).toList();
    }

    /** Letters of a place. */
    public static final int LONGEST_PLACE = 200;
}

package mx.andamio.sessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list.
 *
 * @param dated date of the first paper that tells of it: what is left when no paper says the day
 */
public record SessionLine(
        SessionId id,
        String bodyCode,
        String bodyName,
        String name,
        @Nullable Integer number,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        int organs,
        int people,
        @Nullable LocalDate dated,
        boolean simulated) {

    /** The day by which it is ordered: its first day, or else the date of the first paper. */
    public @Nullable LocalDate when() {
        return startsOn == null ? dated : startsOn;
    }
}

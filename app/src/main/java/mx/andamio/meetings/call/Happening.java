package mx.andamio.meetings.call;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of time that a session takes of somebody.
 *
 * @param key the same however often it is moved, within its session
 * @param starts null where nobody said when: then it takes the day
 * @param minutes null where nobody said how long: then an hour
 */
public record Happening(
        String key,
        LocalDate day,
        @Nullable LocalTime starts,
        @Nullable Integer minutes,
        String summary,
        String where) {

    static final String DAY = "d";
    static final String PART = "p";

    /** Whether it is of a programme, and not a whole day of the session. */
    public boolean isPart() {
        return key.startsWith(PART);
    }
}

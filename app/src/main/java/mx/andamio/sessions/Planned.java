package mx.andamio.sessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session that was called and is not held yet: what is needed to know what falls due before it.
 *
 * @param series name of a series of the body
 * @param number its place in the series, from 1; null for the one after the last
 * @param place where it meets, at most 200 letters; null where that is open
 */
public record Planned(
        String body,
        String series,
        @Nullable Integer number,
        LocalDate on,
        @Nullable String place) {

    /** Letters of a place. */
    public static final int LONGEST_PLACE = 200;
}

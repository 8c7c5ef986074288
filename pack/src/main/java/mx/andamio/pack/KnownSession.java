package mx.andamio.pack;

import org.jspecify.annotations.Nullable;

/**
 * A session that a paper numbers: where a counter may go on from.
 *
 * @param series series of the body it belongs to
 * @param number its number in the series
 * @param heldOn day, month or year, never more exact than the source; first day when it took several
 * @param heldTo last day when it took several, else null
 * @param source code of the {@link Source}
 */
public record KnownSession(
        String series, int number, String heldOn, @Nullable String heldTo, String source) {}

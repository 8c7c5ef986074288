package mx.andamio.annual.model;

import org.jspecify.annotations.Nullable;

/**
 * A figure that the report should have and has not, because nothing of it is frozen. It is told, never taken for nought.
 *
 * @param code names it within its report
 * @param what which figure
 * @param why and what would give it
 * @param address where that can be done, null where nowhere
 * @param simulated whether what is there of it is made up for a demonstration
 */
public record Missing(
        String code, Said what, Said why, @Nullable String address, boolean simulated) {

    /** The same of what is made up, or not. */
    public Missing of(boolean madeUp) {
        return new Missing(code, what, why, address, madeUp);
    }
}

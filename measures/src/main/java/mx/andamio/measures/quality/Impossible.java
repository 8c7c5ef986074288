package mx.andamio.measures.quality;

import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Measurement.Reason;
import org.jspecify.annotations.Nullable;

/** Values that cannot be. */
public enum Impossible {
    /** More than all of it. */
    PAST_100,
    /** Fewer than none were counted. */
    NEGATIVE;

    /** For a hundred of a hundred that was added up from parts. */
    private static final double ROUNDING = 1e-6;

    /** Null where it can be, and where nothing may be told of it. */
    public static @Nullable Impossible of(Quality quality, Indicator indicator, Measurement one) {
        if (one.reason() == Reason.SUPPRESSED) {
            return null;
        }
        if (isNegative(one.numerator()) || isNegative(one.denominator())) {
            return NEGATIVE;
        }
        var value = one.value();
        return value != null
                        && value > 100 + ROUNDING
                        && indicator.unit().es().equals("%")
                        && !quality.past100().contains(indicator.code())
                ? PAST_100
                : null;
    }

    private static boolean isNegative(@Nullable Double count) {
        return count != null && count < 0;
    }
}

package mx.andamio.measures.engine;

import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.periods.Period;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param organ code of the unit or organ; {@link Question#EVERYONE} or {@link Question#NOBODY}
 * @param numerator what was counted; of a percentile the value itself. Not to be shown where the reason is {@link Reason#SUPPRESSED}
 * @param denominator by what it is divided; of a percentile how many values there are; null where nothing is divided
 * @param value what is shown, in the indicator's unit; null where there is a reason
 * @param reason why there is no value; null where there is one
 * @param reported units that delivered rows of the dataset in the period
 * @param expected units that belonged to the organ in the period, for stocks on its last day
 */
public record Measurement(
        String organ,
        Period period,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double value,
        @Nullable Reason reason,
        int reported,
        int expected) {

    /** Why there is no value. */
    public enum Reason {
        /** No unit delivered anything of the period. */
        NO_DATA,
        /** There are rows, but none with something to count. */
        NOTHING_COUNTED,
        DIVISION_BY_ZERO,
        /** So few that people could be told apart. */
        SUPPRESSED
    }

    /** The numerator where it may be told: what could tell people apart is told by nobody, in no part of it. */
    public @Nullable Double toldNumerator() {
        return value == null ? null : numerator;
    }

    /** As {@link #toldNumerator()}. */
    public @Nullable Double toldDenominator() {
        return value == null ? null : denominator;
    }

    /** What these parts make, by the definition. */
    public static Measurement of(
            Indicator indicator,
            String organ,
            Period period,
            @Nullable Double numerator,
            @Nullable Double denominator,
            int reported,
            int expected) {
        var reason = reason(indicator, numerator, denominator, reported);
        return new Measurement(
                organ,
                period,
                numerator,
                denominator,
                reason == null && numerator != null ? value(indicator, numerator, denominator) : null,
                reason,
                reported,
                expected);
    }

    private static double value(Indicator indicator, double numerator, @Nullable Double denominator) {
        var divided = divides(indicator) && denominator != null ? numerator / denominator : numerator;
        return divided * indicator.factor().doubleValue();
    }

    private static @Nullable Reason reason(
            Indicator indicator, @Nullable Double numerator, @Nullable Double denominator, int reported) {
        if (reported == 0) {
            return Reason.NO_DATA;
        }
        if (divides(indicator) && denominator != null && denominator == 0) {
            return Reason.DIVISION_BY_ZERO;
        }
        if (numerator == null || divides(indicator) && denominator == null) {
            return Reason.NOTHING_COUNTED;
        }
        var counted = denominator == null ? numerator : denominator;
        // nobody is told apart where there is nobody
        return counted > 0 && counted < indicator.suppressBelow() ? Reason.SUPPRESSED : null;
    }

    private static boolean divides(Indicator indicator) {
        return indicator.denominator() != null && indicator.accumulation() != Accumulation.PERCENTILE;
    }
}

package mx.andamio.measures.reference;

import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.periods.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to. Nothing is suppressed: small counts are told as they are.
 *
 * @param organ code of the unit or organ, or {@link mx.andamio.measures.engine.Question#EVERYONE}
 * @param numerator of a percentile the value itself; null where nothing counted
 * @param denominator of a percentile how many values there are; null where nothing is divided, or nothing counted
 * @param value in the indicator's unit; null where there is nothing to divide, or to divide by
 */
public record Figure(
        Indicator indicator,
        Level level,
        String organ,
        Period period,
        @Nullable Number numerator,
        @Nullable Number denominator,
        @Nullable Double value) {

    static Figure of(
            Indicator indicator,
            Level level,
            String organ,
            Period period,
            @Nullable Number numerator,
            @Nullable Number denominator) {
        return new Figure(
                indicator, level, organ, period, numerator, denominator, value(indicator, numerator, denominator));
    }

    private static @Nullable Double value(
            Indicator indicator, @Nullable Number numerator, @Nullable Number denominator) {
        if (numerator == null) {
            return null;
        }
        var factor = indicator.factor().doubleValue();
        if (indicator.denominator() == null) {
            return numerator.doubleValue() * factor;
        }
        return denominator == null || denominator.doubleValue() == 0
                ? null
                : numerator.doubleValue() / denominator.doubleValue() * factor;
    }
}

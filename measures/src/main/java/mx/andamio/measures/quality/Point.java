package mx.andamio.measures.quality;

import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;

/**
 * A value of a series.
 *
 * @param noise standard deviation that chance alone would give it; 0 where that cannot be said
 * @param cases that it counts, or by which it is divided
 */
public record Point(Period period, double value, double noise, double cases) {

    /** Of a measurement with a value: counts by Poisson, shares of a hundred by the binomial distribution. */
    public static Point of(Indicator indicator, Measurement one) {
        var value = java.util.Objects.requireNonNull(one.value());
        var numerator = one.numerator() == null ? 0 : one.numerator();
        var denominator = one.denominator();
        if (denominator == null) {
            return new Point(one.period(), value, Math.sqrt(Math.abs(value)), Math.abs(numerator));
        }
        if (indicator.accumulation() == Accumulation.PERCENTILE || denominator <= 0) {
            return new Point(one.period(), value, 0, Math.max(0, denominator));
        }
        // one more on either side: of none, or of all, chance is not nothing
        var share = Math.clamp(
                (numerator + 1) / (denominator + 2), 1 / (denominator + 2), (denominator + 1) / (denominator + 2));
        return new Point(
                one.period(),
                value,
                indicator.factor().doubleValue() * Math.sqrt(share * (1 - share) / denominator),
                denominator);
    }
}

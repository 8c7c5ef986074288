package mx.andamio.measurement.web;

import java.util.List;
import java.util.function.Function;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.periods.Period;
import org.jspecify.annotations.Nullable;

/** What a unit had in a quarter or a year, of its months: those are kept of units, longer periods are not. */
final class UnitSums {

    private UnitSums() {}

    /** Whether months make a longer period to the last digit; different identities, percentiles and quotients of sums do not. */
    static boolean canBeMade(Indicator indicator) {
        return switch (indicator.accumulation()) {
            case STOCK -> true;
            case FLOW, RATIO -> isSum(indicator.numerator()) && isSum(indicator.denominator());
            case DISTINCT, PERCENTILE -> false;
        };
    }

    private static boolean isSum(@Nullable Expression expression) {
        return switch (expression) {
            case null -> true;
            case Aggregate one ->
                switch (one.reduction()) {
                    case ROWS, COUNT, SUM -> true;
                    case LEAST, GREATEST, DISTINCT -> false;
                };
            default -> false;
        };
    }

    /** @param months of the unit within the period, the first one ahead */
    static Measurement of(Indicator indicator, String unit, Period period, List<Measurement> months) {
        var told = months.stream().filter(one -> one.reported() > 0).toList();
        if (told.isEmpty()) {
            return Measurement.of(indicator, unit, period, null, null, 0, 1);
        }
        if (indicator.accumulation() == Accumulation.STOCK) {
            var last = told.getLast();
            return Measurement.of(indicator, unit, period, last.numerator(), last.denominator(), 1, 1);
        }
        return Measurement.of(
                indicator, unit, period, sum(told, Measurement::numerator), sum(told, Measurement::denominator), 1, 1);
    }

    /** Null where there is nothing to add. */
    private static @Nullable Double sum(List<Measurement> months, Function<Measurement, @Nullable Double> part) {
        Double sum = null;
        for (var month : months) {
            var more = part.apply(month);
            if (more != null) {
                sum = sum == null ? more : sum + more;
            }
        }
        return sum;
    }
}

package mx.andamio.targets.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.targets.TargetPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was measured, in the smallest unit of a plan. */
@Component
class Known {

    private static final int YEAR = 12;

    private final Measurements measurements;

    Known(Measurements measurements) {
        this.measurements = measurements;
    }

    /**
     * Of one organ in months from a day on.
     *
     * @param values one a month; null where it was not measured, or may not be told
     * @param whole whether the month was counted, and to its end
     */
    record Series(List<@Nullable Long> values, List<Boolean> whole, List<Told> told, boolean simulated) {

        static Series of(List<Told> told, LocalDate from, int months, int decimals) {
            var byMonth = new TreeMap<LocalDate, Told>();
            told.forEach(one -> byMonth.put(one.measurement().period().begin(), one));
            var values = new ArrayList<@Nullable Long>();
            var whole = new ArrayList<Boolean>();
            for (var i = 0; i < months; i++) {
                var one = byMonth.get(from.plusMonths(i));
                var isWhole = one != null && !one.counted().isRunning();
                whole.add(isWhole);
                values.add(one == null || !isWhole ? null : amount(one, decimals));
            }
            return new Series(
                    values,
                    whole,
                    told,
                    told.stream().anyMatch(one -> one.counted().simulated()));
        }
    }

    private static @Nullable Long amount(Told told, int decimals) {
        var value = told.measurement().value();
        return value == null ? null : amount(value.doubleValue(), decimals);
    }

    static long amount(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(TargetPlans.MOST))
                .longValueExact();
    }

    /** By organ; who has no measurement is not in it. */
    Map<String, Series> series(Indicator indicator, List<String> organs, LocalDate from, int months, int decimals) {
        var found = new TreeMap<String, Series>();
        measurements
                .series(
                        indicator,
                        organs,
                        Kept.MONTH,
                        from,
                        from.plusMonths(months).minusDays(1))
                .forEach((organ, told) -> found.put(organ, Series.of(told, from, months, decimals)));
        return found;
    }

    Map<String, Series> yearBefore(Indicator indicator, List<String> organs, LocalDate from, int decimals) {
        return series(indicator, organs, from.minusMonths(YEAR), YEAR, decimals);
    }

    /** What there was before the plan: the last of a stock, the whole year's of a ratio; null where nothing is known. */
    static @Nullable Long base(Indicator indicator, @Nullable Series year, int decimals) {
        if (year == null) {
            return null;
        }
        var accumulation = indicator.accumulation();
        if (accumulation == Accumulation.RATIO) {
            var ratio = ratio(indicator, year.told());
            return ratio.isPresent() ? amount(ratio.getAsDouble(), decimals) : null;
        }
        @Nullable Long last = null;
        if (accumulation != Accumulation.FLOW) {
            for (var month : year.values()) {
                last = month == null ? last : month;
            }
        }
        return last;
    }

    private static OptionalDouble ratio(Indicator indicator, List<Told> told) {
        var over = 0.0;
        var under = 0.0;
        for (var one : told) {
            var measured = one.measurement();
            if (measured.value() != null && measured.numerator() != null && measured.denominator() != null) {
                over += measured.numerator();
                under += measured.denominator();
            }
        }
        return under == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(over / under * indicator.factor().doubleValue());
    }

    /**
     * How much each organ had at last.
     *
     * @param simulated whether that was made up
     */
    record Capacity(Map<String, BigDecimal> values, boolean simulated) {}

    Capacity capacity(Indicator indicator) {
        var counted = measurements.counted(indicator, Kept.MONTH).stream()
                .filter(one -> !one.isRunning())
                .toList();
        if (counted.isEmpty()) {
            return new Capacity(Map.of(), false);
        }
        var values = new TreeMap<String, BigDecimal>();
        measurements.across(indicator, counted.getLast().period()).forEach((organ, one) -> {
            var value = one.value();
            if (value != null && value > 0) {
                values.put(organ, BigDecimal.valueOf(value));
            }
        });
        return new Capacity(values, counted.getLast().simulated());
    }
}

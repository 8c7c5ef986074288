package mx.andamio.measurement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import org.jspecify.annotations.Nullable;

/**
 * Many indicators of many organs over some periods, as the JSON interface gives them. Lists within a series and within {@code counted} are as long as {@code
 * periods} and in their order.
 *
 * @param periods asked for, as addresses name them
 * @param items an organ each
 * @param total organs in all, of which this page has some
 * @param reason why there is nothing at all: {@code NO_ORGANS}, {@code NOT_COUNTED}; null where there is something
 */
record MeasurementTable(
        List<String> periods,
        List<OfIndicator> indicators,
        List<OfOrgan> items,
        long total,
        @Nullable String reason) {

    /** Nothing of that period was ever counted for that organ. */
    static final String NOT_COUNTED = "NOT_COUNTED";

    static final String NO_ORGANS = "NO_ORGANS";

    /** @param counted of what each period was counted; null where it was not */
    record OfIndicator(String code, String edition, List<@Nullable CountedOut> counted) {}

    /** Of what a period was counted. */
    record CountedOut(
            LocalDate cutOff, String definition, List<String> deliveries, Instant countedAt, boolean simulated) {}

    record OfOrgan(String organ, List<Series> series) {}

    /**
     * @param values null where a reason says why
     * @param numerators null also where they may not be told
     * @param reasons why there is no value; null where there is one
     * @param reported units that delivered
     * @param expected units that should
     */
    record Series(
            String indicator,
            List<@Nullable Double> values,
            List<@Nullable Double> numerators,
            List<@Nullable Double> denominators,
            List<@Nullable String> reasons,
            List<Integer> reported,
            List<Integer> expected) {}

    static OfIndicator of(Indicator indicator, List<Period> periods, List<Counted> counted) {
        var byPeriod = counted.stream().collect(Collectors.toMap(Counted::period, Function.identity()));
        var out = new ArrayList<@Nullable CountedOut>();
        for (var period : periods) {
            var one = byPeriod.get(period);
            out.add(
                    one == null
                            ? null
                            : new CountedOut(
                                    one.cutOff(), one.definition(), one.deliveries(), one.at(), one.simulated()));
        }
        return new OfIndicator(indicator.code(), indicator.edition(), out);
    }

    static OfOrgan of(
            String organ,
            List<Indicator> indicators,
            List<Period> periods,
            Map<String, Map<String, List<Measurement>>> all) {
        return new OfOrgan(
                organ,
                indicators.stream()
                        .map(one -> series(
                                one,
                                periods,
                                all.getOrDefault(one.key(), Map.of()).getOrDefault(organ, List.of())))
                        .toList());
    }

    private static Series series(Indicator indicator, List<Period> periods, List<Measurement> measured) {
        var out = new Series(
                indicator.code(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        var at = 0;
        for (var period : periods) {
            var one = at < measured.size() && measured.get(at).period().equals(period) ? measured.get(at++) : null;
            var value = one == null ? null : one.value();
            out.values().add(value);
            out.numerators().add(one == null ? null : one.toldNumerator());
            out.denominators().add(one == null ? null : one.toldDenominator());
            out.reasons().add(reason(one));
            out.reported().add(one == null ? 0 : one.reported());
            out.expected().add(one == null ? 0 : one.expected());
        }
        return out;
    }

    /** Why there is no value; null where there is one. */
    static @Nullable String reason(@Nullable Measurement one) {
        if (one == null) {
            return NOT_COUNTED;
        }
        return one.value() == null ? Objects.requireNonNull(one.reason()).name() : null;
    }
}

package mx.andamio.measurement.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.periods.Period;

/**
 * What has to be counted of one indicator in periods of one type.
 *
 * @param fresh periods that were not counted yet, or of something else; in order
 * @param gone periods of which nothing counts any more
 */
record Plan(List<Wanted> fresh, List<Period> gone) {

    static Plan of(
            Indicator indicator, Kept kept, String definition, List<Delivery> deliveries, List<Counted> counted) {
        var wanted = wanted(indicator, kept, definition, deliveries);
        var there = counted.stream().collect(Collectors.toMap(Counted::period, Function.identity()));
        return new Plan(
                wanted.values().stream()
                        .filter(one -> {
                            var before = there.get(one.period());
                            return before == null || !one.isSameAs(before);
                        })
                        .toList(),
                there.keySet().stream()
                        .filter(period -> !wanted.containsKey(period))
                        .sorted()
                        .toList());
    }

    private static Map<Period, Wanted> wanted(
            Indicator indicator, Kept kept, String definition, List<Delivery> deliveries) {
        var told = new TreeMap<Period, List<Delivery>>();
        for (var delivery : deliveries) {
            var last = Period.of(kept.type(), delivery.to());
            for (var period = Period.of(kept.type(), delivery.from());
                    period.compareTo(last) <= 0;
                    period = period.plus(1)) {
                if (holds(indicator, period)) {
                    told.computeIfAbsent(period, _ -> new ArrayList<>()).add(delivery);
                }
            }
        }
        var wanted = new TreeMap<Period, Wanted>();
        told.forEach((period, all) -> wanted.put(
                period,
                new Wanted(
                        period,
                        definition,
                        cutOff(period, all),
                        all.stream().map(Delivery::id).sorted().toList())));
        return wanted;
    }

    private static boolean holds(Indicator indicator, Period period) {
        var to = indicator.to();
        return !period.end().isBefore(indicator.from())
                && (to == null || !period.begin().isAfter(to));
    }

    private static LocalDate cutOff(Period period, List<Delivery> told) {
        var last = told.stream().map(Delivery::to).max(LocalDate::compareTo).orElseThrow();
        return last.isBefore(period.end()) ? last : period.end();
    }

    boolean isEmpty() {
        return fresh.isEmpty() && gone.isEmpty();
    }

    /** Periods to count, those that follow one another together: each list is one question. */
    List<List<Period>> ranges() {
        var ranges = new ArrayList<List<Period>>();
        for (var one : fresh) {
            if (ranges.isEmpty() || !ranges.getLast().getLast().plus(1).equals(one.period())) {
                ranges.add(new ArrayList<>());
            }
            ranges.getLast().add(one.period());
        }
        return ranges;
    }
}

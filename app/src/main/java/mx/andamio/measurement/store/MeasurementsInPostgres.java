package mx.andamio.measurement.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.commitments.Remeasuring;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.counting.KeptMeasurements;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MeasurementsInPostgres implements Measurements, KeptMeasurements {

    private final Blocks blocks;
    private final CountedPeriods counted;
    private final Indicators indicators;
    private final Remeasuring goals;
    private final Clock clock;

    MeasurementsInPostgres(
            Blocks blocks, CountedPeriods counted, Indicators indicators, Remeasuring goals, Clock clock) {
        this.blocks = blocks;
        this.counted = counted;
        this.indicators = indicators;
        this.goals = goals;
        this.clock = clock;
    }

    @Override
    public List<Told> series(Indicator indicator, String organ, Kept kept, LocalDate from, LocalDate to) {
        return series(indicator, List.of(organ), kept, from, to).getOrDefault(organ, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Told>> series(
            Indicator indicator, List<String> organs, Kept kept, LocalDate from, LocalDate to) {
        var periods = counted(indicator, kept).stream()
                .filter(one -> !one.period().end().isBefore(from)
                        && !one.period().begin().isAfter(to))
                .toList();
        var told = new HashMap<String, List<Told>>();
        blocks.series(indicator, organs, kept, from.getYear(), to.getYear())
                .forEach((organ, all) -> told.put(organ, told(all, periods)));
        return told;
    }

    /** Of the periods that are among these, with what they were counted of. */
    private static List<Told> told(List<Measurement> measured, List<Counted> periods) {
        var byPeriod = periods.stream().collect(Collectors.toMap(Counted::period, Function.identity()));
        return measured.stream()
                .filter(one -> byPeriod.containsKey(one.period()))
                .map(one -> new Told(one, Objects.requireNonNull(byPeriod.get(one.period()))))
                .toList();
    }

    @Override
    public Map<String, Measurement> across(Indicator indicator, Period period) {
        return blocks.across(indicator, period);
    }

    @Override
    public Map<String, Measurement> of(String organ, Period period) {
        return blocks.of(blocks.numbers(indicators.all()), organ, period);
    }

    @Override
    public List<Counted> counted(Indicator indicator, Kept kept) {
        return counted.of(blocks.number(indicator), kept);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Counted>> counted(Collection<Indicator> all, Kept kept, int back) {
        return counted(blocks.numbers(all), kept, back);
    }

    private Map<String, List<Counted>> counted(Map<Integer, Indicator> numbers, Kept kept, int back) {
        var found = counted.last(numbers.keySet(), kept, back + 1);
        var byKey = new HashMap<String, List<Counted>>();
        numbers.forEach((number, indicator) -> {
            var periods = found.getOrDefault(number, List.of());
            if (!periods.isEmpty()) {
                var oldest = periods.getLast().period().plus(-back);
                byKey.put(
                        indicator.key(),
                        periods.stream()
                                .filter(one -> one.period().compareTo(oldest) >= 0)
                                .toList());
            }
        });
        return byKey;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Told>> recent(Collection<Indicator> all, String organ, Kept kept, int back) {
        var numbers = blocks.numbers(all);
        var periods = counted(numbers, kept, back);
        var told = new HashMap<String, List<Told>>();
        blocks.years(numbers, organ, kept, years(periods.values())).forEach((key, measured) -> {
            var own = told(measured, periods.getOrDefault(key, List.of()));
            if (!own.isEmpty()) {
                told.put(key, own);
            }
        });
        return told;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<String, Measurement>> latest(
            Collection<Indicator> all, Collection<String> organs, Kept kept) {
        var numbers = blocks.numbers(all);
        var periods = counted(numbers, kept, 0);
        var last = new HashMap<String, Period>();
        periods.forEach((key, counted) -> last.put(key, counted.getLast().period()));
        return blocks.across(numbers, organs, kept, years(periods.values()), last);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<String, List<Measurement>>> table(
            Collection<Indicator> all, Collection<String> organs, Period from, Period to) {
        return blocks.table(blocks.numbers(all), organs, from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Counted>> counted(Collection<Indicator> all, Period from, Period to) {
        var numbers = blocks.numbers(all);
        var byKey = new HashMap<String, List<Counted>>();
        counted.between(numbers.keySet(), from, to)
                .forEach((number, periods) ->
                        byKey.put(Objects.requireNonNull(numbers.get(number)).key(), periods));
        return byKey;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Counted>> counted(Collection<Indicator> all, Kept kept) {
        return counted(all, Period.of(kept.type(), FIRST), Period.of(kept.type(), LAST));
    }

    private static Set<Short> years(Collection<List<Counted>> periods) {
        return periods.stream()
                .flatMap(List::stream)
                .map(one -> (short) one.period().begin().getYear())
                .collect(Collectors.toSet());
    }

    @Override
    public SortedMap<String, Map<Period, Double>> cases(
            Collection<Indicator> all, Collection<String> organs, Period from, Period to) {
        return blocks.cases(blocks.numbers(all).keySet(), organs, from, to);
    }

    /** All of it at once: who reads sees what was before, or this. */
    @Override
    @Transactional(rollbackFor = EngineFailure.class)
    public void replace(List<Renewal> renewals, Source measured) throws EngineFailure {
        var numbers = new HashMap<String, Integer>();
        renewals.stream()
                .map(Renewal::indicator)
                .forEach(one -> numbers.computeIfAbsent(one.key(), _ -> blocks.number(one)));
        try (var writing = blocks.writing(renewals, numbers)) {
            measured.tell(writing);
            writing.end();
        }
        var now = clock.instant();
        for (var one : renewals) {
            var number = Objects.requireNonNull(numbers.get(one.indicator().key()));
            counted.forget(number, one.kept(), one.periods());
            counted.keep(number, one.kept(), one.fresh(), now);
        }
        // goals read months
        renewals.stream()
                .filter(one -> one.kept() == Kept.MONTH)
                .forEach(one -> goals.changed(one.indicator().code()));
    }

    @Override
    @Transactional
    public void retell(Collection<Retold> same) {
        if (same.isEmpty()) {
            return;
        }
        var numbers = new HashMap<String, Integer>();
        blocks.numbers(same.stream().map(Retold::indicator).distinct().toList())
                .forEach((number, indicator) -> numbers.put(indicator.key(), number));
        counted.retell(same, numbers);
    }
}

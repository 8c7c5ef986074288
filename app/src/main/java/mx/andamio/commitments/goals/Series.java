package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes of published values the value of a goal. Values before its baseline are not its own. */
record Series(Measure measure, Dated baseline) {

    /** The last value that may be used on a day, with its cut-off; empty, never zero, where there is none. */
    Optional<At> last(List<Measured> measured, LocalDate today) {
        return Optional.ofNullable(running(published(measured, today)).lastEntry())
                .map(Map.Entry::getValue);
    }

    /** All that may be used on a day, by their cut-offs, each as {@link #last} would have given it. */
    List<At> known(List<Measured> measured, LocalDate today) {
        return List.copyOf(running(published(measured, today)).values());
    }

    /** What may not be used yet: its publication delay has not passed. */
    List<At> awaited(List<Measured> measured, LocalDate today) {
        var all = running(measured);
        all.keySet().removeAll(running(published(measured, today)).keySet());
        return List.copyOf(all.values());
    }

    private List<Measured> published(List<Measured> measured, LocalDate today) {
        return measured.stream()
                .filter(one -> one.published(today, measure.publicationDelay()))
                .toList();
    }

    private NavigableMap<LocalDate, At> running(List<Measured> measured) {
        return measure.accumulation() == Accumulation.FLOW ? totals(measured) : moments(measured);
    }

    private NavigableMap<LocalDate, At> moments(List<Measured> measured) {
        var values = new TreeMap<LocalDate, At>();
        measured.stream()
                .filter(one -> !one.cutOff().isBefore(baseline.on()))
                .forEach(one ->
                        values.putIfAbsent(one.cutOff(), new At(one.value(), one.cutOff(), Set.of(one.source()))));
        return values;
    }

    /**
     * The baseline and what happened since, up to the first day that nobody told of: a month without its number is missing, not zero. An amount over
     * a longer time stands before the shorter ones within it. An indicator tells of whole months: where it is read, the sum begins with the first one after
     * the baseline, and what happened in the rest of the baseline's month is in neither.
     */
    private NavigableMap<LocalDate, At> totals(List<Measured> measured) {
        var totals = new TreeMap<LocalDate, At>();
        var starts = starts();
        starts.forEach(day -> totals.put(day, new At(baseline.value(), day, Set.of())));
        measured.stream()
                .filter(one -> one.from() != null)
                .sorted(Comparator.comparing(Series::begin).thenComparing(Measured::cutOff, Comparator.reverseOrder()))
                .forEach(one -> {
                    var before = totals.get(begin(one).minusDays(1));
                    if (before != null) {
                        totals.putIfAbsent(one.cutOff(), before.and(one));
                    }
                });
        totals.keySet().removeAll(starts);
        return totals;
    }

    private Set<LocalDate> starts() {
        var end = baseline.on().with(TemporalAdjusters.lastDayOfMonth());
        return measure.indicator() == null || end.equals(baseline.on())
                ? Set.of(baseline.on())
                : Set.of(baseline.on(), end);
    }

    private static LocalDate begin(Measured amount) {
        var from = amount.from();
        return from == null ? amount.cutOff() : from;
    }

    /**
     * The value of a goal on a day. A sum may be longer than any value that is taken in.
     *
     * @param sources of all that is in it
     */
    record At(BigDecimal value, LocalDate on, Set<String> sources) {

        private At and(Measured amount) {
            var more = new HashSet<>(sources);
            more.add(amount.source());
            return new At(value.add(amount.value()), amount.cutOff(), Set.copyOf(more));
        }
    }
}

package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of published values the value of a goal. Values before its baseline are not its own. */
record Series(Measure measure, Dated baseline) {

    /** The last value that may be used on a day, with its cut-off; empty, never zero, where there is none. */
    Optional<At> last(List<Measured> measured, LocalDate today) {
        var published = measured.stream()
                .filter(one -> one.published(today, measure.publicationDelay()))
                .toList();
        return measure.accumulation() == Accumulation.FLOW ? total(published) : latest(published);
    }

    private Optional<At> latest(List<Measured> published) {
        return published.stream()
                .filter(one -> !one.cutOff().isBefore(baseline.on()))
                .max(Comparator.comparing(Measured::cutOff))
                .map(one -> new At(one.value(), one.cutOff()));
    }

    /**
     * The baseline and what happened since, up to the first day that nobody told of: a month without its number is missing, not zero. An amount over
     * a longer time stands before the shorter ones within it.
     */
    private Optional<At> total(List<Measured> published) {
        var totals = new TreeMap<LocalDate, At>();
        totals.put(baseline.on(), new At(baseline.value(), baseline.on()));
        published.stream()
                .filter(one -> one.from() != null)
                .sorted(Comparator.comparing(Series::begin).thenComparing(Measured::cutOff, Comparator.reverseOrder()))
                .forEach(one -> {
                    var before = totals.get(begin(one).minusDays(1));
                    if (before != null) {
                        totals.putIfAbsent(one.cutOff(), new At(before.value().add(one.value()), one.cutOff()));
                    }
                });
        return totals.size() == 1
                ? Optional.empty()
                : Optional.of(totals.lastEntry().getValue());
    }

    private static LocalDate begin(Measured amount) {
        var from = amount.from();
        return from == null ? amount.cutOff() : from;
    }

    /** The value of a goal on a day. A sum may be longer than any value that is taken in. */
    record At(BigDecimal value, LocalDate on) {}
}

package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is due from day to day (<em>avance programado</em>): dated targets from a baseline to a target. Days rise strictly; values need not, for some
 * ways go down before they go up.
 *
 * @param interim targets on the way, which may be none
 */
public record Trajectory(Dated baseline, List<Dated> interim, Dated target) {

    public Trajectory {
        interim = List.copyOf(interim);
        if (!rises(points(baseline, interim, target))) {
            throw new IllegalArgumentException("days of a trajectory rise");
        }
    }

    /** Whether each day is after the one before. */
    static boolean rises(List<Dated> points) {
        return IntStream.range(1, points.size())
                .allMatch(i -> points.get(i - 1).on().isBefore(points.get(i).on()));
    }

    static List<Dated> points(Dated baseline, List<Dated> interim, Dated target) {
        var points = new ArrayList<Dated>();
        points.add(baseline);
        points.addAll(interim);
        points.add(target);
        return points;
    }

    /** What is due on a day, on the straight line between dated targets; the target after the last; empty before the baseline: nothing is due yet. */
    public Optional<BigDecimal> linearAt(LocalDate day) {
        return between(day).map(pair -> pair.last(day) ? pair.to().value() : pair.line(day));
    }

    /** What is due on a day where nothing is due between dated targets: the last one that was reached. */
    public Optional<BigDecimal> steppedAt(LocalDate day) {
        return between(day)
                .map(pair -> pair.last(day) ? pair.to().value() : pair.from().value());
    }

    private Optional<Pair> between(LocalDate day) {
        var points = points(baseline, interim, target);
        if (day.isBefore(baseline.on())) {
            return Optional.empty();
        }
        var next = IntStream.range(1, points.size())
                .filter(i -> day.isBefore(points.get(i).on()))
                .findFirst()
                .orElse(points.size() - 1);
        return Optional.of(new Pair(points.get(next - 1), points.get(next)));
    }

    /** The same with a later day of its target. */
    Trajectory movedTo(LocalDate later) {
        if (!later.isAfter(target.on())) {
            throw new IllegalArgumentException("a target moves to a later day");
        }
        return new Trajectory(baseline, interim, new Dated(target.value(), later));
    }

    /** From baseline to target, with its sign; never zero in a goal that is to be reached. */
    BigDecimal way() {
        return target.value().subtract(baseline.value());
    }

    private record Pair(Dated from, Dated to) {

        boolean last(LocalDate day) {
            return !day.isBefore(to.on());
        }

        /** One division, at the end: what comes out even comes out exact. */
        BigDecimal line(LocalDate day) {
            var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.on(), day));
            var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.on(), to.on()));
            var rise = to.value().subtract(from.value());
            return Decimals.ratio(from.value().multiply(all).add(rise.multiply(days)), all);
        }
    }
}

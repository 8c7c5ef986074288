package mx.andamio.start;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.measurement.WholePeriods;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.periods.Period;
import org.jspecify.annotations.Nullable;

/**
 * How an invented goal goes that reads an indicator: from what was measured when it was signed to a target that will probably be met, or probably not.
 *
 * @param claim what a report says of the last month instead of what was measured; empty where none does
 */
record MeasuredStory(Reach goal, Optional<NewReport.Value> claim) {

    /** Targets so far from what is expected, as shares of half the interval: the first two will probably be met, the others not. */
    private static final List<Double> WAYS = List.of(-1.1, -0.8, 0.7, 1.6);

    /** What is summed gets surer from month to month: of amounts every second one goes well, also where a season is still to come. */
    private static final List<Double> OF_AMOUNTS = List.of(-2.2, 0.7);

    /** A promise that goes well begins with the worst of so many months: offices promise when it is worst. */
    private static final int BACK = 6;

    /** The way to which a report belongs that is too rosy. */
    private static final int ROSY = 3;

    /** A way that is shorter than this share of where it begins is no promise. */
    private static final double LEAST = 0.015;

    private static final double HUNDRED = 100;

    /**
     * Empty where too little was measured, nothing is left to come, or no promise can be made of it.
     *
     * @param nth which way it goes
     * @param asked as it was stated before it was measured
     */
    static Optional<MeasuredStory> of(int nth, Reach asked, Indicator indicator, WholePeriods whole) {
        var last = whole.last().period();
        var ahead = (int) last.until(Period.of(last.type(), asked.due()));
        // the last month that ended before it was signed
        var month = Period.of(last.type(), asked.baseline().on()).plus(-1);
        var signed = (int) whole.first().until(month);
        var sums = asked.measure().accumulation() == Accumulation.FLOW;
        if (ahead < 1 || !whole.values().containsKey(signed)) {
            return Optional.empty();
        }
        var up = asked.trajectory().target().value().compareTo(asked.baseline().value()) > 0 ? 1 : -1;
        var ways = sums ? OF_AMOUNTS : WAYS;
        return whole.forecast(ahead).flatMap(forecast -> {
            var expected = sums ? forecast.total(ahead) : forecast.at(ahead);
            var mean = expected.mean() + (sums ? since(month, whole) : 0);
            var half = (expected.hi80() - expected.lo80()) / 2;
            return ways.stream()
                    .skip(nth % ways.size())
                    .flatMap(way -> {
                        var from = sums ? new Spot(month.end(), 0) : baseline(whole, signed, way < 0 ? up : 0);
                        var target = mean + up * way * half;
                        return up * (target - from.value()) > LEAST * Math.abs(mean) && possible(target, indicator)
                                ? Stream.of(restated(asked, indicator, from, target))
                                : Stream.empty();
                    })
                    .findFirst()
                    .map(goal -> story(nth, goal, whole));
        });
    }

    /** @param up 1 or -1 for the worst of the months before, 0 for the last one */
    private static Spot baseline(WholePeriods whole, int signed, int up) {
        var at = whole.values().subMap(up == 0 ? signed : signed - BACK + 1, true, signed, true).entrySet().stream()
                .min(Comparator.comparingDouble(one -> up * one.getValue()))
                .orElseThrow();
        return new Spot(whole.first().plus(at.getKey()).end(), at.getValue());
    }

    private record Spot(LocalDate on, double value) {}

    private static boolean possible(double target, Indicator indicator) {
        return target > 0 && !(indicator.unit().es().equals("%") && target > HUNDRED);
    }

    private static double since(Period month, WholePeriods whole) {
        return whole.values().tailMap((int) whole.first().until(month), false).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Reach restated(Reach asked, Indicator indicator, Spot from, double target) {
        var to = new Dated(figure(target), asked.due());
        var middle = from.on().plusDays(ChronoUnit.DAYS.between(from.on(), asked.due()) / 2);
        return new Reach(
                new Measure(
                        indicator.code(),
                        asked.measure().unit(),
                        asked.measure().accumulation(),
                        indicator.delay(),
                        null),
                new Trajectory(
                        new Dated(figure(from.value()), from.on()),
                        List.of(new Dated(figure((from.value() + target) / 2), middle)),
                        to));
    }

    private static MeasuredStory story(int nth, Reach goal, WholePeriods whole) {
        var end = whole.last().period().end();
        var measured = Objects.requireNonNull(whole.values().lastEntry()).getValue();
        return new MeasuredStory(
                goal, Optional.ofNullable(nth % WAYS.size() == ROSY ? rosy(goal, measured, end) : null));
    }

    /** A quarter of the way better than it was measured; of amounts nobody says anything. */
    private static NewReport.@Nullable Value rosy(Reach goal, double measured, LocalDate end) {
        var way = goal.trajectory().target().value().subtract(goal.baseline().value());
        return goal.measure().accumulation() == Accumulation.FLOW
                ? null
                : new NewReport.Value(
                        figure(measured + way.doubleValue() / 4).max(BigDecimal.ZERO), null, end, null, null);
    }

    private static BigDecimal figure(double value) {
        return BigDecimal.valueOf(value).setScale(Math.abs(value) >= HUNDRED ? 0 : 1, RoundingMode.HALF_EVEN);
    }
}

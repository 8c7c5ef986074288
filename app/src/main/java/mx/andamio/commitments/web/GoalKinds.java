package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Direction;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/** The kinds of {@link GoalJson} and their parts. What is not known, or not said, is null. */
final class GoalKinds {

    private GoalKinds() {}

    static @Nullable GoalJson of(@Nullable Stated goal) {
        return switch (goal) {
            case null -> null;
            case PartialGoal one -> Quantity.of(one);
            case Reach one -> Quantity.of(one.measure(), one.trajectory(), null);
            case Hold one ->
                Quantity.of(
                        one.measure(),
                        way(one),
                        new Band(one.band().lower(), one.band().upper()));
            case Milestones one ->
                new Steps(
                        one.start(),
                        new ArrayList<>(one.steps().stream().map(Step::of).toList()));
            case Rubric one ->
                new Levels(
                        new ArrayList<>(one.descriptors()),
                        Point.of(one.trajectory().baseline()),
                        points(one.trajectory().interim()),
                        Point.of(one.trajectory().target()));
        };
    }

    /** What is held is due at its own value on each of its days. */
    private static Trajectory way(Hold one) {
        var value = one.baseline().value();
        return new Trajectory(
                one.baseline(),
                one.checkpoints().stream().map(day -> new Dated(value, day)).toList(),
                new Dated(value, one.until()));
    }

    private static List<@Nullable Point> points(List<Dated> all) {
        return new ArrayList<>(all.stream().map(Point::of).toList());
    }

    /**
     * A number to reach or to hold; while it is a draft anything may be missing.
     *
     * @param accumulation {@code flow}, {@code stock}, {@code ratio} or {@code last}
     * @param publicationDelay days, 0 where it is not said
     * @param direction {@code up}, {@code down} or {@code hold}; null for that of the way from baseline to target
     * @param band of what is held
     */
    record Quantity(
            @Nullable String indicator,
            @Nullable String unit,
            @Nullable String accumulation,
            @Nullable Integer publicationDelay,
            @Nullable Shares thresholds,
            @Nullable String direction,
            @Nullable Point baseline,
            @Nullable List<@Nullable Point> interim,
            @Nullable Point target,
            @Nullable Band band)
            implements GoalJson {

        private static Quantity of(Measure measure, Trajectory way, @Nullable Band band) {
            return new Quantity(
                    measure.indicator(),
                    measure.unit(),
                    Fields.small(measure.accumulation()),
                    measure.publicationDelay(),
                    Shares.of(measure.thresholds()),
                    null,
                    Point.of(way.baseline()),
                    points(way.interim()),
                    Point.of(way.target()),
                    band);
        }

        private static Quantity of(PartialGoal one) {
            var ends = one.band();
            var accumulation = one.accumulation();
            var direction = one.direction();
            return new Quantity(
                    one.indicator(),
                    one.unit(),
                    accumulation == null ? null : Fields.small(accumulation),
                    one.publicationDelay(),
                    Shares.of(one.thresholds()),
                    direction == null ? null : Fields.small(direction),
                    Point.of(one.baseline()),
                    new ArrayList<>(one.interim().stream().map(Point::of).toList()),
                    Point.of(one.target()),
                    ends == null ? null : new Band(ends.lower(), ends.upper()));
        }

        /** Whole where nothing is missing and all fits; else as it was stated, so that the gate can say what is missing. */
        @Override
        public Stated stated() {
            var partial = new PartialGoal(
                    Fields.said(indicator),
                    Fields.said(unit),
                    Fields.named(Accumulation.values(), accumulation, "goal.accumulation"),
                    Objects.requireNonNullElse(publicationDelay, 0),
                    thresholds == null ? null : thresholds.asked(),
                    Fields.named(Direction.values(), direction, "goal.direction"),
                    point(baseline, "goal.baseline"),
                    point(target, "goal.target"),
                    Fields.each(interim, "goal.interim", Quantity::point),
                    band == null ? null : band.asked());
            return partial.complete() instanceof Ruling.Granted<?>(Stated whole) ? whole : partial;
        }

        private static PartialGoal.Point point(@Nullable Point one, String path) {
            return one == null
                    ? PartialGoal.Point.NONE
                    : new PartialGoal.Point(Fields.fitting(one.value(), path + ".value"), one.on());
        }
    }

    /** @param start before which nothing is due */
    record Steps(@Nullable LocalDate start, @Nullable List<@Nullable Step> steps) implements GoalJson {

        @Override
        public Stated stated() {
            var place = new int[1];
            var all = Fields.each(
                    steps, "goal.steps", (one, path) -> Fields.needed(one, path).asked(path, ++place[0]));
            return granted(Milestones.of(Fields.needed(start, "goal.start"), all));
        }
    }

    /**
     * @param code kept from version to version; where it is not said, its place from 1
     * @param acceptance what must be seen for it to be accepted
     * @param weight 1 where it is not said
     */
    record Step(
            @Nullable String code,
            @Nullable String text,
            @Nullable String acceptance,
            @Nullable LocalDate due,
            @Nullable BigDecimal weight) {

        private static Step of(Milestone one) {
            return new Step(one.code(), one.text(), one.acceptance(), one.due(), one.weight());
        }

        private Milestone asked(String path, int place) {
            var own = Fields.said(code);
            return granted(Milestone.of(
                    own == null ? Integer.toString(place) : own,
                    Fields.needed(Fields.said(text), path + ".text"),
                    Fields.needed(Fields.said(acceptance), path + ".acceptance"),
                    Fields.needed(due, path + ".due"),
                    Objects.requireNonNullElse(Fields.fitting(weight, path + ".weight"), BigDecimal.ONE)));
        }
    }

    /** @param descriptors five, of level 0 to 4: what an observer sees */
    record Levels(
            @Nullable List<@Nullable String> descriptors,
            @Nullable Point baseline,
            @Nullable List<@Nullable Point> interim,
            @Nullable Point target)
            implements GoalJson {

        @Override
        public Stated stated() {
            return granted(Rubric.of(
                    Fields.each(
                            descriptors,
                            "goal.descriptors",
                            (one, path) -> Fields.needed(one, path).strip()),
                    dated(baseline, "goal.baseline"),
                    Fields.each(interim, "goal.interim", Levels::dated),
                    dated(target, "goal.target")));
        }

        private static Dated dated(@Nullable Point one, String path) {
            var point = Fields.needed(one, path);
            return new Dated(
                    Fields.needed(Fields.fitting(point.value(), path + ".value"), path + ".value"),
                    Fields.needed(point.on(), path + ".on"));
        }
    }

    /** A value on a day. */
    record Point(@Nullable BigDecimal value, @Nullable LocalDate on) {

        private static Point of(Dated one) {
            return new Point(one.value(), one.on());
        }

        private static Point of(PartialGoal.Point one) {
            return new Point(one.value(), one.on());
        }
    }

    record Band(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {

        private PartialGoal.Ends asked() {
            return new PartialGoal.Ends(
                    Fields.needed(Fields.fitting(lower, "goal.band.lower"), "goal.band.lower"),
                    Fields.needed(Fields.fitting(upper, "goal.band.upper"), "goal.band.upper"));
        }
    }

    /** Lowest deviation of each step as a share of the way: −0.02, −0.1, −0.25. */
    record Shares(
            @Nullable BigDecimal onTrack,
            @Nullable BigDecimal reachable,
            @Nullable BigDecimal support) {

        private static @Nullable Shares of(@Nullable Thresholds one) {
            return one == null ? null : new Shares(one.onTrack(), one.reachable(), one.support());
        }

        private Thresholds asked() {
            Function<@Nullable BigDecimal, BigDecimal> each =
                    one -> Fields.needed(Fields.fitting(one, "goal.thresholds"), "goal.thresholds");
            try {
                return new Thresholds(each.apply(onTrack), each.apply(reachable), each.apply(support));
            } catch (IllegalArgumentException e) {
                throw new BadRequest("request.field", "goal.thresholds");
            }
        }
    }

    private static <T> T granted(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var value) -> value;
            case Ruling.Refused<T>(var reason) ->
                throw new BadRequest(reason.code(), reason.parameters().toArray(String[]::new));
        };
    }
}

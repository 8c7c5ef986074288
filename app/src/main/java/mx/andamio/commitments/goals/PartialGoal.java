package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A number to reach or hold as somebody stated it, with what is missing or does not fit together. Drafts and what was signed elsewhere have it until
 * it becomes a whole {@link Goal}.
 *
 * @param publicationDelay days, 0 or more
 * @param direction null to take that of the way from baseline to target
 * @param band ends of the band of what is to be held; null of what is to be reached
 */
public record PartialGoal(
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable Accumulation accumulation,
        int publicationDelay,
        @Nullable Thresholds thresholds,
        @Nullable Direction direction,
        Point baseline,
        Point target,
        List<Point> interim,
        @Nullable Ends band)
        implements Stated {

    public PartialGoal {
        interim = List.copyOf(interim);
    }

    /** A value on a day, of which either may be missing. */
    public record Point(
            @Nullable BigDecimal value, @Nullable LocalDate on) {

        public static final Point NONE = new Point(null, null);
    }

    /** Lower and upper end of a band as they were stated. */
    public record Ends(BigDecimal lower, BigDecimal upper) {}

    /** What a whole number to reach states. */
    public static PartialGoal of(Reach goal) {
        var way = goal.trajectory();
        return of(
                goal.measure(),
                point(way.baseline()),
                point(way.target()),
                way.interim().stream().map(PartialGoal::point).toList(),
                null);
    }

    /** What a whole number to hold states: its baseline, on every day until the last. */
    public static PartialGoal of(Hold goal) {
        var value = goal.baseline().value();
        return of(
                goal.measure(),
                point(goal.baseline()),
                new Point(value, goal.until()),
                goal.checkpoints().stream().map(day -> new Point(value, day)).toList(),
                new Ends(goal.band().lower(), goal.band().upper()));
    }

    private static PartialGoal of(
            Measure measure, Point baseline, Point target, List<Point> interim, @Nullable Ends band) {
        return new PartialGoal(
                measure.indicator(),
                measure.unit(),
                measure.accumulation(),
                measure.publicationDelay(),
                measure.thresholds(),
                null,
                baseline,
                target,
                interim,
                band);
    }

    private static Point point(Dated dated) {
        return new Point(dated.value(), dated.on());
    }

    @Override
    public PartialGoal movedTo(LocalDate later) {
        return new PartialGoal(
                indicator,
                unit,
                accumulation,
                publicationDelay,
                thresholds,
                direction,
                baseline,
                new Point(target.value(), later),
                interim,
                band);
    }

    /** Codes of what is missing, in the order of a form: {@code unit, accumulation, baseline, baseline_date, target, target_date, interim, band}. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (unit == null || unit.isBlank()) {
            missing.add("unit");
        }
        if (accumulation == null) {
            missing.add("accumulation");
        }
        addMissing(missing, baseline, "baseline");
        addMissing(missing, target, "target");
        if (interim.stream().anyMatch(point -> point.value() == null || point.on() == null)) {
            missing.add("interim");
        }
        if (band == null && level() == 0) {
            missing.add("band");
        }
        return missing;
    }

    private static void addMissing(List<String> missing, Point point, String code) {
        if (point.value() == null) {
            missing.add(code);
        }
        if (point.on() == null) {
            missing.add(code + "_date");
        }
    }

    /** Sign of the way; 2 where an end is missing. */
    private int level() {
        var from = baseline.value();
        var to = target.value();
        return from == null || to == null ? 2 : to.compareTo(from);
    }

    /**
     * The whole goal.
     *
     * <p>Refused: {@code goal.incomplete} (see {@link #missing()}), {@code goal.number} (too many digits), {@code goal.delay},
     * {@code goal.dates} (not one after the other), {@code goal.direction_up}, {@code goal.direction_down} (the target lies the other way),
     * {@code goal.direction_hold} (target and baseline differ), {@code goal.direction_level} (they are the same, so it is held in a band),
     * {@code goal.band_order}, {@code goal.band_outside} (the baseline).
     */
    public Ruling<Goal> complete() {
        if (!missing().isEmpty()) {
            return Ruling.refused("goal.incomplete");
        }
        if (publicationDelay < 0) {
            return Ruling.refused("goal.delay");
        }
        if (!numbers().allMatch(Decimals::fits)) {
            return Ruling.refused("goal.number", Integer.toString(Decimals.WHOLE), Integer.toString(Decimals.SCALE));
        }
        var points = Trajectory.points(
                dated(baseline), interim.stream().map(PartialGoal::dated).toList(), dated(target));
        return Trajectory.rises(points) ? directed(points) : Ruling.refused("goal.dates");
    }

    private Stream<BigDecimal> numbers() {
        var points =
                Stream.concat(Stream.of(baseline, target), interim.stream()).map(Point::value);
        var ends = band == null ? Stream.<BigDecimal>empty() : Stream.of(band.lower(), band.upper());
        return Stream.concat(points, ends).filter(Objects::nonNull);
    }

    private Ruling<Goal> directed(List<Dated> points) {
        var way = level();
        if (way == 0) {
            return direction == Direction.UP || direction == Direction.DOWN
                    ? contradicted("goal.direction_level", points)
                    : held(points);
        }
        if (direction == Direction.HOLD) {
            return contradicted("goal.direction_hold", points);
        }
        if (direction == Direction.UP && way < 0) {
            return contradicted("goal.direction_up", points);
        }
        if (direction == Direction.DOWN && way > 0) {
            return contradicted("goal.direction_down", points);
        }
        return Ruling.granted(new Reach(
                measure(), new Trajectory(points.getFirst(), points.subList(1, points.size() - 1), points.getLast())));
    }

    private static Ruling<Goal> contradicted(String code, List<Dated> points) {
        return Ruling.refused(
                code,
                points.getFirst().value().toPlainString(),
                points.getLast().value().toPlainString());
    }

    private Ruling<Goal> held(List<Dated> points) {
        var ends = Objects.requireNonNull(band);
        if (ends.lower().compareTo(ends.upper()) >= 0) {
            return Ruling.refused("goal.band_order");
        }
        var within = new Band(ends.lower(), ends.upper());
        var days = points.stream().map(Dated::on).toList();
        return within.holds(points.getFirst().value())
                ? Ruling.granted(new Hold(
                        measure(), points.getFirst(), within, days.getLast(), days.subList(1, days.size() - 1)))
                : Ruling.refused("goal.band_outside", points.getFirst().value().toPlainString());
    }

    private Measure measure() {
        return new Measure(
                indicator,
                Objects.requireNonNull(unit),
                Objects.requireNonNull(accumulation),
                publicationDelay,
                thresholds);
    }

    private static Dated dated(Point point) {
        return new Dated(Objects.requireNonNull(point.value()), Objects.requireNonNull(point.on()));
    }
}

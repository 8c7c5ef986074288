package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal over time: what was due on each day, by the version that stood then, and what was known. It says nothing that {@link Goal#progress} would not.
 *
 * @param kind of the goal that stands
 * @param unit in words; {@code %} of milestones, whose values are accepted shares in percent; null where none is stated, and of levels
 * @param due one stretch for each version that was whole and stood for a day, the first ahead; empty while no goal was whole
 * @param values by their days
 */
public record Course(Kind kind, @Nullable String unit, List<Stretch> due, List<Value> values) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public Course {
        due = List.copyOf(due);
        values = List.copyOf(values);
    }

    /** What its values are. */
    public enum Kind {
        /** A number at a moment. */
        NUMBER,
        /** What happened since the baseline, summed. */
        TOTAL,
        /** Share of the weights of milestones, in percent with one decimal. */
        MILESTONES,
        /** A level from 0 to 4. */
        LEVEL,
        /** No goal is whole: nothing can be compared. */
        INCOMPLETE
    }

    /** A value on a day. Two of one day are a step. */
    public record Spot(LocalDate on, BigDecimal value) {}

    /**
     * What was due while a version stood.
     *
     * @param spots at least two, by day; due between two is what is on the straight line
     * @param band in which the value was to stay; null where there is a way to go
     */
    public record Stretch(
            int version, List<Spot> spots, @Nullable Band band) {

        public Stretch {
            spots = List.copyOf(spots);
        }
    }

    /**
     * @param published whether it counts: its publication delay has passed
     * @param sources of the values that are in it, as {@link Measured#source} names them; empty of milestones and levels
     */
    public record Value(Spot at, boolean published, Set<String> sources) {}

    /**
     * @param versions of the goal, the first ahead
     * @param until last day that is looked at: today, or the day on which it was over
     */
    public static Course of(List<GoalVersion> versions, Facts facts, LocalDate until) {
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < versions.size(); i++) {
            var next = i + 1 < versions.size() ? versions.get(i + 1).validFrom() : null;
            stretch(versions.get(i), i == 0, next, until).ifPresent(stretches::add);
        }
        var goal = versions.isEmpty() ? null : versions.getLast().goal().whole().orElse(null);
        return switch (goal) {
            case null -> new Course(Kind.INCOMPLETE, null, stretches, plain(facts));
            case Quantitative number ->
                new Course(
                        number.measure().accumulation() == Accumulation.FLOW ? Kind.TOTAL : Kind.NUMBER,
                        number.measure().unit(),
                        stretches,
                        values(number, facts, until));
            case Milestones steps -> new Course(Kind.MILESTONES, "%", stretches, accepted(steps, facts, until));
            case Rubric rubric -> new Course(Kind.LEVEL, null, stretches, levels(rubric, facts, until));
        };
    }

    /** What was due on a day by the version that stood; empty where none did, and in a band, where every value within is. */
    public static Optional<BigDecimal> dueOn(List<GoalVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.number() == 1 || !version.validFrom().isAfter(day))
                .reduce((one, later) -> later)
                .flatMap(version -> version.goal().whole())
                .filter(goal -> !(goal instanceof Hold))
                .flatMap(goal -> dueOn(goal, day));
    }

    private static Optional<Stretch> stretch(
            GoalVersion version, boolean first, @Nullable LocalDate next, LocalDate until) {
        var goal = version.goal().whole().orElse(null);
        if (goal == null) {
            return Optional.empty();
        }
        var begin = begin(goal);
        var from = first || version.validFrom().isBefore(begin) ? begin : version.validFrom();
        var to = next != null ? next : goal.due().isBefore(until) ? until : goal.due();
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        return Optional.of(
                new Stretch(version.number(), spots(goal, from, to), goal instanceof Hold hold ? hold.band() : null));
    }

    private static LocalDate begin(Goal goal) {
        return switch (goal) {
            case Quantitative number -> number.baseline().on();
            case Rubric rubric -> rubric.trajectory().baseline().on();
            case Milestones steps -> steps.start();
        };
    }

    private static List<Spot> spots(Goal goal, LocalDate from, LocalDate to) {
        var days = new TreeSet<>(goal.checkpoints());
        days.add(goal.due());
        var spots = new ArrayList<Spot>();
        spots.add(spot(goal, from));
        for (var day : days.subSet(from, false, to, true)) {
            if (!(goal instanceof Quantitative)) {
                spots.add(new Spot(day, spot(goal, day.minusDays(1)).value()));
            }
            spots.add(spot(goal, day));
        }
        if (spots.getLast().on().isBefore(to)) {
            spots.add(spot(goal, to));
        }
        return spots;
    }

    private static Spot spot(Goal goal, LocalDate day) {
        return new Spot(day, dueOn(goal, day).orElse(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> dueOn(Goal goal, LocalDate day) {
        return switch (goal) {
            case Quantitative number -> number.dueAt(day);
            case Rubric rubric -> rubric.trajectory().steppedAt(day);
            case Milestones steps ->
                day.isBefore(steps.start())
                        ? Optional.empty()
                        : Optional.of(
                                steps.progress(Facts.NONE, day) instanceof Progress.Known known
                                        ? percent(Objects.requireNonNull(known.due()))
                                        : BigDecimal.ZERO);
        };
    }

    private static List<Value> values(Quantitative goal, Facts facts, LocalDate until) {
        var series = new Series(goal.measure(), goal.baseline());
        return Stream.concat(
                        series.known(facts.measured(), until).stream().map(at -> value(at, true)),
                        series.awaited(facts.measured(), until).stream().map(at -> value(at, false)))
                .sorted(Comparator.comparing(value -> value.at().on()))
                .toList();
    }

    private static Value value(Series.At at, boolean published) {
        return new Value(new Spot(at.on(), at.value()), published, at.sources());
    }

    /** As they were told: amounts of a goal that is not whole cannot be summed, because nobody says from when. */
    private static List<Value> plain(Facts facts) {
        return facts.measured().stream()
                .filter(one -> one.from() == null)
                .map(one -> new Value(new Spot(one.cutOff(), one.value()), true, Set.of(one.source())))
                .sorted(Comparator.comparing(value -> value.at().on()))
                .toList();
    }

    private static List<Value> accepted(Milestones goal, Facts facts, LocalDate until) {
        return facts.accepted().values().stream()
                .distinct()
                .sorted()
                .filter(day -> !day.isAfter(until))
                .flatMap(day -> goal.progress(facts, day) instanceof Progress.Known known
                        ? Stream.of(new Value(new Spot(day, percent(known.value())), true, Set.of()))
                        : Stream.empty())
                .toList();
    }

    private static List<Value> levels(Rubric goal, Facts facts, LocalDate until) {
        return facts.observed().stream()
                .filter(seen -> !seen.on().isAfter(until)
                        && !seen.on().isBefore(goal.trajectory().baseline().on()))
                .map(seen -> new Value(new Spot(seen.on(), BigDecimal.valueOf(seen.level())), true, Set.of()))
                .sorted(Comparator.comparing(value -> value.at().on()))
                .toList();
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.multiply(PERCENT).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}

package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mx.andamio.commitments.Ruling;

/**
 * A level from 0 to 4 that is to rise; what is seen at each level is described. Between dated levels nothing more is due: half a
 * description cannot be observed.
 *
 * @param descriptors five, of level 0 to 4: what an observer sees
 * @param trajectory of whole levels, the target above the baseline
 */
public record Rubric(List<String> descriptors, Trajectory trajectory) implements Goal {

    /** The highest level. */
    public static final int HIGHEST = 4;

    public Rubric {
        descriptors = List.copyOf(descriptors);
        if (descriptors.size() != HIGHEST + 1 || descriptors.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a rubric describes its five levels");
        }
        Trajectory.points(trajectory.baseline(), trajectory.interim(), trajectory.target())
                .forEach(point -> check(point.value()));
        if (trajectory.way().signum() <= 0) {
            throw new IllegalArgumentException("the level of a rubric is to rise");
        }
    }

    static void check(BigDecimal level) {
        if (!isLevel(level)) {
            throw new IllegalArgumentException("a level is 0 to 4");
        }
    }

    private static boolean isLevel(BigDecimal value) {
        return value.scale() <= 0 && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(HIGHEST)) <= 0;
    }

    /**
     * Of what somebody typed. Refused: {@code rubric.descriptors} (not five, or one blank), {@code rubric.levels} (not whole, or not 0 to 4),
     * {@code goal.dates} (not one after the other), {@code rubric.rise} (the target is not above the baseline).
     */
    public static Ruling<Rubric> of(List<String> descriptors, Dated baseline, List<Dated> interim, Dated target) {
        var points = Trajectory.points(baseline, interim, target);
        if (descriptors.size() != HIGHEST + 1 || descriptors.stream().anyMatch(String::isBlank)) {
            return Ruling.refused("rubric.descriptors");
        }
        if (!points.stream().allMatch(point -> isLevel(point.value()))) {
            return Ruling.refused("rubric.levels");
        }
        if (!Trajectory.rises(points)) {
            return Ruling.refused("goal.dates");
        }
        return target.value().compareTo(baseline.value()) <= 0
                ? Ruling.refused("rubric.rise")
                : Ruling.granted(new Rubric(descriptors, new Trajectory(baseline, interim, target)));
    }

    @Override
    public LocalDate due() {
        return trajectory.target().on();
    }

    @Override
    public List<LocalDate> checkpoints() {
        return trajectory.interim().stream().map(Dated::on).toList();
    }

    @Override
    public Rubric movedTo(LocalDate later) {
        return new Rubric(descriptors, trajectory.movedTo(later));
    }

    /** As a number that is to rise, with {@code V} in 0 to 4. While nothing is due and nothing has moved there is nothing to say. */
    @Override
    public Progress progress(Facts facts, LocalDate today) {
        if (today.isBefore(trajectory.baseline().on())) {
            return new Progress.NotYetDue(trajectory.baseline().on());
        }
        return facts.observed().stream()
                .filter(seen -> !seen.on().isAfter(today)
                        && !seen.on().isBefore(trajectory.baseline().on()))
                .max(Comparator.comparing(Observed::on))
                .map(seen -> against(seen, today))
                .orElseGet(() -> today.isBefore(first()) ? new Progress.NotYetDue(first()) : new Progress.NoValue());
    }

    private Progress against(Observed seen, LocalDate today) {
        var level = BigDecimal.valueOf(seen.level());
        var moved = level.compareTo(trajectory.baseline().value()) != 0;
        return today.isBefore(first()) && !moved
                ? new Progress.NotYetDue(first())
                : Way.of(trajectory).known(level, seen.on(), dueOn(seen.on()));
    }

    private BigDecimal dueOn(LocalDate day) {
        return trajectory.steppedAt(day).orElseThrow();
    }

    private LocalDate first() {
        return trajectory.interim().isEmpty()
                ? due()
                : trajectory.interim().getFirst().on();
    }
}

package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import mx.andamio.commitments.Ruling;

/**
 * Steps that are accepted one by one.
 *
 * @param start before which nothing is due
 * @param steps at least one, by day; those of one day in any order
 */
public record Milestones(LocalDate start, List<Milestone> steps) implements Goal {

    public Milestones {
        steps = steps.stream().sorted(Comparator.comparing(Milestone::due)).toList();
        var codes = new HashSet<String>();
        if (steps.isEmpty() || !steps.stream().allMatch(step -> codes.add(step.code()))) {
            throw new IllegalArgumentException("milestones are at least one, each with a code of its own");
        }
        if (steps.getFirst().due().isBefore(start)) {
            throw new IllegalArgumentException("no milestone is due before the start");
        }
    }

    /** Of what somebody typed. Refused: {@code milestones.none}, {@code milestones.codes} (two alike), {@code milestones.early} (before the start). */
    public static Ruling<Milestones> of(LocalDate start, List<Milestone> steps) {
        if (steps.isEmpty()) {
            return Ruling.refused("milestones.none");
        }
        if (steps.stream().map(Milestone::code).distinct().count() < steps.size()) {
            return Ruling.refused("milestones.codes");
        }
        return steps.stream().anyMatch(step -> step.due().isBefore(start))
                ? Ruling.refused("milestones.early", start.toString())
                : Ruling.granted(new Milestones(start, steps));
    }

    @Override
    public LocalDate due() {
        return steps.getLast().due();
    }

    @Override
    public List<LocalDate> checkpoints() {
        return steps.stream()
                .map(Milestone::due)
                .filter(day -> day.isBefore(due()))
                .distinct()
                .toList();
    }

    /** Those of the last day move. */
    @Override
    public Milestones movedTo(LocalDate later) {
        if (!later.isAfter(due())) {
            throw new IllegalArgumentException("milestones move to a later day");
        }
        return new Milestones(
                start,
                steps.stream()
                        .map(step -> step.due().equals(due()) ? step.movedTo(later) : step)
                        .toList());
    }

    /**
     * {@code d = Σw(accepted) − Σw(due)} with weights that sum to one; a milestone is due on its day. While nothing is due and nothing was accepted
     * there is nothing to say.
     */
    @Override
    public Progress progress(Facts facts, LocalDate today) {
        var due = weight(step -> !step.due().isAfter(today));
        var accepted = weight(step -> {
            var on = facts.accepted().get(step.code());
            return on != null && !on.isAfter(today);
        });
        if (due.signum() == 0 && accepted.signum() == 0) {
            return new Progress.NotYetDue(steps.getFirst().due());
        }
        var all = weight(step -> true);
        var share = Decimals.ratio(accepted, all);
        return new Progress.Known(
                share,
                today,
                Decimals.ratio(due, all),
                share,
                Decimals.ratio(accepted.subtract(due), all),
                accepted.compareTo(all) == 0);
    }

    private BigDecimal weight(Predicate<Milestone> which) {
        return steps.stream().filter(which).map(Milestone::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

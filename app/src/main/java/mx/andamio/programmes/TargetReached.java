package mx.andamio.programmes;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;

/**
 * A published figure against the published goal of the same thing: nothing is computed that nobody published but their quotient.
 *
 * @param figure the last one that counts what the goal counts, in its unit
 * @param goal the first whose date is not before the figure's cut-off
 */
public record TargetReached(Programme programme, PublishedFigure figure, PublishedGoal goal) {

    private static final String LAST = "9999";

    /** From the baseline to the figure; from nothing where no baseline was published. */
    public BigDecimal gone() {
        return figure.value().subtract(from());
    }

    /** From the baseline to the target. */
    public BigDecimal way() {
        return Objects.requireNonNull(goal.target()).subtract(from());
    }

    private BigDecimal from() {
        return Objects.requireNonNullElse(goal.baseline(), BigDecimal.ZERO);
    }

    /**
     * Percentages that were published of the same day and against this goal's target, each as it was published: also those without a denominator, where
     * another of the same name has it.
     */
    public List<PublishedFigure> stated() {
        var sameDay = programme.figures().stream()
                .filter(one -> "%".equals(one.unit()) && Objects.equals(one.cutOff(), figure.cutOff()))
                .toList();
        var names = sameDay.stream()
                .filter(this::isOfTarget)
                .map(PublishedFigure::counts)
                .toList();
        return sameDay.stream().filter(one -> names.contains(one.counts())).toList();
    }

    private boolean isOfTarget(PublishedFigure one) {
        var of = one.denominator();
        return of != null && of.compareTo(Objects.requireNonNull(goal.target())) == 0;
    }

    /** One for each thing that both a goal with a number and a dated figure of the programme count, by the last figures. */
    public static List<TargetReached> of(Programme programme) {
        return of(programme, LAST);
    }

    /** As it stood by what had been published up to a day, month or year. */
    public static List<TargetReached> of(Programme programme, String upTo) {
        return programme.goals().stream()
                .filter(goal -> goal.target() != null && goal.target().signum() > 0)
                .map(PublishedGoal::counts)
                .distinct()
                .flatMap(counts -> programme.figures().stream()
                        .filter(figure -> figure.counts().equals(counts)
                                && figure.cutOff() != null
                                && figure.cutOff().compareTo(upTo) <= 0)
                        .max(Comparator.comparing(figure -> Objects.requireNonNull(figure.cutOff())))
                        .flatMap(figure -> programme.goals().stream()
                                .filter(goal -> isOf(goal, figure))
                                .min(Comparator.comparing(goal -> Objects.requireNonNull(goal.deadline())))
                                .map(goal -> new TargetReached(programme, figure, goal)))
                        .filter(one -> one.way().signum() > 0)
                        .stream())
                .toList();
    }

    /** Dates are days, months or years; one of a year is not over before its last day. */
    private static boolean isOf(PublishedGoal goal, PublishedFigure figure) {
        var deadline = goal.deadline();
        var cutOff = Objects.requireNonNull(figure.cutOff());
        return goal.target() != null
                && goal.counts().equals(figure.counts())
                && goal.unit().equals(figure.unit())
                && deadline != null
                && cutOff.substring(0, Math.min(cutOff.length(), deadline.length()))
                                .compareTo(deadline)
                        <= 0;
    }
}

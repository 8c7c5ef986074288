package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a goal.
 *
 * @param due day of its target
 */
public record Headline(
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @Nullable LocalDate due) {

    private static final Headline NONE = new Headline(null, null, null, null);

    public static Headline of(@Nullable Stated goal) {
        return switch (goal) {
            case null -> NONE;
            case PartialGoal part ->
                new Headline(
                        part.baseline().value(),
                        part.target().value(),
                        part.unit(),
                        part.target().on());
            case Reach reach ->
                new Headline(
                        reach.baseline().value(),
                        reach.trajectory().target().value(),
                        reach.measure().unit(),
                        reach.due());
            case Hold hold ->
                new Headline(
                        hold.baseline().value(),
                        hold.baseline().value(),
                        hold.measure().unit(),
                        hold.due());
            case Milestones steps -> ofDay(steps);
            case Rubric rubric -> ofDay(rubric);
        };
    }

    private static Headline ofDay(Goal goal) {
        return new Headline(null, null, null, goal.due());
    }
}

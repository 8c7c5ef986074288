package mx.andamio.commitments;

import java.util.Objects;
import java.util.Optional;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * The value that a report of a goal gives.
 *
 * @param unit as the goal names it, empty where it has none
 * @param level whether it is a level of a rubric, 0 to 4
 * @param flow whether it is an amount, which has a first day
 */
public record ValueField(String unit, boolean level, boolean flow) {

    /** Empty where a report gives none. */
    public static Optional<ValueField> of(@Nullable Stated goal) {
        return switch (goal) {
            case null -> Optional.empty();
            case Milestones steps -> Optional.empty();
            case Rubric levels -> Optional.of(new ValueField("", true, false));
            case Quantitative number ->
                Optional.of(new ValueField(
                        number.measure().unit(), false, number.measure().accumulation() == Accumulation.FLOW));
            case PartialGoal part ->
                part.target().value() == null && part.unit() == null
                        ? Optional.empty()
                        : Optional.of(new ValueField(
                                Objects.requireNonNullElse(part.unit(), ""),
                                false,
                                part.accumulation() == Accumulation.FLOW));
        };
    }

    /** What stands beside the field. */
    public String name(Words words) {
        return level ? words.text("report.level") : unit;
    }
}

package mx.andamio.commitments.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a commitment is to reach, by when, from where. One that exists is whole. */
public sealed interface Goal extends Stated permits Quantitative, Milestones, Rubric {

    /** Day of the target. */
    LocalDate due();

    /** Days before {@link #due()} on which something is due. */
    List<LocalDate> checkpoints();

    /**
     * How far it is.
     *
     * @param today later facts are not known yet
     */
    Progress progress(Facts facts, LocalDate today);

    /**
     * The same goal with a later day of its target: the next version of an extended one. What is due before its old day stays.
     *
     * @throws IllegalArgumentException unless {@code later} is after {@link #due()}
     */
    @Override
    Goal movedTo(LocalDate later);

    /** Day after which the goal is past due: its own, and where a number is published later, when the number of that day can be known. */
    default LocalDate settled() {
        return due();
    }

    /** Thresholds of this goal alone; empty for those of the body. */
    default Optional<Thresholds> thresholds() {
        return Optional.empty();
    }
}

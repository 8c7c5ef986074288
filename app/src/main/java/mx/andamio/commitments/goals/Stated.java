package mx.andamio.commitments.goals;

import java.time.LocalDate;
import java.util.Optional;

/** A goal as it was stated: whole, or with something missing, as drafts and papers signed elsewhere have them. */
public sealed interface Stated permits Goal, PartialGoal {

    /** The same as it was stated, with a later day of its target: the next version of one whose date was moved. */
    Stated movedTo(LocalDate later);

    /** The goal to measure by; empty while something is missing or does not fit. */
    default Optional<Goal> whole() {
        return switch (this) {
            case Goal goal -> Optional.of(goal);
            case PartialGoal partial -> partial.complete().toOptional();
        };
    }
}

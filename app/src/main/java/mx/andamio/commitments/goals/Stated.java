package mx.andamio.commitments.goals;

import java.util.Optional;

/** A goal as it was stated: whole, or with something missing, as drafts and papers signed elsewhere have them. */
public sealed interface Stated permits Goal, PartialGoal {

    /** The goal to measure by; empty while something is missing or does not fit. */
    default Optional<Goal> whole() {
        return switch (this) {
            case Goal goal -> Optional.of(goal);
            case PartialGoal partial -> partial.complete().toOptional();
        };
    }
}

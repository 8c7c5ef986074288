package mx.andamio.commitments.ratings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step with its reasons, or why there is none. */
public sealed interface Rating {

    /** In the order in which the rules apply. */
    List<Because> because();

    /** Empty where there is none; never a step in its stead. */
    default Optional<Step> step() {
        return this instanceof Stepped stepped ? Optional.of(stepped.at()) : Optional.empty();
    }

    record Stepped(Step at, List<Because> because) implements Rating {

        public Stepped {
            because = List.copyOf(because);
        }
    }

    record NoStep(Missing why, List<Because> because) implements Rating {

        public NoStep {
            because = List.copyOf(because);
        }
    }

    /** Why there is no step. */
    enum Missing {
        /** <em>Sin reporte</em>: nobody said or measured anything for too long; of many, too few have a step. */
        NO_REPORT,
        /** Nothing is due yet. */
        NOT_YET_DUE,
        /** It has no whole goal to be measured by. */
        NO_GOAL,
        /** It has a goal and is reported on, but no value of it is known. */
        NO_VALUE,
        /** Nobody rated it: no assessment, no commitments in a roll-up. */
        NONE
    }

    /**
     * A rule that applied.
     *
     * @param after step after it; null where there is no step
     */
    record Because(Ground ground, @Nullable Step after) {}
}

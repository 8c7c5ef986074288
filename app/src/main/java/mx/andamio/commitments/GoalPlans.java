package mx.andamio.commitments;

import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.goals.Dated;
import org.jspecify.annotations.Nullable;

/** What a module above plans: the way that an organ is to go with an indicator, for a goal that is agreed on by it. */
public interface GoalPlans {

    /**
     * By the plan in force that ends next, or else by the one that ended last; empty where none has a target of the organ.
     *
     * @param indicator code
     * @param organ code; one that has no units of its own goes the nation's way
     */
    Optional<Way> of(String indicator, String organ);

    /**
     * As goals count: of an amount what is to be done since the baseline, else what is to be there on a day.
     *
     * @param baseline the day before the first month; null where nothing is known of before
     * @param interim ends of months
     */
    record Way(@Nullable Dated baseline, List<Dated> interim, Dated target) {

        public Way {
            interim = List.copyOf(interim);
        }
    }
}

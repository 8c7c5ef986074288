package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.goals.Facts;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.Progress;
import mx.andamio.commitments.goals.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * All that the computed rating looks at, on one day.
 *
 * @param goal where it stands; null while there is no whole goal
 * @param blockers those that are open
 * @param extensions how many were granted, 0 or more
 * @param word when it was last heard of
 * @param chance of meeting the target, 0 to 1; null without a forecast
 */
public record Situation(
        LocalDate today,
        @Nullable Standing goal,
        List<OpenBlocker> blockers,
        int extensions,
        Word word,
        @Nullable BigDecimal chance) {

    public Situation {
        blockers = List.copyOf(blockers);
        if (extensions < 0 || (chance != null && (chance.signum() < 0 || chance.compareTo(BigDecimal.ONE) > 0))) {
            throw new IllegalArgumentException("extensions are 0 or more, and a chance is 0 to 1");
        }
    }

    /**
     * A goal on that day.
     *
     * @param due day of its target, in the version that stands
     * @param settled day after which it is past due
     * @param thresholds of the goal alone; null for those of the body
     */
    public record Standing(
            Progress progress,
            LocalDate due,
            LocalDate settled,
            @Nullable Thresholds thresholds) {

        public static Standing of(Goal goal, Facts facts, LocalDate today) {
            return new Standing(
                    goal.progress(facts, today),
                    goal.due(),
                    goal.settled(),
                    goal.thresholds().orElse(null));
        }
    }

    /**
     * When it was last heard of.
     *
     * @param last day on which the last report or measurement <em>arrived</em>; before there is one, the day of signing
     * @param period days of a reporting period, more than 0; null where there is none
     */
    public record Word(LocalDate last, @Nullable Integer period) {

        public Word {
            if (period != null && period <= 0) {
                throw new IllegalArgumentException("a reporting period has days");
            }
        }
    }
}

package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a goal is. What is missing is a value of its own, never zero. */
public sealed interface Progress {

    /** Nothing is due before {@code from}. */
    record NotYetDue(LocalDate from) implements Progress {}

    /** Something is due, and no value is known whose publication delay has passed. */
    record NoValue() implements Progress {}

    /**
     * A value stands against what was due on its day.
     *
     * @param value in the goal's unit; of milestones, the accepted share of their weights
     * @param asOf the value's cut-off, on which it is compared
     * @param due what was due on that day; null for a band, where every value within is
     * @param attainment share of the way from baseline to target, <em>unclipped</em>: below 0 it slid back, above 1 it went further; null
     *     for a band, which has no way to go
     * @param deviation from what was due, as a share of the way; below 0 is behind, also where the number is to fall
     * @param met whether the target is reached
     */
    record Known(
            BigDecimal value,
            LocalDate asOf,
            @Nullable BigDecimal due,
            @Nullable BigDecimal attainment,
            BigDecimal deviation,
            boolean met)
            implements Progress {}
}

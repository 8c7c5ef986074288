package mx.andamio.commitments.goals;

import java.time.LocalDate;
import mx.andamio.commitments.RecordedAgreement;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it stood from a day on.
 *
 * @param number from 1
 * @param validFrom first day on which it is the goal
 * @param reason in words, why it became so; of the first, where it was stated
 * @param agreement that changed it; null of a first version, and of a change that was only announced, which is then shown as such
 */
public record GoalVersion(
        int number,
        LocalDate validFrom,
        String reason,
        @Nullable RecordedAgreement agreement,
        Stated goal) {

    public GoalVersion {
        if (number < 1 || reason.isBlank()) {
            throw new IllegalArgumentException("a version has a number and a reason");
        }
    }
}

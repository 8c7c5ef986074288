package mx.andamio.commitments.life;

import java.time.LocalDate;
import mx.andamio.commitments.RecordedAgreement;
import org.jspecify.annotations.Nullable;

/**
 * A new date (<em>reprogramación</em>), kept for good.
 *
 * @param number from 1
 * @param from date that it moved
 * @param to new date, later
 * @param reason in words
 * @param agreement of the session that approved it; null within the policy of the body, which approves by itself
 */
public record Extension(
        int number,
        LocalDate from,
        LocalDate to,
        String reason,
        @Nullable RecordedAgreement agreement) {

    public Extension {
        if (number < 1 || !to.isAfter(from) || reason.isBlank()) {
            throw new IllegalArgumentException("an extension is numbered, moves a date later and has a reason");
        }
    }
}

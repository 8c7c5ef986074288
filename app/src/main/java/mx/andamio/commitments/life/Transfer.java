package mx.andamio.commitments.life;

import java.time.LocalDate;
import mx.andamio.commitments.RecordedAgreement;
import org.jspecify.annotations.Nullable;

/**
 * Another post answers for what was signed, kept for good.
 *
 * @param number from 1
 * @param from post that answered until then; null where none did
 * @param fromWords who answered, as it was written, where no post was called so; else null
 * @param to post that answers from then on
 * @param on day of the change: silence counts from it
 * @param reason in words
 * @param agreement of the session that decided it
 * @param acknowledgedOn day on which the new post said that it knows; null before
 */
public record Transfer(
        int number,
        @Nullable String from,
        @Nullable String fromWords,
        String to,
        LocalDate on,
        String reason,
        RecordedAgreement agreement,
        @Nullable LocalDate acknowledgedOn) {}

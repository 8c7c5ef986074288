package mx.andamio.commitments;

import java.time.LocalDate;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** What changes a commitment that was signed: another date, or a way out, which a session has to have agreed. */
public interface Settling {

    /** Ways out. */
    enum Exit {
        CANCELLED,
        REPLACED,
        NOT_MET
    }

    /**
     * Ends it by an agreement. Refused: {@code commitment.absent}, {@code commitment.changed}, {@code commitment.stage} (no such way from where it is),
     * {@code agreement.session} (none, or none that is known), {@code agreement.folio}, {@code agreement.text}, {@code agreement.date},
     * {@code commitment.successor} (replaced by nothing, by itself or by what is not here), {@code life.order}.
     *
     * @param successor what stands in the place of a replaced one, else null
     */
    Outcome leave(
            Command command,
            CommitmentId id,
            int version,
            Exit exit,
            NewAgreement agreement,
            @Nullable CommitmentId successor);

    /** How many extensions its body allows without an agreement. */
    int allowed(Commitment commitment);

    /** Whether they may move its date: whoever authorises its reports, and who keeps commitments. */
    boolean mayExtend(Asker who, Commitment commitment);

    /**
     * Moves its date, as another version of its goal. The original date stays.
     *
     * <p>Refused: {@code commitment.absent}, {@code commitment.changed}, {@code commitment.stage} (not signed, or over), {@code extension.not_yours},
     * {@code extension.no_date} (it has none to move), {@code extension.reason}, {@code extension.later}, {@code extension.policy}, and those of an agreement.
     *
     * @param to null where it was forgotten
     * @param agreement null for none
     */
    Outcome extend(
            Command command,
            Asker who,
            CommitmentId id,
            int version,
            @Nullable LocalDate to,
            String reason,
            @Nullable NewAgreement agreement);
}

package mx.andamio.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Other dates that those who answer for a commitment ask a session for. A request changes nothing but the agenda, which has it until it is decided; the date is moved by
 * {@link Settling#extend}, which grants whatever was asked.
 */
public interface ExtensionRequests {

    /** Letters of a reason. */
    int LONGEST = 400;

    /** The newest first. */
    List<Request> of(CommitmentId commitment);

    /** Whether they may ask: whoever may report on it. */
    boolean mayAsk(Asker who, Commitment commitment);

    /**
     * Asks for another date. Refused: {@code commitment.absent}, {@code commitment.stage} (not signed, or over), {@code asked.not_yours}, {@code extension.no_date} (it has none, or
     * none was said), {@code extension.later}, {@code extension.reason}, {@code asked.open} (one waits for its answer).
     *
     * @return done with the id of the request
     */
    Outcome ask(Command command, Asker who, CommitmentId commitment, @Nullable LocalDate to, String reason);

    /** Takes back what was asked. Refused: {@code asked.absent}, {@code asked.answered}, {@code asked.not_yours}. */
    Outcome withdraw(Command command, Asker who, UUID request);

    /** Says no: whoever may move the date. Refused: {@code asked.absent}, {@code asked.answered}, {@code extension.not_yours}, {@code asked.why}. */
    Outcome refuse(Command command, Asker who, UUID request, String why);

    /** What became of a request. */
    enum Answer {
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * @param answer null while nobody decided it
     * @param why it was refused, else null
     */
    record Request(
            UUID id,
            CommitmentId commitment,
            LocalDate to,
            String reason,
            Instant at,
            String by,
            @Nullable Answer answer,
            @Nullable String why,
            @Nullable Instant answeredAt) {

        public boolean isOpen() {
            return answer == null;
        }
    }
}

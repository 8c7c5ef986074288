package mx.andamio.commitments;

import java.util.List;
import mx.andamio.commitments.life.Transfer;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Who answers for what was signed changes only by an agreement, and who answered until when is kept. */
public interface Transferring {

    /**
     * Gives it to another post. A co-responsible that takes it over is one no longer.
     *
     * <p>Refused: {@code commitment.absent}, {@code commitment.changed}, {@code commitment.stage} (not signed, or over), {@code commitment.part} (of an
     * instruction, in which every post has its own), {@code commitment.post}, {@code transfer.same}, {@code transfer.reason}, {@code parties.verifier_same},
     * and those of an agreement.
     */
    Outcome transfer(Command command, CommitmentId id, int version, String post, String reason, NewAgreement agreement);

    /**
     * The post that it was given to last says that it knows.
     *
     * <p>Refused: {@code commitment.absent}, {@code transfer.none} (it was given to nobody), {@code acknowledgement.not_yours},
     * {@code acknowledgement.over}, {@code acknowledgement.given}.
     */
    Outcome acknowledge(Command command, Asker who, CommitmentId id);

    /** All of one, the first one first. */
    List<Transfer> of(CommitmentId id);

    /** What was given to a post that has not said that it knows, and is not over; the oldest first. */
    List<Waiting> waiting(String post);

    /** @param transfer the last one of the commitment */
    record Waiting(Commitment commitment, Transfer transfer) {}
}

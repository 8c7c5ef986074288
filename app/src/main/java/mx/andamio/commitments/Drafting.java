package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.life.Terms;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import org.jspecify.annotations.Nullable;

/** From an idea to a signature, and what was signed elsewhere. */
public interface Drafting {

    /**
     * Begins a draft. Refused: {@code commitment.organ} (unknown), {@code commitment.post} (a post that the directory does not have),
     * {@code commitment.key} (the organ has another with that key).
     *
     * @return done with the id
     */
    Outcome draft(Command command, NewCommitment asked);

    /**
     * Makes a promise of a paper a draft of an organ. Refused: {@code promise.absent}, {@code promise.taken}, and as {@link #draft}.
     *
     * @return done with the id
     */
    Outcome take(Command command, PromiseId promise, String organ, @Nullable String post);

    /**
     * Writes a draft anew, or fills what one that was signed elsewhere lacks. Refused: {@code commitment.absent}, {@code commitment.changed} (by
     * somebody else meanwhile), {@code commitment.signed} (what was signed is not edited), and as {@link #draft}.
     */
    Outcome rewrite(Command command, CommitmentId id, int version, Terms terms);

    /** Through the gate. Refused: {@code commitment.absent}, {@code commitment.changed}, {@code commitment.stage}, {@code life.incomplete}, {@code life.order}. */
    Outcome admit(Command command, CommitmentId id, int version);

    /** Refused as {@link #admit}. */
    Outcome sign(Command command, CommitmentId id, int version, LocalDate on);

    /**
     * Enters what was signed outside the system, in the transaction of the caller. It always enters, whatever it lacks.
     *
     * @throws IllegalArgumentException where the directory has no such organ, or the organ has another with that key
     */
    CommitmentId enter(Command command, NewCommitment entered, SignedElsewhere signed);

    /**
     * Enters many in the transaction of the caller, in a few statements: what was signed as {@link #enter} does, what was not as {@link #begin}.
     *
     * @return the caller writes the changes into the register, last of all: until then nobody waits for this transaction
     * @throws IllegalArgumentException as {@link #enter}
     */
    Entered enterAll(Command command, List<Entering> all);

    /** @param signed null for a draft */
    record Entering(NewCommitment asked, @Nullable SignedElsewhere signed) {}

    /** In the order asked for. */
    record Entered(List<CommitmentId> ids, List<Register.Change> changes) {}

    /**
     * Begins a draft in the transaction of the caller.
     *
     * @throws IllegalArgumentException as {@link #enter}
     */
    CommitmentId begin(Command command, NewCommitment asked);

    /**
     * Replaces terms by those of a later version of its document, in the transaction of the caller. A draft becomes signed where the document now says
     * when; what was signed elsewhere takes the day and the scan of the later version.
     *
     * @param signed null where the document still says no day of signature
     * @return whether it was still of that version; else nothing was changed
     * @throws IllegalArgumentException for what is neither a draft nor owed and signed elsewhere
     */
    boolean correct(
            Command command, CommitmentId id, int version, NewCommitment corrected, @Nullable SignedElsewhere signed);

    /**
     * What it takes to begin.
     *
     * @param organ code
     * @param ownKey key of its office; null for none
     * @param responsibleWords as written, where it is no post; else null
     */
    record NewCommitment(
            String organ,
            @Nullable String ownKey,
            Terms terms,
            @Nullable String responsibleWords,
            boolean simulated) {}

    /**
     * @param on day of the signature
     * @param scan name of the document that was signed, or of the file that lists it
     * @param hash SHA-256 of its bytes, 64 lower-case hexadecimal digits
     */
    record SignedElsewhere(LocalDate on, String scan, String hash) {}
}

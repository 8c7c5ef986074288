package mx.andamio.commitments;

import java.util.List;
import mx.andamio.commitments.life.Verification;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/**
 * Whether it was done, by another post than the responsible one: the verifier; where none is named the secretariat or a desk; on site also a supervisor.
 * Nobody does it for their own organ unless the commitment names their post (decision 0028).
 */
public interface Verifying {

    boolean may(Asker who, Commitment commitment);

    /** Also to supervisors, who go and see. */
    boolean mayOnSite(Asker who, Commitment commitment);

    /** What became of its evidence, first to last; empty while nothing was presented. */
    List<Verification> looks(CommitmentId id);

    /**
     * Looks at the evidence. What is confirmed is verified; what is rejected runs on.
     *
     * <p>Refused: {@code commitment.absent}, {@code commitment.changed}, {@code commitment.stage} (not reported met), {@code verification.not_yours},
     * {@code verification.own}, {@code verification.none} (nothing was presented), {@code verification.order}, {@code verification.reason} (rejected
     * without one), {@code life.order}.
     *
     * @param kind {@code REVIEWED}, {@code VALIDATED_ON_SITE} or {@code REJECTED}
     * @param reason of a rejection; else not looked at
     */
    Outcome look(Command command, Asker who, CommitmentId id, int version, Verification.Kind kind, String reason);

    /** Closes what is verified. Refused: {@code commitment.absent}, {@code commitment.changed}, {@code commitment.stage}, {@code verification.not_yours}. */
    Outcome close(Command command, Asker who, CommitmentId id, int version);

    /**
     * Accepts a milestone of its goal, as of today. Refused: as {@link #close}, {@code milestone.absent} (the goal has none with that code),
     * {@code milestone.accepted} (it was before).
     */
    Outcome accept(Command command, Asker who, CommitmentId id, int version, String milestone);
}

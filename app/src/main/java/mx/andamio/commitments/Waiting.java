package mx.andamio.commitments;

import java.util.List;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** What commitments wait for: obstacles, each with an owner and a clock, and other commitments. */
public interface Waiting {

    /** Whoever reports on it, and who keeps commitments. */
    boolean may(Asker who, Commitment commitment);

    /**
     * Refused: {@code commitment.absent}, {@code commitment.stage} (not signed, or over), {@code blocker.not_yours}, {@code blocker.owner} (blank),
     * {@code blocker.unknown} (neither an organ nor a post), {@code blocker.text}, {@code blocker.long}.
     *
     * @param owner code of an organ, of an external party or of a post
     * @return done with the obstacle's id
     */
    Outcome open(Command command, Asker who, CommitmentId id, Blocker.Kind kind, String owner, String text);

    /** Cleared, as of today; also by its owner. Refused: {@code blocker.absent}, {@code blocker.changed}, {@code blocker.not_yours}, {@code blocker.closed}. */
    Outcome close(Command command, Asker who, ObstacleId id, int version);

    /** Whether they may say that it is cleared. */
    boolean mayClose(Asker who, Obstacle obstacle, Commitment commitment);

    /** Open obstacles, the longest first; of one organ and its posts, or of all where it is null. */
    List<Obstacle> open(@Nullable String organ);

    /** Commitments for which it waits, and those that wait for it. */
    Links links(CommitmentId id);

    /** Refused: {@code commitment.absent}, {@code blocker.not_yours}, {@code dependency.self}, {@code dependency.cycle} with the way in words. */
    Outcome waitFor(Command command, Asker who, CommitmentId id, CommitmentId other);

    /** It waits no longer. Refused: {@code commitment.absent}, {@code blocker.not_yours}, {@code dependency.absent}. */
    Outcome stopWaiting(Command command, Asker who, CommitmentId id, CommitmentId other);

    /** Both by due date. */
    record Links(List<Commitment> waitsFor, List<Commitment> waitedForBy) {}
}

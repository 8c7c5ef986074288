package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.goals.Facts;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.ratings.OpenBlocker;
import mx.andamio.commitments.ratings.Reported;
import org.jspecify.annotations.Nullable;

/** What became of commitments since they were signed. Reports that were given back are in {@link #reports} alone. */
public interface FollowUp {

    /** All reports of a commitment, the newest first. */
    List<Report> reports(CommitmentId id);

    /** What it waits for and waited for; open ones first, each by its day. */
    List<Obstacle> obstacles(CommitmentId id);

    /** All of them, in a few statements however many there are; each that exists is in the result. */
    Map<CommitmentId, Followed> of(Collection<CommitmentId> ids);

    /**
     * What ratings and lists look at.
     *
     * @param last the last report that was not given back, preliminary or not
     * @param preliminary whether that one was not authorised yet
     * @param facts values of reports that were not given back, the last one for the same days, and accepted milestones
     * @param obstacles open ones
     * @param extensions how often its date was moved
     * @param originalDue the date before it was ever moved; null where it never was
     * @param heardOn day on which the last report or measurement arrived; null before the first
     */
    record Followed(
            Optional<Reported> last,
            boolean preliminary,
            Facts facts,
            List<Obstacle> obstacles,
            int extensions,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate heardOn) {

        public Followed {
            obstacles = List.copyOf(obstacles);
        }

        /** Obstacles as a rating takes them. */
        public List<OpenBlocker> blockers(LocalDate today) {
            return Blocker.open(obstacles.stream().map(Obstacle::blocker).toList(), today);
        }
    }
}

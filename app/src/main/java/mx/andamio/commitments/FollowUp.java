package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.goals.Contradiction;
import mx.andamio.commitments.goals.Facts;
import mx.andamio.commitments.goals.Measured;
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
     * @param indicator what the indicator says that the goal reads; then {@code facts} are its own, and nobody's
     * @param typed values of reports where the indicator's count instead of them; else empty
     */
    record Followed(
            Optional<Reported> last,
            boolean preliminary,
            Facts facts,
            List<Obstacle> obstacles,
            int extensions,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate heardOn,
            Optional<GoalIndicators.Told> indicator,
            List<Measured> typed) {

        public Followed {
            obstacles = List.copyOf(obstacles);
            typed = List.copyOf(typed);
        }

        /** Reported values that are not what was measured; empty where no indicator measures. */
        public List<Contradiction> contradictions() {
            return indicator
                    .map(told -> Contradiction.of(told.goal(), typed, told.values()))
                    .orElse(List.of());
        }

        /** Whether the last value that was reported, and can be compared, is not what was measured. */
        public boolean isContradicted() {
            var last = typed.stream().map(Measured::cutOff).max(LocalDate::compareTo);
            return contradictions().stream()
                    .anyMatch(
                            one -> last.filter(one.reported().cutOff()::equals).isPresent());
        }

        /** Obstacles as a rating takes them. */
        public List<OpenBlocker> blockers(LocalDate today) {
            return Blocker.open(obstacles.stream().map(Obstacle::blocker).toList(), today);
        }
    }
}

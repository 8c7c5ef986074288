package mx.andamio.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report that is asked of one commitment.
 *
 * @param post code of the post that is asked
 * @param organ code of its organ
 * @param message words of whoever asks; may be empty
 * @param askedAs code of the post for which they acted, or the name of their role
 * @param due last day that was granted
 * @param countedFrom day from which the schedule counts
 * @param steps taken so far, the first ahead
 * @param version to be sent back with a change
 */
public record UpdateRequest(
        RequestId id,
        AskingId asking,
        CommitmentId commitment,
        String post,
        String organ,
        String message,
        String askedBy,
        String askedAs,
        LocalDate askedOn,
        LocalDate due,
        LocalDate countedFrom,
        State state,
        List<Taken> steps,
        int version) {

    public UpdateRequest {
        steps = List.copyOf(steps);
    }

    /** How it stands. */
    public sealed interface State {}

    public record Open() implements State {}

    /** A report arrived, by whatever way. */
    public record Answered(LocalDate on, ReportId report) implements State {}

    /** The commitment takes no more reports. */
    public record Over(LocalDate on) implements State {}

    /** Whoever asked took it back. */
    public record Withdrawn(LocalDate on, String why) implements State {}

    /**
     * A step of the schedule that was taken.
     *
     * @param post code of the post that was told; null for the secretariat
     * @param on day of the schedule
     */
    public record Taken(
            int number, PlannedStep.Kind kind, @Nullable String post, LocalDate on) {}

    public boolean isOpen() {
        return state instanceof Open;
    }

    /** Days since it was asked, 0 or more. */
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(askedOn, today));
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(due);
    }

    /** The furthest step. */
    public Optional<Taken> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }
}

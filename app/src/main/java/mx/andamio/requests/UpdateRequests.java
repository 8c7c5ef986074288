package mx.andamio.requests;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.identity.Asker;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** Asks offices how their commitments go. Whoever reads meets what the schedule says of today: who comes first on a day passes on what waits. */
public interface UpdateRequests {

    /** Commitments that are asked at once. */
    int MOST = 200;

    /** Letters of a message. */
    int LONGEST_MESSAGE = 500;

    /** Days that are granted where nobody says otherwise. */
    int GRANTED_DAYS = 5;

    /** Days that may be granted. */
    int LONGEST_DAYS = 90;

    /**
     * Asks the responsible post of each, or the head of its organ where none is named. Of what is asked for already, is not signed and open, or belongs to
     * nobody whom the directory knows, nothing is asked again; the others are asked.
     *
     * <p>Refused: {@code asking.none} (none is chosen), {@code asking.many}, {@code asking.message}, {@code asking.due}, {@code commitment.absent}, and where
     * none can be asked the reason of the first: {@code asking.open}, {@code asking.unsigned}, {@code asking.nobody}.
     *
     * @param due null where it was forgotten
     * @return done with the id of the asking
     */
    Outcome ask(Command command, Asker who, List<CommitmentId> ids, String message, @Nullable LocalDate due);

    /** Takes a request back. Refused: {@code asking.absent}, {@code asking.changed}, {@code asking.ended}, {@code asking.why} (blank or too long). */
    Outcome withdraw(Command command, RequestId id, int version, String why);

    Optional<UpdateRequest> request(RequestId id);

    /** Those of one asking; empty where there is no such asking. */
    List<UpdateRequest> of(AskingId id);

    /** The open one of a commitment. */
    Optional<UpdateRequest> open(CommitmentId id);

    /** Those of them of which a report was asked on that day or later, whatever became of it. */
    Set<CommitmentId> askedSince(Collection<CommitmentId> ids, LocalDate day);

    /** Open ones: the longest waiting first; ended ones: the last first. */
    Slice<UpdateRequest> found(Filter filter, int page, int size);

    /** How many fit by how they stand, whatever standing the filter names. */
    Map<Look, Long> counts(Filter filter);

    /** When silence is passed on. */
    Schedule schedule();

    /**
     * Sets the days of the schedule's steps, which must grow from step to step. It holds from the next pass on, also for what waits.
     * Refused: {@code schedule.days}.
     *
     * @param days by number of step, one for each
     */
    Outcome reschedule(Command command, List<Integer> days);

    /** By what a list narrows. */
    enum Look {
        OPEN,
        /** Passed on to somebody above. */
        ESCALATED,
        AGENDA,
        ANSWERED,
        ENDED
    }

    /**
     * @param look null for all
     * @param post code of a post that is asked, or to which it was passed on; null for all
     * @param organ code of the organ that is asked; null for all
     */
    record Filter(
            @Nullable Look look,
            @Nullable String post,
            @Nullable String organ) {

        public static final Filter ALL = new Filter(null, null, null);

        public Filter at(@Nullable Look other) {
            return new Filter(other, post, organ);
        }
    }
}

package mx.andamio.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.meetings.agenda.Proposal;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** What a session should speak of, computed from what stands off course today. Nobody types it. */
public interface Agenda {

    /** Of a session of which nobody said how long it lasts. */
    int MINUTES = 90;

    /** No session is shorter. */
    int SHORTEST = Proposal.SHORTEST;

    /** No session is longer. */
    int LONGEST = 600;

    static boolean fits(int minutes) {
        return minutes >= SHORTEST && minutes <= LONGEST;
    }

    /**
     * The agenda that fits into so many minutes; nothing is kept.
     *
     * @param minutes from {@link #SHORTEST} to {@link #LONGEST}
     * @return nothing where there is no such session
     */
    default Optional<Proposed> propose(SessionId session, int minutes) {
        return propose(session, minutes, TOLD);
    }

    /** Everything that comes before the session, in a line of its agenda or not; nothing where there is no such session. */
    List<CommitmentId> before(SessionId session);

    /** @param told so many of an item are told with their words, at most */
    Optional<Proposed> propose(SessionId session, int minutes, int told);

    /**
     * @param minutes that there are
     * @param qualifying how many commitments come before the session, in a line or not in this one
     */
    record Proposed(SessionId session, int minutes, int qualifying, List<Item> items) {

        /** Minutes that the items take. */
        public int used() {
            return items.stream().mapToInt(Item::minutes).sum();
        }
    }

    /** How many commitments an item is about, and why these. */
    enum Kind {
        /** One. */
        SINGLE,
        /** What the series agreed and has no item of its own. */
        AGREED,
        /** What is off course in one line of action. */
        OFF_COURSE,
        /** None: somebody added it. */
        OWN,
        /** None: an item of its own that an earlier session of the series deferred. */
        DEFERRED
    }

    /**
     * @param line code of its line of action, empty for those without one; null where it is of any
     * @param reasons how many of its commitments come for which reason, the gravest first
     * @param commitments the gravest first; one at least, but of an own item
     * @param told the first of them with their words
     * @param simulated whether all of them are
     * @param waiting what was deferred, else null
     */
    record Item(
            Kind kind,
            @Nullable String line,
            Map<Cause, Integer> reasons,
            List<CommitmentId> commitments,
            List<Told> told,
            int minutes,
            boolean simulated,
            @Nullable Waiting waiting) {

        /** The gravest; null of an own item. */
        public @Nullable Cause reason() {
            return reasons.keySet().stream().findFirst().orElse(null);
        }
    }

    /**
     * An item of its own that waits since an earlier session.
     *
     * @param first as which it came to the agenda first
     * @param business code of what the body treats each year, where it is about that
     * @param since day of the last session that deferred it
     */
    record Waiting(UUID first, String text, @Nullable String business, LocalDate since, String why) {}

    /** So many of an item are told with their words on a page; the others are in the lists of commitments. */
    int TOLD = 20;

    /**
     * @param text in its own words
     * @param organ code of the organ that owes it
     * @param dropped when and why it was dropped from the agenda of an earlier session, null where it was not
     */
    record Told(
            CommitmentId id,
            String text,
            String organ,
            Cause reason,
            @Nullable LocalDate due,
            @Nullable Drop dropped,
            boolean simulated) {}

    /** @param on day of the session from whose agenda it was dropped */
    record Drop(LocalDate on, String why) {}
}

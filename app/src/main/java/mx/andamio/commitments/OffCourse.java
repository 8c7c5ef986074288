package mx.andamio.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** What a session may have to speak of, as it stands today. Made for a hundred thousand at once. */
public interface OffCourse {

    /** Days within which a recommendation is answered. */
    int ANSWER = 15;

    /**
     * Those of these organs that are signed, open, and off course or due soon.
     *
     * @param soon last day that is soon
     */
    List<Straying> of(Collection<String> organs, LocalDate soon);

    /** Those that these sessions agreed and that are not over, signed or not yet, off course or not. */
    List<Straying> agreedIn(Collection<SessionId> sessions);

    /** What they say, in their own words, of those that there are. */
    Map<CommitmentId, String> texts(Collection<CommitmentId> ids);

    /** The gravest first. */
    enum Why {
        /** Whoever answers for it asks for another date, and waits for an answer. */
        EXTENSION_ASKED,
        /** Its day is past and its target is not reached. */
        OVERDUE,
        /** At step 1. */
        AT_RISK,
        /** What was reported last is not what was measured. */
        CONTRADICTED,
        /** At step 2. */
        NEEDS_SUPPORT,
        /** It waits for something whose owner is among the organs that were asked about. */
        OBSTACLE,
        /** A recommendation that nobody acknowledged or reported on within {@link OffCourse#ANSWER} days. */
        UNANSWERED,
        /** Nobody reported in time. */
        SILENT,
        /** Due soon. */
        DUE
    }

    /**
     * @param why the gravest; null where it is on course
     * @param deviation from its trajectory, null where it is not known
     */
    record Straying(
            CommitmentId id,
            String organ,
            @Nullable String line,
            @Nullable Why why,
            @Nullable LocalDate due,
            @Nullable BigDecimal deviation,
            boolean simulated) {}
}

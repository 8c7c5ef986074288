package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What a module above knows of reports that somebody waits for: they stand first where a post sees what it owes. */
public interface AskedFor {

    /** Those of these commitments of which a report is asked for now. */
    Map<CommitmentId, Asked> open(Collection<CommitmentId> ids);

    /**
     * @param on day on which it was asked for
     * @param due day until which it is asked for
     * @param message words of whoever asks; may be empty
     */
    record Asked(LocalDate on, LocalDate due, String message) {}
}

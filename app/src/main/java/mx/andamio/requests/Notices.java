package mx.andamio.requests;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.requests.UpdateRequest.Taken;

/** Tells people outside of the application, in the transaction of what it tells of. */
public interface Notices {

    /** Reports were asked of a post. */
    void asked(String post, List<UpdateRequest> requests);

    /**
     * A session that ended asked something of a post, which binds it or is a draft yet.
     *
     * @param session its name and its page
     */
    void agreed(String post, Told session, List<CommitmentId> commitments);

    /** @param on its day */
    record Told(String name, LocalDate on, String link) {}

    /** Silence was passed on. */
    void passedOn(UpdateRequest request, Taken step);
}

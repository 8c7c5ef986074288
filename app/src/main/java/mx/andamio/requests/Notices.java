package mx.andamio.requests;

import mx.andamio.requests.UpdateRequest.Taken;

/** Tells people outside of the application, in the transaction of what it tells of. */
public interface Notices {

    /** Reports were asked of a post. */
    void asked(String post, java.util.List<UpdateRequest> requests);

    /** Silence was passed on. */
    void passedOn(UpdateRequest request, Taken step);
}

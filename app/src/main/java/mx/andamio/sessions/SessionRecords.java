package mx.andamio.sessions;

/** What modules above keep of sessions: one of which somebody noted who came is no plan any more. */
public interface SessionRecords {

    /** Whether it has begun. */
    boolean hasBegun(SessionId session);
}

package mx.andamio.meetings;

import mx.andamio.sessions.SessionId;

/** What modules above do when a session ends. */
public interface SessionNews {

    /** It was closed and what it agreed binds. In the transaction of what it tells of. */
    void closed(SessionId session);
}

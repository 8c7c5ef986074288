package mx.andamio.sessions;

import mx.andamio.register.Command;

/** What modules above keep of sessions: one of which somebody noted who came is no plan any more. */
public interface SessionRecords {

    /** Whether it has begun. */
    default boolean hasBegun(SessionId session) {
        return false;
    }

    /** It was taken out of the calendar, in the transaction of the caller. */
    default void takenOut(Command command, Session session, String why) {}
}

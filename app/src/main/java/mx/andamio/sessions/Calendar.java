package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Sessions to come: those that somebody put in the calendar, and those that a paper announced. */
public interface Calendar {

    /**
     * Puts a session in the calendar, or moves (or puts back) the one of that series and number as long as no paper tells of it. When a paper tells of it later,
     * what the paper says of its days holds.
     *
     * @return its id; refused where the body is closed or has no such series, the number is below 1, the day is past, the last day is before the first or too far, the place is too
     *     long, or a paper already tells of that session; {@code plan.follows} where the session that it follows is unknown, out of the calendar or not before it
     */
    Outcome plan(Command command, Planned planned);

    /**
     * Puts all sessions of a rhythm in the calendar, numbered on from the last of their series, or none. Days on which the series meets already are left alone, so that a rhythm may be said again for longer.
     *
     * <p>Refused: {@code plan.no_series}, {@code plan.past} (it begins in the past), {@code plan.place}, {@code rhythm.none} (it has no day), {@code rhythm.many} (more than {@link Rhythm#MOST}).
     *
     * @return done with how many were put in
     */
    Outcome plan(Command command, Rhythm rhythm);

    /**
     * Takes a session out of the calendar that no paper tells of. It stays, with the reason, where others name it; planned again, or told of by a paper, it is
     * back.
     *
     * @return its id; refused: {@code plan.absent}, {@code plan.held} (a paper tells of it), {@code plan.removed} (it is out already), {@code plan.begun} (somebody noted who came), {@code plan.why}
     *     (none), {@code plan.why_long}
     */
    Outcome remove(Command command, SessionId id, String why);

    /** Sessions of a body that somebody planned and no paper tells of, the nearest first; those whose day is past too. */
    List<SessionLine> planned(String body);

    /** Those of a body that were taken out, the latest first. */
    List<Removed> removed(String body);

    /** @param session as it was planned */
    record Removed(SessionLine session, Removal removal) {}

    /** Sessions that begin on that day or later, the nearest first; at most a hundred. */
    List<SessionLine> ahead(LocalDate from);
}

package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Sessions to come: those that somebody put in the calendar, and those that a paper announced. */
public interface Calendar {

    /**
     * Puts a session in the calendar, or moves the one of that series and number as long as no paper tells of it. When a paper tells of it later,
     * what the paper says of its days holds.
     *
     * @return its id; refused where the body is closed or has no such series, the number is below 1, the day is past, the place is too
     *     long, or a paper already tells of that session
     */
    Outcome plan(Command command, Planned planned);

    /** Sessions that begin on that day or later, the nearest first; at most a hundred. */
    List<SessionLine> ahead(LocalDate from);
}

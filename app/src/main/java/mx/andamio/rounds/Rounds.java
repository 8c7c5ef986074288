package mx.andamio.rounds;

import java.util.List;
import java.util.Optional;
import mx.andamio.pages.Slice;
import mx.andamio.rounds.model.Tally;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;

/** Rounds of meetings and what became of what they agreed, as it stands today. */
public interface Rounds {

    /** Those that agreed something, the last first. */
    Slice<Line> rounds(int page, int size);

    /**
     * One of them, also one that agreed nothing.
     *
     * @param body code of a cycle, or of one of its bodies
     * @return empty where no session has that number there
     */
    Optional<Round> round(String body, int number);

    /** The round of a session, where it has a number and what it agreed is known. */
    Optional<Line> of(SessionId session);

    /** @param sessions by day */
    record Line(RoundName name, List<SessionLine> sessions, Tally tally) {}
}

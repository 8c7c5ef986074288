package mx.andamio.meetings;

import java.util.List;
import mx.andamio.meetings.act.Correction;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** Corrections of closed acts. Nothing that was closed is edited: a correction is an act of its own. */
public interface Corrections {

    /** Letters of a text. */
    int LONGEST = 2000;

    /** Changes of one correction. */
    int MOST = 50;

    /** In their order. */
    List<Kept> of(SessionId session);

    /**
     * Keeps a correction, with its hash. What was made of the session's outcomes stays as it is: an obligation changes by an agreement of its own.
     *
     * <p>Refused: {@code correction.absent} (no such session), {@code correction.open} (its act is not closed), {@code correction.none} (it changes nothing), {@code correction.text} (where, what
     * it should say or why is missing, or a text is too long), {@code correction.many}, {@code correction.agreed} (no session that was held, or an earlier one).
     *
     * @param agreed session that agreed to it; null where none did
     * @return done with its hash
     */
    Outcome make(Command command, SessionId session, List<Correction.Change> changes, @Nullable SessionId agreed);

    /**
     * @param json in canonical form (RFC 8785)
     * @param sha256 of its bytes in UTF-8, 64 lower-case hexadecimal digits
     */
    record Kept(Correction correction, String json, String sha256) {}
}

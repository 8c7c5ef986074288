package mx.andamio.meetings;

import java.util.Optional;
import mx.andamio.meetings.act.Act;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** Acts of sessions. */
public interface Acts {

    /** Of a closed session as it was frozen; of one that is held as it stands. Nothing of a session that nobody has begun to hold. */
    Optional<Kept> of(SessionId session);

    /** Whether there is one, without making it. */
    Standing standing(SessionId session);

    /**
     * @param begun whether anybody noted who came: then there is a draft at least
     * @param sha256 of the act that was frozen; null while there is none
     */
    record Standing(boolean begun, @Nullable String sha256) {}

    /**
     * @param json in canonical form (RFC 8785)
     * @param sha256 of its bytes in UTF-8, 64 lower-case hexadecimal digits; null of a draft
     */
    record Kept(Act act, String json, @Nullable String sha256) {}
}

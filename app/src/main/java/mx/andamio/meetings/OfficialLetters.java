package mx.andamio.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.meetings.act.OfficialLetter;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * <em>Oficios</em> of a closed session: one to each post of which it asked something, with a number that is never given twice, and the word of who received it. What is
 * wrong is voided; its number stays, with the reason.
 */
public interface OfficialLetters {

    /** Letters of a name, and of a reason. */
    int LONGEST = 200;

    /** By number. */
    List<Kept> of(SessionId session);

    /**
     * Issues one to each post, or to one, that has none that stands. Refused: {@code oficio.open} (the session is not closed), {@code oficio.nobody} (nothing is left to tell anybody).
     *
     * @param post code; null for all
     * @return done with the session
     */
    Outcome issue(Command command, SessionId session, @Nullable String post);

    /**
     * Notes who received it, once: whoever acts for the post, or who keeps the record of a paper that came back. Refused: {@code oficio.absent}, {@code oficio.void}, {@code oficio.received},
     * {@code oficio.not_yours}, {@code oficio.who} (no name), {@code oficio.day} (to come, or before it was issued).
     *
     * @param day null for today
     */
    Outcome receive(Command command, Asker who, UUID letter, String name, @Nullable LocalDate day);

    /** Takes it back. Refused: {@code oficio.absent}, {@code oficio.void}, {@code oficio.received}, {@code oficio.why}. */
    Outcome cancel(Command command, UUID letter, String why);

    /**
     * @param json in canonical form
     * @param sha256 of its bytes in UTF-8
     * @param received null while nobody has
     * @param cancelled why, null while it stands
     */
    record Kept(
            UUID id,
            OfficialLetter letter,
            String json,
            String sha256,
            @Nullable Received received,
            @Nullable String cancelled) {}

    /** @param by user name of who noted it */
    record Received(LocalDate day, String name, Instant notedAt, String by) {}
}

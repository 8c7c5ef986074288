package mx.andamio.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** What a session comes to. Until it is closed what was entered by mistake is withdrawn; nothing is edited. */
public interface Deciding {

    /** Letters of a text. */
    int LONGEST = 4000;

    /** In the order in which they were entered, those that were withdrawn among them. */
    List<Decided> of(SessionId session);

    /**
     * Enters what the session came to.
     *
     * <p>Refused as {@link Room#note}: {@code room.*}. Also: {@code outcome.text} (none, or too long), {@code outcome.item} (not on the agenda),
     * {@code outcome.deferred} (nothing is deferred but an item), {@code outcome.names} (it names somebody, of a body that names nobody), {@code outcome.moment} (to come, or before the session's first day), {@code outcome.quorum} (adopted, and too few
     * were there at that moment), {@code outcome.votes} (adopted, and no more for it than against it), {@code vote.*}; and of a task that says to whom and by when, as {@code Instructing.plan}.
     *
     * @return done with the id
     */
    Outcome enter(Command command, SessionId session, NewOutcome entered);

    /** Takes one back; it stays, with the reason. Refused also: {@code outcome.absent}, {@code outcome.withdrawn}, {@code outcome.why}. */
    Outcome withdraw(Command command, SessionId session, UUID outcome, String why);

    /**
     * @param item of the agenda, null for none
     * @param at when it was decided, null for now
     */
    record NewOutcome(@Nullable UUID item, @Nullable Instant at, Result result) {}

    /**
     * @param number from 1, in the order in which they were entered
     * @param folio of a resolution that was adopted; null until the session is closed, and where its body has no pattern
     * @param count how many were there at that moment, for a resolution; null for anything else
     * @param withdrawn why, null while it holds
     * @param made what came of it when the session was closed
     */
    record Decided(
            UUID id,
            int number,
            @Nullable UUID item,
            Instant at,
            Result result,
            @Nullable Count count,
            String by,
            @Nullable String withdrawn,
            @Nullable String folio,
            List<Made> made) {

        public Decided {
            made = List.copyOf(made);
        }
    }

    /** @param id of an instruction with its parts, or of a commitment */
    record Made(boolean instruction, UUID id) {}
}

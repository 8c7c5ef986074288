package mx.andamio.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** Who asked to speak in a session, and who speaks: one at a time, in the order in which they asked unless whoever keeps the record says otherwise. */
public interface Speakers {

    /** In the order in which they asked, those among them who spoke, or no longer want to. */
    List<Speaker> of(SessionId session);

    /**
     * Puts somebody at the end of those who wait. Who waits for the same item already stays where they are.
     *
     * <p>Refused, as what follows: {@code room.*} as {@link Room#note}. Also: {@code speaker.item} (not on the agenda), {@code speaker.not_there} (nobody of that seat is
     * there, nor a guest of that name), {@code speaker.recused} (takes no part in the item).
     *
     * @return done with the id of who waits
     */
    Outcome ask(Command command, SessionId session, Asking asking);

    /**
     * Gives the floor to who waits, and with it ends whoever speaks; or ends it; or takes who waits from the list. Refused also: {@code speaker.absent}, {@code speaker.turn}
     * (it spoke, or waits no more; or does not speak), and to begin as {@link #ask}.
     *
     * @return done with the session
     */
    Outcome turn(Command command, SessionId session, UUID speaker, Turn turn);

    /** What becomes of who asked. */
    enum Turn {
        BEGIN,
        END,
        WITHDRAW
    }

    /**
     * @param member code of a seat, or of the organ whose seat it is; null of a guest
     * @param guest name, as noted when they came; null of a member
     * @param item of which they want to speak; null for none
     */
    record Asking(
            @Nullable String member,
            @Nullable String guest,
            @Nullable UUID item) {}

    /**
     * @param seat null of a guest
     * @param began null while they wait
     * @param ended when they ended, or no longer wanted to; null before
     */
    record Speaker(
            UUID id,
            @Nullable String seat,
            String name,
            @Nullable UUID item,
            Instant asked,
            @Nullable Instant began,
            @Nullable Instant ended) {

        public boolean isWaiting() {
            return began == null && ended == null;
        }

        public boolean isSpeaking() {
            return began != null && ended == null;
        }
    }
}

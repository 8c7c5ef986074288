package mx.andamio.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** The agenda that the chair took for a session to be held: what was proposed, in another order, with items of its own and without what was dropped. */
public interface KeptAgenda {

    /** Letters of an item's own text, and of a reason. */
    int LONGEST = 300;

    /** Nothing where nobody took one. */
    Optional<Kept> of(SessionId session);

    /**
     * Takes what is proposed. Taken again, items of its own and what was dropped stay; the others are those that are proposed now.
     *
     * <p>Refused, as all that follows: {@code agenda.absent} (no such session), {@code agenda.held} (its days are past, it was closed or taken out of the calendar, or a paper tells of it). Also:
     * {@code agenda.begun} (one was taken, and somebody came already: what was decided belongs to its items).
     *
     * @param minutes that {@link Agenda#fits}, else {@code proposal.minutes}
     */
    Outcome take(Command command, SessionId session, int minutes);

    /** Adds an item of its own at the end. Refused also: {@code agenda.none} (nobody took one), {@code agenda.text}, {@code agenda.item_minutes}. */
    default Outcome add(Command command, SessionId session, String text, int minutes) {
        return add(command, session, text, null, minutes);
    }

    /** @param business code of what the body treats each year; null for anything else. Refused also: {@code agenda.business} (it treats no such thing) */
    Outcome add(Command command, SessionId session, String text, @Nullable String business, int minutes);

    /** Puts an item at another place, from 1; beyond the last it is the last. Refused also: {@code agenda.none}, {@code agenda.item}. */
    Outcome move(Command command, SessionId session, UUID item, int place);

    /** Takes an item out, and keeps it with the reason. Refused also: {@code agenda.none}, {@code agenda.item}, {@code agenda.why}. */
    Outcome drop(Command command, SessionId session, UUID item, String why);

    /**
     * @param minutes that there are
     * @param items in their order
     * @param dropped the last first
     */
    record Kept(int minutes, LocalDate takenOn, String takenBy, List<Entry> items, List<Dropped> dropped) {

        /** Minutes that the items take. */
        public int used() {
            return items.stream().mapToInt(one -> one.item().minutes()).sum();
        }
    }

    /**
     * @param text of an item of its own, else null
     * @param business code of what the body treats each year, where it is about that
     * @param item with its commitments as they stood when it was taken
     */
    record Entry(UUID id, @Nullable String text, @Nullable String business, Item item) {}

    record Dropped(Entry entry, LocalDate on, String by, String why) {}
}

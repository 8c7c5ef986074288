package mx.andamio.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.Seatings.Seating;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.meetings.quorum.Floor;
import mx.andamio.meetings.quorum.Presence;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** A session while it is held: who is there, and whether that is enough. Nothing is changed of one that is closed. */
public interface Room {

    /** Letters of a name, and of a reason. */
    int LONGEST = 200;

    /** How it stands; nothing where there is no such session, or it has no day. */
    Optional<Sitting> of(SessionId session);

    /**
     * Notes who came, went or is recused: all of it or nothing. What changes nothing, such as that somebody came who is there, is not noted again.
     *
     * <p>Refused, as all that follows: {@code room.absent} (no such session), {@code room.removed} (taken out of the calendar), {@code room.day} (it has
     * no day), {@code room.early} (its first day is to come), {@code room.closed}. Also: {@code attendance.nobody} (no entry, or one with neither member nor guest),
     * {@code attendance.member} (no member on that day), {@code attendance.deputies} (the body admits none), {@code attendance.person} (too long),
     * {@code attendance.moment} (to come, or before the session's first day), {@code attendance.item} (recused from what is not on the agenda),
     * {@code attendance.not_there} (recused or gone, and not there at that moment).
     *
     * @return done with the session
     */
    Outcome note(Command command, SessionId session, List<Entry> entries);

    /** Takes back what was noted by mistake; it stays, with the reason. Refused also: {@code attendance.absent}, {@code attendance.struck}, {@code attendance.why}. */
    Outcome strike(Command command, SessionId session, UUID noted, String why);

    /** From now on what a second call asks for is enough. Refused also: {@code room.second_call} (the body has none), {@code room.second_early}, {@code room.second_done}. */
    Outcome callAgain(Command command, SessionId session);

    /**
     * What is noted of somebody.
     *
     * @param member code of a seat, or of the organ whose seat it is; null of a guest
     * @param person who it was; null where only the seat is known
     * @param item from which it is recused, null of who came or went
     * @param at null for now
     */
    record Entry(
            @Nullable String member,
            @Nullable String person,
            boolean deputy,
            Move move,
            @Nullable UUID item,
            @Nullable Instant at) {}

    /**
     * @param noted in the order of the moments, those that were struck among them
     * @param secondCall since when it was called a second time, null where it was not
     * @param closed when, null while it is not
     * @param moment for which it is told
     */
    record Sitting(
            Session session,
            Seating seating,
            List<Noted> noted,
            @Nullable Instant secondCall,
            @Nullable Instant closed,
            Instant moment) {

        /** Of what was not struck, and is of a seat. */
        public Floor floor() {
            return new Floor(noted.stream()
                    .filter(one -> one.struck() == null && one.seat() != null)
                    .map(Noted::presence)
                    .toList());
        }

        /** How many are there at a moment, for an item or, where it is null, for all. */
        public Count count(KeptAgenda.@Nullable Entry item, Instant at) {
            var second = secondCall != null && !secondCall.isAfter(at);
            return seating.electorate()
                    .count(
                            seating.rule().call(item == null ? null : item.business(), second),
                            floor().takingPart(item == null ? null : item.id(), at));
        }

        /** The seats of which somebody was there at some moment. */
        public List<Place> came() {
            var arrived = floor().noted().stream()
                    .filter(one -> one.move() == Move.ARRIVED)
                    .map(Presence::seat)
                    .collect(Collectors.toSet());
            return seating.places().stream()
                    .filter(place -> arrived.contains(place.seat().code()))
                    .toList();
        }

        /** Whether somebody was there at some moment, in a seat. */
        public boolean anybodyCame() {
            return floor().noted().stream().anyMatch(one -> one.move() == Move.ARRIVED);
        }
    }

    /**
     * @param seat code; null of a guest
     * @param name of the seat, as it is called; null of a guest
     * @param struck why, null while it holds
     */
    record Noted(
            UUID id,
            @Nullable String seat,
            @Nullable String name,
            @Nullable String person,
            boolean deputy,
            Move move,
            @Nullable UUID item,
            Instant at,
            String by,
            @Nullable String struck) {

        Presence presence() {
            return new Presence(Objects.requireNonNull(seat), move, deputy, item, at);
        }
    }
}

package mx.andamio.meetings.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mx.andamio.commitments.Ruling;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room.Noted;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.Speakers;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SpeakersInPostgres implements Speakers {

    private final SpeakerRows rows;
    private final RoomInPostgres room;
    private final KeptAgenda agendas;
    private final Register register;

    SpeakersInPostgres(SpeakerRows rows, RoomInPostgres room, KeptAgenda agendas, Register register) {
        this.rows = rows;
        this.room = room;
        this.agendas = agendas;
        this.register = register;
    }

    @Override
    public List<Speaker> of(SessionId session) {
        return rows.of(session);
    }

    @Override
    public Outcome ask(Command command, SessionId id, Asking asking) {
        return open(command, id, sitting -> {
            var item = asking.item();
            if (item != null && !isOnAgenda(id, item)) {
                return Outcome.refused("speaker.item", Kind.USER);
            }
            var place = Optional.ofNullable(asking.member())
                    .flatMap(code -> sitting.seating().place(code));
            var seat = place.map(one -> one.seat().code()).orElse(null);
            var name = place.map(one -> person(sitting, one))
                    .orElseGet(() -> Objects.requireNonNullElse(asking.guest(), ""))
                    .strip();
            var objection = objection(sitting, seat, name, item);
            if (objection.isPresent()) {
                return new Outcome.Refused(objection.get());
            }
            var waiting = rows.of(id).stream()
                    .filter(one -> one.isWaiting()
                            && Objects.equals(one.seat(), seat)
                            && one.name().equals(name)
                            && Objects.equals(one.item(), item))
                    .findFirst();
            if (waiting.isPresent()) {
                return Outcome.done(waiting.get().id());
            }
            var speaker = new Speaker(UUID.randomUUID(), seat, name, item, sitting.moment(), null, null);
            rows.add(id, speaker);
            register.write(
                    command,
                    Map.of("session", id.toString(), "speaker", speaker.id().toString(), "name", name));
            return Outcome.done(speaker.id());
        });
    }

    private boolean isOnAgenda(SessionId session, UUID item) {
        return agendas.of(session).stream()
                .flatMap(kept -> kept.items().stream())
                .anyMatch(one -> one.id().equals(item));
    }

    /** Who came for that seat, where that was said; else who holds it. */
    private static String person(Sitting sitting, Place place) {
        return sitting.noted().stream()
                .filter(one -> one.struck() == null
                        && one.move() == Move.ARRIVED
                        && place.seat().code().equals(one.seat()))
                .reduce((_, later) -> later)
                .map(Noted::person)
                .orElseGet(() -> Objects.requireNonNullElse(place.holder(), place.name()));
    }

    private static Optional<Reason> objection(
            Sitting sitting, @Nullable String seat, String name, @Nullable UUID item) {
        var there = seat == null
                ? sitting.noted().stream()
                        .anyMatch(one -> one.seat() == null
                                && one.struck() == null
                                && one.move() == Move.ARRIVED
                                && name.equals(one.person()))
                : sitting.floor().in(sitting.moment()).contains(seat);
        if (!there) {
            return Optional.of(Reason.of("speaker.not_there", Kind.CONFLICT, name));
        }
        var recused = seat != null
                && item != null
                && sitting.floor().recused(item, sitting.moment()).contains(seat);
        return recused ? Optional.of(Reason.of("speaker.recused", Kind.CONFLICT, name)) : Optional.empty();
    }

    @Override
    public Outcome turn(Command command, SessionId id, UUID speaker, Turn turn) {
        return open(command, id, sitting -> {
            var all = rows.of(id);
            var found = all.stream()
                    .filter(one -> one.id().equals(speaker))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return Outcome.refused("speaker.absent", Kind.ABSENT);
            }
            if (turn == Turn.END ? !found.isSpeaking() : !found.isWaiting()) {
                return Outcome.refused("speaker.turn", Kind.CONFLICT, found.name());
            }
            if (turn == Turn.BEGIN) {
                var objection = objection(sitting, found.seat(), found.name(), found.item());
                if (objection.isPresent()) {
                    return new Outcome.Refused(objection.get());
                }
                all.stream().filter(Speaker::isSpeaking).forEach(one -> rows.ended(one.id(), sitting.moment()));
                rows.began(speaker, sitting.moment());
            } else {
                rows.ended(speaker, sitting.moment());
            }
            register.write(
                    command, Map.of("session", id.toString(), "speaker", speaker.toString(), "turn", turn.name()));
            return Outcome.done(id);
        });
    }

    private Outcome open(Command command, SessionId id, Function<Sitting, Outcome> change) {
        return register.once(command, () -> switch (room.opened(id)) {
            case Ruling.Refused<Sitting>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Sitting>(var sitting) -> change.apply(sitting);
        });
    }
}

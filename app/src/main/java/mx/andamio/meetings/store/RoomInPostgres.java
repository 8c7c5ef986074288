package mx.andamio.meetings.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.commitments.Ruling;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.quorum.Floor;
import mx.andamio.meetings.quorum.Presence;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.meetings.store.SittingRows.Held;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class RoomInPostgres implements Room {

    /** The clock of a telephone in the room may be ahead of ours by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final SittingRows rows;
    private final Sessions sessions;
    private final Seatings seatings;
    private final KeptAgenda agendas;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    RoomInPostgres(
            SittingRows rows,
            Sessions sessions,
            Seatings seatings,
            KeptAgenda agendas,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.rows = rows;
        this.sessions = sessions;
        this.seatings = seatings;
        this.agendas = agendas;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<Sitting> of(SessionId id) {
        return sessions.session(id).filter(one -> !one.days().isEmpty()).map(one -> sitting(one, rows.held(id)));
    }

    private Sitting sitting(Session session, Held held) {
        var seating = seatings.on(session.bodyCode(), session.days().getFirst());
        var names = seating.places().stream()
                .collect(Collectors.toMap(one -> one.seat().code(), Seatings.Place::name));
        return new Sitting(
                session, seating, rows.noted(session.id(), names), held.secondCall(), held.closed(), clock.instant());
    }

    @Override
    public Outcome note(Command command, SessionId id, List<Entry> entries) {
        return open(command, id, sitting -> {
            if (entries.isEmpty()) {
                return Outcome.refused("attendance.nobody", Kind.USER);
            }
            var floor = sitting.floor();
            var written = new ArrayList<Map<String, ?>>();
            for (var entry : entries) {
                var at = Objects.requireNonNullElseGet(entry.at(), sitting::moment);
                var place = entry.member() == null
                        ? null
                        : sitting.seating().place(entry.member()).orElse(null);
                var wrong = objection(sitting, entry, place, floor, at);
                if (wrong != null) {
                    return new Outcome.Refused(wrong);
                }
                var seat = place == null ? null : place.seat().code();
                var what = new Presence(
                        Objects.requireNonNullElse(seat, ""), entry.move(), entry.deputy(), entry.item(), at);
                if (seat == null || changes(floor, what)) {
                    var noted = rows.note(
                            id,
                            seat,
                            person(entry, place),
                            what,
                            sitting.moment(),
                            command.actor().name());
                    written.add(told(noted, seat, entry, at));
                }
                if (seat != null) {
                    floor = floor.with(List.of(what));
                }
            }
            if (!written.isEmpty()) {
                register.write(command, Map.of("session", id.toString(), "noted", written));
            }
            return Outcome.done(id);
        });
    }

    private static Map<String, ?> told(UUID noted, @Nullable String seat, Entry entry, Instant at) {
        var told = new HashMap<String, @Nullable Object>();
        told.put("id", noted.toString());
        told.put("seat", seat);
        told.put("person", entry.person());
        told.put("deputy", entry.deputy());
        told.put("move", entry.move().name());
        told.put("item", entry.item() == null ? null : entry.item().toString());
        told.put("at", at.toString());
        return told;
    }

    private static boolean changes(Floor floor, Presence what) {
        return switch (what.move()) {
            case ARRIVED -> !floor.isIn(what.seat(), what.deputy(), what.at());
            case LEFT -> true;
            case RECUSED ->
                !floor.recused(Objects.requireNonNull(what.item()), what.at()).contains(what.seat());
        };
    }

    /** A deputy who was recorded needs no name said. */
    private static @Nullable String person(Entry entry, Seatings.@Nullable Place place) {
        if (entry.person() != null && !entry.person().isBlank()) {
            return entry.person().strip();
        }
        if (place == null) {
            return null;
        }
        return entry.deputy() ? place.deputies().stream().findFirst().orElse(null) : place.holder();
    }

    private @Nullable Reason objection(
            Sitting sitting, Entry entry, Seatings.@Nullable Place place, Floor floor, Instant at) {
        if (entry.person() != null && entry.person().strip().length() > LONGEST) {
            return Reason.of("attendance.person", Kind.USER, Integer.toString(LONGEST));
        }
        if (entry.member() == null) {
            return entry.person() == null || entry.person().isBlank() || entry.move() == Move.RECUSED || entry.deputy()
                    ? Reason.of("attendance.nobody", Kind.USER)
                    : moment(sitting, at);
        }
        if (place == null) {
            return Reason.of(
                    "attendance.member", Kind.USER, entry.member(), day(sitting).toString());
        }
        if (entry.deputy() && !sitting.seating().admitsDeputies()) {
            return Reason.of("attendance.deputies", Kind.USER, place.name());
        }
        if (entry.move() != Move.ARRIVED && !floor.isIn(place.seat().code(), entry.deputy(), at)) {
            return Reason.of("attendance.not_there", Kind.CONFLICT, place.name());
        }
        var item = entry.item();
        if ((entry.move() == Move.RECUSED) != (item != null)
                || (item != null && item(sitting.session().id(), item).isEmpty())) {
            return Reason.of("attendance.item", Kind.USER);
        }
        return moment(sitting, at);
    }

    private Optional<KeptAgenda.Entry> item(SessionId session, UUID item) {
        return agendas.of(session).stream()
                .flatMap(kept -> kept.items().stream())
                .filter(one -> one.id().equals(item))
                .findFirst();
    }

    private @Nullable Reason moment(Sitting sitting, Instant at) {
        return at.isAfter(sitting.moment().plus(AHEAD))
                        || LocalDate.ofInstant(at, zone).isBefore(day(sitting))
                ? Reason.of("attendance.moment", Kind.USER, at.toString())
                : null;
    }

    private static LocalDate day(Sitting sitting) {
        return sitting.session().days().getFirst();
    }

    @Override
    public Outcome strike(Command command, SessionId id, UUID noted, String why) {
        var said = why.strip();
        return open(command, id, sitting -> {
            var found = sitting.noted().stream()
                    .filter(one -> one.id().equals(noted))
                    .findFirst();
            if (found.isEmpty()) {
                return Outcome.refused("attendance.absent", Kind.ABSENT);
            }
            if (found.get().struck() != null) {
                return Outcome.refused("attendance.struck", Kind.CONFLICT);
            }
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("attendance.why", Kind.USER, Integer.toString(LONGEST));
            }
            rows.strike(noted, said, command.actor().name());
            register.write(command, Map.of("session", id.toString(), "noted", noted.toString(), "why", said));
            return Outcome.done(id);
        });
    }

    @Override
    public Outcome callAgain(Command command, SessionId id) {
        return open(command, id, sitting -> {
            var second = sitting.seating().rule().quorum().second();
            if (second == null) {
                return Outcome.refused(
                        "room.second_call", Kind.USER, sitting.session().bodyName());
            }
            if (sitting.secondCall() != null) {
                return Outcome.refused("room.second_done", Kind.CONFLICT);
            }
            var after = Objects.requireNonNullElse(second.afterMinutes(), 0);
            var first = sitting.floor().noted().stream().findFirst().map(Presence::at);
            if (first.isEmpty() || first.get().plus(Duration.ofMinutes(after)).isAfter(sitting.moment())) {
                return Outcome.refused("room.second_early", Kind.CONFLICT, Integer.toString(after));
            }
            rows.calledAgain(id, sitting.moment());
            register.write(command, Map.of("session", id.toString()));
            return Outcome.done(id);
        });
    }

    /** Of a session that may be noted, which nobody else changes meanwhile. */
    private Outcome open(Command command, SessionId id, Function<Sitting, Outcome> change) {
        return register.once(command, () -> switch (opened(id)) {
            case Ruling.Refused<Sitting>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Sitting>(var sitting) -> change.apply(sitting);
        });
    }

    /** Holds the session until the transaction ends, where it is open. */
    Ruling<Sitting> opened(SessionId id) {
        var session = sessions.session(id).orElse(null);
        if (session == null) {
            return shut("room.absent", Kind.ABSENT);
        }
        if (session.removed() != null) {
            return shut("room.removed", Kind.CONFLICT, session.name());
        }
        if (session.days().isEmpty()) {
            return shut("room.day", Kind.CONFLICT, session.name());
        }
        var first = session.days().getFirst();
        if (LocalDate.ofInstant(clock.instant(), zone).isBefore(first)) {
            return shut("room.early", Kind.CONFLICT, first.toString());
        }
        var held = rows.lock(id);
        return held.closed() == null
                ? Ruling.granted(sitting(session, held))
                : shut("room.closed", Kind.CONFLICT, session.name());
    }

    private static Ruling<Sitting> shut(String code, Kind kind, String... parameters) {
        return new Ruling.Refused<>(Reason.of(code, kind, parameters));
    }
}

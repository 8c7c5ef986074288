package mx.andamio.meetings.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.Ruling;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class DecidingInPostgres implements Deciding {

    /** As for who came: the clock of a telephone may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final OutcomeRows rows;
    private final RoomInPostgres room;
    private final KeptAgenda agendas;
    private final Tasks tasks;
    private final Discretion discretion;
    private final Register register;
    private final ZoneId zone;

    DecidingInPostgres(
            OutcomeRows rows,
            RoomInPostgres room,
            KeptAgenda agendas,
            Tasks tasks,
            Discretion discretion,
            Register register,
            @Value("${andamio.zone}") String zone) {
        this.rows = rows;
        this.room = room;
        this.agendas = agendas;
        this.tasks = tasks;
        this.discretion = discretion;
        this.register = register;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public List<Decided> of(SessionId session) {
        var sitting = room.of(session).orElse(null);
        return sitting == null ? List.of() : of(sitting);
    }

    List<Decided> of(Sitting sitting) {
        var session = sitting.session().id();
        var agenda = items(session);
        return rows.of(session).stream()
                .map(row -> new Decided(
                        row.id(),
                        row.number(),
                        row.item(),
                        row.at(),
                        row.result(),
                        row.result() instanceof Result.Resolution ? count(sitting, agenda, row.item(), row.at()) : null,
                        row.by(),
                        row.withdrawn(),
                        row.folio(),
                        row.made()))
                .toList();
    }

    private static Count count(Sitting sitting, List<KeptAgenda.Entry> agenda, @Nullable UUID item, Instant at) {
        return sitting.count(entry(agenda, item), at);
    }

    /** That item of the agenda; null for none, and for one that is no longer on it. */
    static KeptAgenda.@Nullable Entry entry(List<KeptAgenda.Entry> agenda, @Nullable UUID item) {
        return agenda.stream().filter(one -> one.id().equals(item)).findFirst().orElse(null);
    }

    private List<KeptAgenda.Entry> items(SessionId session) {
        return agendas.of(session).map(KeptAgenda.Kept::items).orElse(List.of());
    }

    @Override
    public Outcome enter(Command command, SessionId id, NewOutcome entered) {
        return open(command, id, sitting -> {
            var at = Objects.requireNonNullElseGet(entered.at(), sitting::moment);
            var agenda = items(id);
            return objection(sitting, agenda, entered, at)
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> {
                        var outcome = rows.enter(
                                id,
                                entered.item(),
                                at,
                                entered.result(),
                                command.actor().name());
                        var payload = new HashMap<String, @Nullable Object>();
                        payload.put("session", id.toString());
                        payload.put("outcome", outcome.toString());
                        payload.put("kind", OutcomeRows.kind(entered.result()));
                        payload.put(
                                "item",
                                entered.item() == null ? null : entered.item().toString());
                        payload.put("text", entered.result().text());
                        payload.put("at", at.toString());
                        register.write(command, payload);
                        return Outcome.done(outcome);
                    });
        });
    }

    private Optional<Reason> objection(Sitting sitting, List<KeptAgenda.Entry> agenda, NewOutcome entered, Instant at) {
        if (at.isAfter(sitting.moment().plus(AHEAD))
                || LocalDate.ofInstant(at, zone)
                        .isBefore(sitting.session().days().getFirst())) {
            return wrong("outcome.moment", at.toString());
        }
        var result = entered.result();
        if (entered.item() != null && entry(agenda, entered.item()) == null) {
            return wrong("outcome.item");
        }
        if (result instanceof Result.Deferred && entered.item() == null) {
            return wrong("outcome.deferred");
        }
        var isEmpty = result.text().isEmpty()
                || result.tasks().stream().anyMatch(task -> task.text().isEmpty());
        if (isEmpty || result.text().length() > LONGEST) {
            return wrong("outcome.text", Integer.toString(LONGEST));
        }
        var lost = result instanceof Result.Resolution one
                ? resolution(sitting, entry(agenda, entered.item()), one, at)
                : Optional.<Reason>empty();
        return lost.or(() -> discretion.objection(sitting, result)).or(() -> tasks(sitting, agenda, entered));
    }

    /** Why a session cannot have taken it so at that moment. */
    static Optional<Reason> resolution(
            Sitting sitting, KeptAgenda.@Nullable Entry item, Result.Resolution resolution, Instant at) {
        var ballot = resolution.ballot();
        if (ballot != null) {
            var wrong = ballot.objection(
                    sitting.seating().electorate(), sitting.floor().takingPart(item == null ? null : item.id(), at));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        if (resolution.decision() != Decision.ADOPTED) {
            return Optional.empty();
        }
        var count = sitting.count(item, at);
        if (!count.isMet()) {
            return wrong("outcome.quorum", Integer.toString(count.present()), Integer.toString(count.needed()));
        }
        return ballot != null && ballot.inFavour() <= ballot.against()
                ? wrong("outcome.votes", Integer.toString(ballot.inFavour()), Integer.toString(ballot.against()))
                : Optional.empty();
    }

    /** What is asked of posts is asked for as it will be given; what still lacks a post or a day waits for the end. */
    private Optional<Reason> tasks(Sitting sitting, List<KeptAgenda.Entry> agenda, NewOutcome entered) {
        var from = source(sitting, agenda, entered.item(), null);
        return entered.result().tasks().stream()
                .filter(Task::isWhole)
                .map(task -> tasks.plan(entered.result(), task, from))
                .flatMap(ruling -> ruling instanceof Ruling.Refused<Instructing.Plan>(var reason)
                        ? Stream.of(reason)
                        : Stream.empty())
                .findFirst();
    }

    static Tasks.Source source(
            Sitting sitting, List<KeptAgenda.Entry> agenda, @Nullable UUID item, @Nullable String folio) {
        var entry = entry(agenda, item);
        return new Tasks.Source(
                sitting.session(),
                sitting.seating().chair(),
                entry == null ? null : (Integer) (agenda.indexOf(entry) + 1),
                folio);
    }

    private static Optional<Reason> wrong(String code, String... parameters) {
        return Optional.of(Reason.of(code, Kind.USER, parameters));
    }

    @Override
    public Outcome withdraw(Command command, SessionId id, UUID outcome, String why) {
        var said = why.strip();
        return open(command, id, _ -> {
            var found =
                    rows.of(id).stream().filter(one -> one.id().equals(outcome)).findFirst();
            if (found.isEmpty()) {
                return Outcome.refused("outcome.absent", Kind.ABSENT);
            }
            if (!found.get().holds()) {
                return Outcome.refused("outcome.withdrawn", Kind.CONFLICT);
            }
            if (said.isEmpty() || said.length() > Room.LONGEST) {
                return Outcome.refused("outcome.why", Kind.USER, Integer.toString(Room.LONGEST));
            }
            rows.withdraw(outcome, said, command.actor().name());
            register.write(command, Map.of("session", id.toString(), "outcome", outcome.toString(), "why", said));
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

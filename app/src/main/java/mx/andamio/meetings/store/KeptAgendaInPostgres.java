package mx.andamio.meetings.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.meetings.Agenda;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class KeptAgendaInPostgres implements KeptAgenda {

    private final AgendaRows rows;
    private final SittingRows sittings;
    private final BodyRuleRows bodies;
    private final Agenda agenda;
    private final Sessions sessions;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    KeptAgendaInPostgres(
            AgendaRows rows,
            SittingRows sittings,
            BodyRuleRows bodies,
            Agenda agenda,
            Sessions sessions,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.rows = rows;
        this.sittings = sittings;
        this.bodies = bodies;
        this.agenda = agenda;
        this.sessions = sessions;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<Kept> of(SessionId session) {
        return rows.kept(session);
    }

    @Override
    public Outcome take(Command command, SessionId id, int minutes) {
        return register.once(command, () -> {
            if (!Agenda.fits(minutes)) {
                return Outcome.refused(
                        "proposal.minutes",
                        Kind.USER,
                        Integer.toString(Agenda.SHORTEST),
                        Integer.toString(Agenda.LONGEST));
            }
            var session = sessions.session(id).orElse(null);
            if (session == null || !isOpen(session)) {
                return notAhead(session);
            }
            if (rows.lock(id) && sittings.hasBegun(id)) {
                return Outcome.refused("agenda.begun", Kind.CONFLICT, session.name());
            }
            rows.begin(
                    id,
                    session.days().getFirst(),
                    minutes,
                    today(),
                    command.actor().name());
            var items =
                    agenda.propose(id, minutes, Integer.MAX_VALUE).orElseThrow().items();
            rows.add(id, items);
            register.write(command, Map.of("session", id.toString(), "minutes", minutes, "items", items.size()));
            return Outcome.done(id.toString());
        });
    }

    @Override
    public Outcome add(Command command, SessionId session, String text, @Nullable String business, int minutes) {
        var said = text.strip();
        return changed(command, session, () -> {
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("agenda.text", Kind.USER, Integer.toString(LONGEST));
            }
            if (minutes < 1 || minutes > Agenda.LONGEST) {
                return Outcome.refused("agenda.item_minutes", Kind.USER, Integer.toString(Agenda.LONGEST));
            }
            if (business != null && !treats(session, business)) {
                return Outcome.refused("agenda.business", Kind.USER, business);
            }
            var item = rows.own(session, said, business, minutes);
            written(command, session, item, Map.of("text", said, "minutes", minutes));
            return Outcome.done(item.toString());
        });
    }

    @Override
    public Outcome move(Command command, SessionId session, UUID item, int place) {
        return changed(command, session, () -> {
            var order = new ArrayList<>(rows.standing(session));
            if (!order.remove(item)) {
                return Outcome.refused("agenda.item", Kind.ABSENT);
            }
            var to = Math.clamp(place, 1, order.size() + 1);
            order.add(to - 1, item);
            rows.place(session, order);
            written(command, session, item, Map.of("place", to));
            return Outcome.done(item.toString());
        });
    }

    @Override
    public Outcome drop(Command command, SessionId session, UUID item, String why) {
        var said = why.strip();
        return changed(command, session, () -> {
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("agenda.why", Kind.USER, Integer.toString(LONGEST));
            }
            var order = new ArrayList<>(rows.standing(session));
            if (!order.remove(item)) {
                return Outcome.refused("agenda.item", Kind.ABSENT);
            }
            rows.drop(item, today(), command.actor().name(), said);
            rows.place(session, List.copyOf(order));
            written(command, session, item, Map.of("why", said));
            return Outcome.done(item.toString());
        });
    }

    /** Of one that is taken, and nobody else changes meanwhile. */
    private Outcome changed(Command command, SessionId id, Supplier<Outcome> change) {
        return register.once(command, () -> {
            var session = sessions.session(id).orElse(null);
            if (session == null || !isOpen(session)) {
                return notAhead(session);
            }
            return rows.lock(id) ? change.get() : Outcome.refused("agenda.none", Kind.CONFLICT);
        });
    }

    private boolean treats(SessionId session, String business) {
        return sessions.session(session).stream()
                .flatMap(one -> bodies.of(one.bodyCode()).business().stream())
                .anyMatch(one -> one.code().equals(business));
    }

    private boolean isOpen(Session session) {
        return session.isAhead(today()) && sittings.held(session.id()).closed() == null;
    }

    private static Outcome notAhead(@Nullable Session session) {
        return session == null
                ? Outcome.refused("agenda.absent", Kind.ABSENT)
                : Outcome.refused("agenda.held", Kind.CONFLICT, session.name());
    }

    private void written(Command command, SessionId session, UUID item, Map<String, ?> more) {
        var payload = new HashMap<String, @Nullable Object>(more);
        payload.put("session", session.toString());
        payload.put("item", item.toString());
        register.write(command, payload);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}

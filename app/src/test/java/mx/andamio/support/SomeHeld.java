package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Room.Entry;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sessions that are being held, for tests, in few words. */
@Component
@Lazy
public class SomeHeld {

    private final SomeSessions some;
    private final SomeBodyRules rules;
    private final Sessions sessions;
    private final Calendar calendar;
    private final Seatings seatings;
    private final KeptAgenda agendas;
    private final Room room;
    private final Deciding deciding;
    private final Closing closing;

    SomeHeld(
            SomeSessions some,
            SomeBodyRules rules,
            Sessions sessions,
            Calendar calendar,
            Seatings seatings,
            KeptAgenda agendas,
            Room room,
            Deciding deciding,
            Closing closing) {
        this.some = some;
        this.rules = rules;
        this.sessions = sessions;
        this.calendar = calendar;
        this.seatings = seatings;
        this.agendas = agendas;
        this.room = room;
        this.deciding = deciding;
        this.closing = closing;
    }

    /** Of today, closed, with one resolution that was adopted. */
    public SessionId closed() {
        return closed(List.of());
    }

    /** The same, which asks something of the head of 22. */
    public SessionId asked() {
        var due = LocalDate.now(ZoneId.of("America/Mexico_City")).plusDays(40);
        return closed(List.of(new Task("Abrir salas", List.of("22"), null, due, null, null, null, null)));
    }

    private SessionId closed(List<Task> instructions) {
        var id = today();
        var body = sessions.session(id).orElseThrow().bodyCode();
        var member = member(body, "Ana Ruiz");
        done(room.note(
                Desk.asks("meetings.attendance.note"),
                id,
                List.of(new Entry(member, null, false, Move.ARRIVED, null, null))));
        done(deciding.enter(
                Desk.asks("meetings.outcome.enter"),
                id,
                new NewOutcome(
                        null,
                        null,
                        new Result.Resolution(
                                "Se aprueba el calendario", Decision.ADOPTED, null, Map.of(), instructions))));
        done(closing.close(Desk.asks("meetings.session.close"), id, false));
        return id;
    }

    /** Of today and of a week from now, of a body whose one member is Ana Ruiz; nothing was done for either. */
    public List<SessionId> planned() {
        var id = today();
        var session = sessions.session(id).orElseThrow();
        member(session.bodyCode(), "Ana Ruiz");
        return List.of(
                id,
                new SessionId(UUID.fromString(done(calendar.plan(
                        Desk.asks("sessions.session.plan"),
                        new Planned(
                                session.bodyCode(),
                                session.series(),
                                null,
                                session.days().getFirst().plusDays(7),
                                null))))));
    }

    /** Not begun; the one before it of its series was on the first day of the year. */
    private SessionId today() {
        var today = LocalDate.now(ZoneId.of("America/Mexico_City"));
        var first = sessions.session(some.held("Grupo de prueba " + Unique.number(), today.withDayOfYear(1)))
                .orElseThrow();
        rules.ofOneOffice(first.bodyCode());
        return new SessionId(UUID.fromString(done(calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned(first.bodyCode(), first.series(), null, today, null)))));
    }

    /** Of today, with an agenda, a member who is there, a guest, and a commitment that was noted. */
    public SessionId session() {
        var today = LocalDate.now(ZoneId.of("America/Mexico_City"));
        var id = today();
        var member = member(sessions.session(id).orElseThrow().bodyCode(), "Ana Ruiz");
        done(agendas.take(Desk.asks("meetings.agenda.take"), id, 60));
        done(agendas.add(Desk.asks("meetings.item.add"), id, "Calendario de obras", 10));
        done(room.note(
                Desk.asks("meetings.attendance.note"),
                id,
                List.of(
                        new Entry(member, null, false, Move.ARRIVED, null, null),
                        new Entry(null, "Una invitada", false, Move.ARRIVED, null, null))));
        done(deciding.enter(
                Desk.asks("meetings.outcome.enter"),
                id,
                new NewOutcome(
                        null,
                        null,
                        new Result.Commitment(new Task(
                                "Abrir salas", List.of("22"), null, today.plusDays(40), null, null, null, null)))));
        return id;
    }

    /** @return code of its seat */
    public String member(String body, String person) {
        return done(seatings.add(
                Desk.asks("meetings.member.add"),
                new NewMember(body, person, null, null, true, LocalDate.of(2026, 1, 1), null, "Acta")));
    }

    private static String done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}

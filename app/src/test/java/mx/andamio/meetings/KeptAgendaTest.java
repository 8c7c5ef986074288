package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Agenda.Drop;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Agenda.Told;
import mx.andamio.meetings.KeptAgenda.Dropped;
import mx.andamio.meetings.KeptAgenda.Entry;
import mx.andamio.meetings.KeptAgenda.Kept;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.meetings.agenda.Line.Turn;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agenda that the chair takes, and what the next one knows of it. */
class KeptAgendaTest extends MeetingsFixture {

    @Autowired
    KeptAgenda kept;

    @Autowired
    EarlierAgendas earlier;

    private final String first = "Abrir " + number + " salas";
    private final String second = "Cerrar " + number + " almacenes";

    @Test
    void whatIsTakenStaysAsItStood() {
        var session = held();
        var one = agreed(session, first);
        var next = called(session, 3);
        assertThat(kept.of(next)).isEmpty();

        assertDone(kept.take(command(), next, 60));
        agreed(session, second);

        var taken = kept(next);
        assertThat(taken.minutes()).isEqualTo(60);
        assertThat(taken.items())
                .extracting(entry -> entry.item().commitments())
                .containsExactly(List.of(one));
        assertThat(taken.items().getFirst().item().told())
                .containsExactly(new Told(one, first, "22", Cause.CARRIED, null, null, false));
        assertThat(agenda.propose(next, 60).orElseThrow().items()).hasSize(2);
    }

    @Test
    void itemsAreOrderedAddedAndDroppedWithAReason() {
        var session = held();
        agreed(session, first);
        agreed(session, second);
        var next = taken(session, 3);
        var last = kept(next).items().getLast();

        var own = UUID.fromString(((Outcome.Done) kept.add(command(), next, " Asuntos generales ", 10)).result());
        assertDone(kept.move(command(), next, own, 1));
        assertDone(kept.drop(command(), next, last.id(), "Se trató ayer"));

        var changed = kept(next);
        assertThat(changed.items()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(own);
            assertThat(entry.text()).isEqualTo("Asuntos generales");
            assertThat(entry.item().kind()).isEqualTo(Kind.OWN);
        });
        assertThat(changed.used()).isEqualTo(15);
        assertThat(changed.dropped())
                .extracting(Dropped::why, gone -> gone.entry().id())
                .containsExactly(tuple("Se trató ayer", last.id()));
        // beyond the last it is the last
        assertDone(kept.move(command(), next, own, 99));
        assertThat(kept(next).items()).extracting(Entry::id).last().isEqualTo(own);
    }

    @Test
    void takenAgainWhatSomebodyAddedOrDroppedStays() {
        var session = held();
        agreed(session, first);
        var next = taken(session, 3);
        assertDone(kept.add(command(), next, "Asuntos generales", 10));
        assertDone(kept.drop(command(), next, kept(next).items().getFirst().id(), "Se trató ayer"));
        var late = agreed(session, second);

        assertDone(kept.take(command(), next, 30));

        assertThat(kept(next).items()).extracting(Entry::text).containsExactly("Asuntos generales", null);
        assertThat(kept(next).items().getLast().item().commitments()).containsExactly(late);
        assertThat(kept(next).dropped()).hasSize(1);
        assertThat(kept(next).minutes()).isEqualTo(30);
    }

    @Test
    void whatWasDroppedComesBackToTheNextWithItsReason() {
        var session = held();
        var one = agreed(session, first);
        var next = taken(session, 3);
        assertDone(kept.drop(command(), next, kept(next).items().getFirst().id(), "No vino su titular"));

        var after = agenda.propose(called(session, 6), 60).orElseThrow();

        assertThat(after.items().getFirst().told())
                .containsExactly(
                        new Told(one, first, "22", Cause.CARRIED, null, new Drop(day(3), "No vino su titular"), false));
        // it had no line, so it does not wait for others
        assertThat(earlier.before(List.of(next)).singles()).isEmpty();
    }

    @Test
    void whatHadItsTurnWaitsForTheOthers() {
        var session = held();
        var one = agreed(session, first);
        var next = taken(session, 3);

        assertThat(earlier.before(List.of(next)).singles()).containsExactly(Map.entry(one.value(), day(3)));
        assertThat(earlier.before(List.of(session)).singles()).isEmpty();
        assertThat(earlier.before(List.of(next)).turns()).doesNotContainKey(new Turn(null));
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        var session = held();
        var next = called(session, 3);
        var nowhere = new SessionId(UUID.randomUUID());

        assertRefused(kept.take(command(), nowhere, 60), "agenda.absent", Reason.Kind.ABSENT);
        assertRefused(kept.take(command(), session, 60), "agenda.held", Reason.Kind.CONFLICT);
        assertRefused(kept.take(command(), next, 14), "proposal.minutes", Reason.Kind.USER);
        assertRefused(kept.add(command(), next, "Varios", 5), "agenda.none", Reason.Kind.CONFLICT);
        assertDone(kept.take(command(), next, 60));
        assertRefused(kept.add(command(), next, " ", 5), "agenda.text", Reason.Kind.USER);
        assertRefused(kept.add(command(), next, "Varios", 0), "agenda.item_minutes", Reason.Kind.USER);
        assertRefused(kept.move(command(), next, UUID.randomUUID(), 1), "agenda.item", Reason.Kind.ABSENT);
        assertRefused(kept.drop(command(), next, UUID.randomUUID(), "No"), "agenda.item", Reason.Kind.ABSENT);
        assertRefused(kept.drop(command(), next, UUID.randomUUID(), " "), "agenda.why", Reason.Kind.USER);
        assertThat(kept(next).items()).isEmpty();
    }

    @Test
    void theSecretariatTakesAndChangesItOnThePageAndOthersRead() throws Exception {
        var session = held();
        agreed(session, first);
        var next = called(session, 3);
        var page = "/sesiones/" + next + "/orden-del-dia";
        assertThat(page(page, Role.SECRETARIAT)).contains("Tomar este orden del día");
        assertThat(page(page, Role.HEAD)).doesNotContain("Tomar este orden del día");

        post(page, "minutos", "60");
        post(page + "/puntos", "text", "Asuntos generales", "minutos", "10");
        post(page + "/puntos/" + kept(next).items().getFirst().id() + "/retiro", "why", "Se trató ayer");

        assertThat(page(page, Role.HEAD))
                .contains("Asuntos generales", "Agregado a mano", "Se trató ayer", first)
                .doesNotContain("Agregar un punto", "Subir");
        assertThat(page(page, Role.SECRETARIAT)).contains("Agregar un punto", "Subir");
        assertThat(page("/sesiones/" + next, Role.HEAD)).contains("Ver sus puntos (1; 10 minutos)");
        assertThat(web.get()
                        .uri("/api/v1/sessions/" + next + "/agenda")
                        .with(as(Role.HEAD))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].text", text -> text.assertThat().isEqualTo("Asuntos generales"))
                .hasPathSatisfying("$.dropped[0].why", why -> why.assertThat().isEqualTo("Se trató ayer"));
    }

    @Test
    void anAssemblySaysWhichBusinessOfTheYearIsMissing() throws Exception {
        var far = day(number);
        var assembly = id(calendar.plan(command(), new Planned("AG", "extraordinaria", 7000 + number, far, null)));
        assertDone(kept.take(command(), assembly, 60));
        var page = "/sesiones/" + assembly + "/orden-del-dia";
        assertThat(page(page, Role.SECRETARIAT)).contains("Faltan asuntos", "Balance contable");

        assertRefused(kept.add(command(), assembly, "Balance", "NOTHING", 10), "agenda.business", Reason.Kind.USER);
        assertDone(kept.add(command(), assembly, "Balance contable de 2026", "BALANCE", 10));

        var line = page(page, Role.HEAD).replaceAll("(?s).*(Faltan asuntos[^<]*).*", "$1");
        assertThat(line).contains("Presupuesto de ingresos").doesNotContain("Balance contable");
    }

    private Kept kept(SessionId session) {
        return kept.of(session).orElseThrow();
    }

    private SessionId taken(SessionId held, int days) {
        var next = called(held, days);
        assertDone(kept.take(command(), next, 60));
        return next;
    }

    private static Command command() {
        return Desk.asks("meetings.test");
    }
}

package mx.andamio.rounds;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Obligations;
import mx.andamio.commitments.Obligations.Owed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.identity.WaitsForYou.Line;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.register.Actor;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeHeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

// An installation of its own: a first page tells of everything that is new to an organ.
@TestPropertySource(properties = "andamio.data=target/test-data-agreed${andamio.test.fork:}")
class NewCommitmentsTest extends RoundsFixture {

    @Autowired
    TellingWhatWasAgreed telling;

    @Autowired
    Obligations obligations;

    @Autowired
    SomeHeld held;

    @Autowired
    Deciding deciding;

    @Autowired
    Closing closing;

    @Autowired
    Sessions sessions;

    @Test
    void theFirstPageTellsWhatASessionAgreedUntilItIsReportedOn() throws Exception {
        var session = held.session();
        var name = sessions.session(session).orElseThrow().name();
        assertDone(deciding.enter(
                Desk.asks("meetings.outcome.enter"),
                session,
                new NewOutcome(
                        null,
                        null,
                        new Result.Resolution(
                                "Se instruye",
                                Decision.ADOPTED,
                                null,
                                Map.of(),
                                List.of(new Task(
                                        "Surtir " + word,
                                        List.of("12-HEAD"),
                                        null,
                                        today().plusDays(40),
                                        "DPM-HEAD",
                                        null,
                                        "Informe mensual",
                                        "Acta"))))));
        assertThat(telling.of(head("12"))).isEmpty();

        assertDone(closing.close(Desk.asks("meetings.close"), session, true));

        assertThat(telling.of(head("12")))
                .containsExactly(new Line("waits.agreed", 1, "/sesiones/" + session, false, name));
        assertThat(telling.of(head("15"))).isEmpty();
        var owed = obligations.of(List.of(session)).stream()
                .filter(one -> one.organ().equals("12"))
                .map(Owed::id)
                .findFirst()
                .orElseThrow();
        reported("12", owed, false);
        assertThat(telling.of(head("12"))).isEmpty();
    }

    @Test
    void whoReportsOnNothingIsToldNothing() {
        var session = someSessions.held("Grupo de prueba " + number, today().minusDays(9));
        agreed(session, "22", "Abrir " + word, today().plusDays(60), null);

        assertThat(telling.of(new Asker(new Actor("auditor"), Role.AUDITOR, null)))
                .isEmpty();
        assertThat(web.get().uri("/").with(as(Role.AUDITOR))).hasStatusOk();
    }
}

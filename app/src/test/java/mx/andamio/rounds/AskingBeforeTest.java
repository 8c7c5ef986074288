package mx.andamio.rounds;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

// An installation of its own: what is asked for depends on what is in the calendar of the next days.
@TestPropertySource(properties = "andamio.data=target/test-data-asking${andamio.test.fork:}")
class AskingBeforeTest extends RoundsFixture {

    @Autowired
    AskingBefore asking;

    @Autowired
    UpdateRequests requests;

    @Autowired
    Sessions sessions;

    private SessionId first;

    @BeforeEach
    void aSessionThatAgreedSomething() {
        first = someSessions.held("Grupo de prueba " + number, today().minusDays(90));
    }

    @Test
    void whatHasNoReportIsAskedForOnceHoweverOftenItIsLookedFor() {
        var silent = agreed(first, "22", "Abrir " + word, today().plusDays(60), null);
        var next = called(5);

        asking.upTo(today());
        var asked = open(silent);
        asking.upTo(today());
        asking.upTo(today().plusDays(1));

        assertThat(open(silent)).isEqualTo(asked);
        assertThat(asked.askedBy()).isEqualTo("system");
        assertThat(asked.post()).isEqualTo("22-HEAD");
        assertThat(asked.due()).isEqualTo(today().plusDays(4));
        assertThat(asked.message())
                .contains(sessions.session(next).orElseThrow().name());
    }

    @Test
    void whatWasReportedLatelyIsNotAskedFor() {
        var heard = agreed(first, "22", "Medir " + word, today().plusDays(60), null);
        reported("22", heard, false);
        called(5);

        asking.upTo(today());

        assertThat(requests.open(heard)).isEmpty();
    }

    @Test
    void nothingIsAskedForASessionThatIsFarOrWasTakenOutOfTheCalendar() {
        var silent = agreed(first, "22", "Pintar " + word, today().plusDays(60), null);
        var next = called(8);

        asking.upTo(today());
        assertThat(requests.open(silent)).isEmpty();

        assertDone(calendar.remove(Desk.asks("sessions.session.remove"), next, "No hay quórum"));
        asking.upTo(today().plusDays(3));
        assertThat(requests.open(silent)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotAskedAgainForTheSameSession() {
        var silent = agreed(first, "22", "Surtir " + word, today().plusDays(60), null);
        called(6);
        asking.upTo(today());
        var asked = open(silent);
        assertDone(requests.withdraw(
                Desk.asks("requests.withdraw"), asked.id(), asked.version(), "Ya lo dijo por teléfono"));

        asking.upTo(today());

        assertThat(requests.open(silent)).isEmpty();
    }

    private UpdateRequest open(CommitmentId id) {
        return requests.open(id).orElseThrow();
    }

    /** Of the same series, in so many days. */
    private SessionId called(int days) {
        var session = sessions.session(first).orElseThrow();
        return new SessionId(UUID.fromString(result(calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned(session.bodyCode(), session.series(), null, today().plusDays(days), null)))));
    }
}

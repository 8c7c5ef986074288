package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sessions.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body in which the institute and the union agree. */
class TwoPartiesTest extends HeldFixture {

    @Test
    void nothingIsAdoptedWithoutSomebodyOfEachPartyAndThenBothOwe() {
        var session = twoParties();
        arrived(session, member(session, "Ana Ruiz", "INSTITUTE"));
        var agreed = adopted(
                "Se acuerda cubrir las guardias", task("Publicar el rol", "22"), task("Consultar", "SNTSS-IX-HEAD"));
        assertRefused(deciding.enter(command(), session, agreed), "outcome.quorum", Kind.USER);

        arrived(session, member(session, "Beto Díaz", "UNION"));
        assertDone(deciding.enter(command(), session, agreed));
        assertDone(closing.close(command(), session, false));

        assertThat(deciding.of(session).getFirst().made()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reubicar a la enfermera María López Hernández al turno matutino",
                "Revisar el caso de Juan Carlos Pérez Martínez",
                "Corregir el pago de la matrícula 99231234",
                "Aclarar la incapacidad del asegurado 12345678901",
                "Expediente PEHJ800101HDFRRN09",
            })
    void whatItAgreesNamesNoWorker(String text) {
        var session = twoParties();
        arrived(session, member(session, "Ana Ruiz", "INSTITUTE"), member(session, "Beto Díaz", "UNION"));

        assertRefused(
                deciding.enter(command(), session, new NewOutcome(null, null, new Result.Information(text))),
                "outcome.names",
                Kind.USER);
        assertRefused(
                deciding.enter(command(), session, adopted("Se acuerda atenderlo", task(text, "22"))),
                "outcome.names",
                Kind.USER);
        assertThat(deciding.of(session)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El Titular del OOAD Puebla cubrirá las guardias de enfermería del turno nocturno",
                "Equipar el Hospital de Especialidades Manuel Ávila Camacho con 1,250,000 pesos en 2026",
                "Ana Ruiz informa por el Instituto que hay 14 plazas, oficio 0952-1700/2026",
            })
    void postsPlacesFiguresAndWhoSpeaksForAPartyAreNamed(String text) {
        var session = twoParties();
        arrived(session, member(session, "Ana Ruiz Sánchez", "INSTITUTE"), member(session, "Beto Díaz", "UNION"));

        assertDone(deciding.enter(command(), session, new NewOutcome(null, null, new Result.Information(text))));
    }

    @Test
    void anotherBodyNamesWhomItWants() {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));

        assertDone(deciding.enter(
                command(),
                session,
                new NewOutcome(null, null, new Result.Information("Reconocer a la enfermera María López Hernández"))));
    }

    private SessionId twoParties() {
        var session = today();
        bodyRules.ofTwoParties(bodyOf(session), false);
        return session;
    }

    private String member(SessionId session, String person, String sector) {
        return result(seatings.add(
                command(),
                new NewMember(
                        bodyOf(session), person, sector, null, true, LocalDate.of(2026, 1, 1), null, "Instalación")));
    }
}

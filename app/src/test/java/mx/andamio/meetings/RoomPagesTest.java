package mx.andamio.meetings;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.sessions.SessionId;
import org.junit.jupiter.api.Test;

/** A session that is held, on its pages and without scripts. */
class RoomPagesTest extends HeldFixture {

    @Test
    void theSecretariatRunsASessionFromItsPageToItsAct() throws Exception {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        assertThat(page("/sesiones/" + session, Role.SECRETARIAT)).contains("Entrar a la sala");
        assertThat(page(sala(session), Role.SECRETARIAT))
                .contains("Sin quórum", "Falta 1.", "Ana Ruiz", "no ha llegado");

        post(sala(session) + "/asistencia", "member", ana, "move", "ARRIVED");
        assertThat(page(sala(session), Role.SECRETARIAT)).contains("Hay quórum", "1 presentes de 1 con voto");
        post(
                sala(session) + "/resultados",
                "kind",
                "resolution",
                "text",
                "Abrir salas de fin de semana",
                "to1",
                "22-HEAD",
                "due1",
                pages.words().today().plusDays(30).toString(),
                "for",
                "1");
        assertThat(page(sala(session), Role.SECRETARIAT))
                .contains("Acuerdo adoptado", "Titular del OOAD Puebla", "Nada falta.");
        assertThat(page("/sesiones/" + session + "/acta", Role.HEAD)).contains("Borrador del acta", "1 a favor");

        post(sala(session) + "/cierre");
        assertThat(page("/sesiones/" + session + "/acta", Role.HEAD))
                .contains(
                        "Acta: ",
                        "Cerrada: no cambia",
                        acts.of(session).orElseThrow().sha256());
        assertThat(page(sala(session), Role.SECRETARIAT))
                .contains("Sesión cerrada", "ver lo que se creó")
                .doesNotContain("Anotar un resultado");
        assertThat(page("/sesiones/" + session, Role.HEAD))
                .contains("Acta cerrada")
                .doesNotContain("Entrar a la sala");
    }

    @Test
    void membersLookOnAndNobodyNotesBeforeItsDay() throws Exception {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var later = on(session, pages.words().today().plusDays(1));
        arrived(session, ana);

        assertThat(page(sala(session), Role.HEAD))
                .contains("Hay quórum", "Ana Ruiz")
                .doesNotContain("Anotar un resultado", "Cerrar la sesión");
        assertThat(page("/sesiones/" + session + "/proyeccion", Role.HEAD)).contains("En la mesa", "Hay quórum");
        assertThat(page(sala(later), Role.SECRETARIAT))
                .contains("todavía no es su día")
                .doesNotContain("Anotar un resultado");
        assertThat(page("/sesiones/" + later, Role.SECRETARIAT)).doesNotContain("Entrar a la sala");
    }

    @Test
    void whatIsRefusedIsSaidOnThePage() throws Exception {
        var session = today();
        member(session, "Ana Ruiz");

        var answer = web.post()
                .uri(sala(session) + "/resultados")
                .param("kind", "resolution")
                .param("text", "Se aprueba")
                .param("command", UUID.randomUUID().toString())
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl(sala(session));
        assertThat(deciding.of(session)).isEmpty();
    }

    @Test
    void theFieldsOfTheFormAreWhatIsEntered() {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));
        post(
                sala(session) + "/resultados",
                "kind",
                "resolution",
                "text",
                "Se instruye",
                "task1",
                "Abrir salas",
                "to1",
                "grupo:OOAD-HEAD",
                "task2",
                "Informar",
                "to2",
                "22",
                "due2",
                "2099-01-31",
                "verifier1",
                "DPM-HEAD");
        post(sala(session) + "/resultados", "kind", "commitment", "text", "Reparar techos", "to1", "22");
        post(sala(session) + "/resultados", "kind", "rejected", "text", "No se aprueba", "against", "1");

        var results =
                deciding.of(session).stream().map(Deciding.Decided::result).toList();
        assertThat(((Result.Resolution) results.getFirst()).instructions())
                .extracting(one -> one.text() + " " + one.to() + " " + one.audience() + " " + one.due())
                .containsExactly("Abrir salas [] OOAD-HEAD null", "Informar [22] null 2099-01-31");
        assertThat(results.get(1).tasks()).singleElement().satisfies(task -> {
            assertThat(task.to()).containsExactly("22");
            assertThat(task.isWhole()).isFalse();
        });
        assertThat(((Result.Resolution) results.getLast()).decision()).isEqualTo(Result.Decision.REJECTED);
    }

    @Test
    void aProgramRunsASessionAndItsNextAgendaHasWhatIsOpen() throws Exception {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var api = "/api/v1/sessions/" + session;
        sent(api + "/attendance", "{\"present\":[\"" + ana + "\"]}");
        sent(
                api + "/attendance",
                "{\"entries\":[{\"member\":\"" + ana + "\",\"at\":\"00:00\"},{\"person\":\"Un invitado\"}]}");
        sent(api + "/outcomes", """
                {"kind":"resolution","text":"Se instruye","votes":{"by_name":{"%s":"for"}},
                 "instructions":[{"text":"Abrir salas %d","to":["22"],"due":"2099-01-31"}]}
                """.formatted(ana, number));
        sent(
                api + "/outcomes",
                "{\"kind\":\"commitment\",\"text\":\"Reparar techos\",\"to\":[\"15\"],\"due\":\"2099-02-28\"}");
        var closed = sent(api + "/close", "{}");
        assertThat(closed).contains("\"state\":\"closed\"", "\"sha256\":\"", "\"kind\":\"instruction\"");

        var next = called(session, 1);
        assertThat(sent("/api/v1/sessions/" + next + "/agenda/proposal", "{}"))
                .contains("Abrir salas " + number, "Reparar techos", "\"reason\":\"CARRIED\"");
        assertThat(web.post()
                        .uri(api + "/outcomes")
                        .contentType("application/json")
                        .content("{\"kind\":\"information\",\"text\":\"Más\"}")
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange())
                .hasStatus(409);
        assertThat(web.post()
                        .uri(api + "/outcomes")
                        .contentType("application/json")
                        .content("{\"kind\":\"acuerdo\",\"text\":\"Más\"}")
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange())
                .hasStatus(422);
    }

    private String sent(String address, String body) throws Exception {
        var answer = web.post()
                .uri(address)
                .contentType("application/json")
                .content(body)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static String sala(SessionId session) {
        return "/sesiones/" + session + "/sala";
    }
}

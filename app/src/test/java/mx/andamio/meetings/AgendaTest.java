package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Settling.Exit;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a session should speak of, from what stands. */
class AgendaTest extends MeetingsFixture {

    @Autowired
    Settling settling;

    @Test
    void whatAnEarlierSessionAgreedComesToTheNextWithItsReasonAndWhatWasCancelledDoesNot() {
        var first = held();
        var open = agreed(first, "Abrir " + number + " salas");
        var cancelled = agreed(first, "Cerrar " + number + " salas");
        assertDone(settling.leave(
                Desk.asks("commitments.leave"),
                cancelled,
                0,
                Exit.CANCELLED,
                new NewAgreement(first, "AC-1", "Se cancela", HELD),
                null));
        var unsigned = some.drafted(of(first, "Escribir " + number + " informes"));

        var proposed = agenda.propose(called(first, 3), 90).orElseThrow();

        assertThat(proposed.items()).extracting(Item::reason).containsExactly(Cause.CARRIED, Cause.CARRIED);
        assertThat(proposed.items().stream().flatMap(item -> item.commitments().stream()))
                .containsExactlyInAnyOrder(open, unsigned);
        assertThat(proposed.items().stream().flatMap(item -> item.told().stream()))
                .extracting(Agenda.Told::text)
                .contains("Abrir " + number + " salas");
        assertThat(proposed.used()).isEqualTo(10);
    }

    @Test
    void whatIsOffCourseComesToThoseWhoAreConvenedAndToNobodyElse() {
        var centre = session("RR-CENTRO");
        var north = session("RR-NORTE");
        var before = List.of(qualifying(centre), qualifying(north));

        // 22 is of the region Centro
        some.signedElsewhere("22", "Callar " + number + " veces");

        assertThat(List.of(qualifying(centre), qualifying(north)))
                .containsExactly(before.getFirst() + 1, before.getLast());
    }

    @Test
    void aSessionWithoutANumberIsTheOneAfterTheLast() {
        var first = sessions.session(held()).orElseThrow();
        var second = sessions.session(called(first.id(), 3)).orElseThrow();

        assertThat(second.number()).isEqualTo(Objects.requireNonNull(first.number()) + 1);
        assertThat(sessions.earlier(second.id())).containsExactly(first.id());
        assertThat(sessions.next(first.id())).contains(second.days().getFirst());
    }

    @Test
    void aProgramCallsASessionAndAsksForItsAgenda() throws Exception {
        var first = held();
        var open = agreed(first, "Abrir " + number + " salas");
        var code = sessions.session(first).orElseThrow().bodyCode();

        var called = web.post()
                .uri("/api/v1/bodies/{code}/sessions", code)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"on\":\"" + ahead() + "\"}")
                .exchange();
        assertThat(called).hasStatusOk();
        var id = JsonPath.<String>read(called.getResponse().getContentAsString(), "$.id");

        assertThat(proposal(id, "{\"minutes\":30}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items.length()", many -> many.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].commitment", one -> one.assertThat().isEqualTo(open.toString()))
                .hasPathSatisfying("$.items[0].reason", why -> why.assertThat().isEqualTo("CARRIED"))
                .hasPathSatisfying(
                        "$.items[0].minutes", many -> many.assertThat().isEqualTo(5))
                .hasPathSatisfying("$.qualifying", many -> many.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.minutes", many -> many.assertThat().isEqualTo(30));
        assertThat(proposal(id, "{\"minutes\":5}")).hasStatus(422);
        assertThat(proposal(UUID.randomUUID().toString(), "{}")).hasStatus(404);
    }

    @Test
    void thePageSaysEachItemWithItsReasonAndItsMinutes() throws Exception {
        var first = held();
        agreed(first, "Abrir " + number + " salas");
        var next = called(first, 3);

        assertThat(page("/sesiones/" + next)).contains("/sesiones/" + next + "/orden-del-dia");
        assertThat(page("/sesiones/" + first)).doesNotContain("/orden-del-dia");
        assertThat(page("/sesiones/" + next + "/orden-del-dia"))
                .contains(
                        "Abrir " + number + " salas",
                        "Acordado en una sesión anterior y abierto",
                        "Puntos: 1 · minutos: 5 de 90");
        assertThat(page("/sesiones/" + first + "/orden-del-dia")).contains("no hay nada que proponer");
        assertThat(web.get()
                        .uri("/sesiones/" + next + "/orden-del-dia?minutos=3")
                        .with(as(Role.HEAD))
                        .exchange())
                .hasStatus(422);
    }

    private String page(String address) throws Exception {
        var answer = web.get().uri(address).with(as(Role.HEAD)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult proposal(String id, String asked) {
        return web.post()
                .uri("/api/v1/sessions/{id}/agenda/proposal", id)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(asked)
                .exchange();
    }

    private SessionId session(String code) {
        var planned = new Planned(code, "única", 100_000 + number, LocalDate.parse(ahead()), null);
        return id(calendar.plan(Desk.asks("sessions.session.plan"), planned));
    }

    private int qualifying(SessionId session) {
        return agenda.propose(session, 60).orElseThrow().qualifying();
    }

    private String ahead() {
        return day(3).toString();
    }
}

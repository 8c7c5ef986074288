package mx.andamio.cockpit;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.identity.Role;
import mx.andamio.pages.Pages;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InstallationTest
class BoardPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    Desk desk;

    @Autowired
    Calendar calendar;

    @Autowired
    Pages pages;

    private final String line = Unique.word();
    private final String text = "Abrir " + Unique.word();

    @Test
    void theBoardNarrowsByTheAddress() throws Exception {
        signed();

        assertThat(page("/tablero?linea=" + line)).contains(text, "SIMULADO", "sin reporte");
        assertThat(page("/tablero?organo=22&linea=" + line)).contains(text);
        assertThat(page("/tablero?region=R-NORTE&linea=" + line)).doesNotContain(text);
        assertThat(page("/tablero?programa=2-30-100&linea=" + line)).contains(text, "Estrategia 2-30-100");
        assertThat(page("/tablero?cargo=22-HEAD&linea=" + line)).contains(text);
        assertThat(page("/tablero?ver=silencio&linea=" + line)).contains(text);
        assertThat(page("/tablero?ver=1&linea=" + line))
                .doesNotContain(text)
                .contains("Ningún compromiso firmado y abierto aquí");
        assertThat(web.get().uri("/tablero?ver=rojo").with(as(Role.ADMIN)).exchange())
                .hasStatus(422);
    }

    @Test
    void theFirstPageHasATileForEachOrganWithItsReason() throws Exception {
        signed();

        assertThat(page("/"))
                .contains(
                        "35 representaciones (OOAD)",
                        "25 unidades médicas de alta especialidad",
                        "Sin reporte reciente")
                .containsPattern("Puebla: [^\"]+con semáforo [0-9]+ de [0-9]+");
    }

    @Test
    void whatIsDueIsToldUpToTheNextSessionOfThoseWhoLook() throws Exception {
        var today = pages.words().today();
        var step = new Milestone("1", "Dictamen", "Oficio", today.plusDays(10), BigDecimal.ONE);
        var id = some.signedElsewhere(
                "22",
                text,
                new Parties("22-HEAD", List.of(), null),
                new Milestones(SomeCommitments.SIGNED, List.of(step)));
        var session = plan(pages.words().today().plusDays(2));
        try {
            assertThat(page("/")).contains("Vencen antes de la próxima sesión", session);
            assertThat(page("/regiones/R-OCCIDENTE")).doesNotContain(session);
            assertThat(page("/tablero?ver=pronto&linea=" + line)).contains(session);
            assertThat(page("/tablero?ver=pronto&organo=22")).contains(session).doesNotContain(text);
        } finally {
            // Tests that share the installation have nothing before them again.
            plan(pages.words().today().plusDays(3000));
        }
        assertThat(page("/tablero?ver=pronto&organo=22")).contains(text);
        // It has no number to reach, but it is measured.
        assertThat(page("/compromisos/" + id)).contains("un hito").doesNotContain("sin cifra");
    }

    private String plan(LocalDate on) {
        var planned = new Planned("RR-CENTRO", "única", 2001, on, null);
        var outcome = calendar.plan(Command.bySystem(new Actor("prueba"), "sessions.session.plan"), planned);
        return "/sesiones/" + ((Outcome.Done) outcome).result();
    }

    @Test
    void anOrganAPostAndAProgrammeShowHowTheirsStand() throws Exception {
        signed();

        for (var address : List.of("/representaciones/22", "/cargos/22-HEAD", "/programas/2-30-100")) {
            assertThat(page(address)).as(address).contains("id=\"compromisos\"", "/tablero?");
        }
    }

    @Test
    void theThreeRatingsOfACommitmentAreJson() throws Exception {
        var id = signed();

        assertThat(web.get()
                        .uri("/api/v1/commitments/" + id + "/ratings")
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.computed.why", why -> why.assertThat().isEqualTo("no_report"))
                .hasPathSatisfying(
                        "$.computed.reasons[0].code", code -> code.assertThat().isEqualTo("silence"))
                .hasPathSatisfying("$.reported.step", step -> step.assertThat().isNull())
                .hasPathSatisfying("$.basis", basis -> basis.assertThat().isEqualTo("computed"));
        assertThat(web.get()
                        .uri("/api/v1/commitments/" + some.draft("22", text) + "/ratings")
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void theTilesAreJson() throws Exception {
        signed();

        assertThat(web.get()
                        .uri("/api/v1/cockpit?linea=" + line)
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.all.due", due -> due.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.all.simulated", many -> many.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.tiles.length()", tiles -> tiles.assertThat().isEqualTo(60))
                .hasPathSatisfying(
                        "$.tiles[?(@.organ == '22')].stand.rated",
                        rated -> rated.assertThat().isEqualTo(List.of(0)));
    }

    @Test
    void aLineAndARegionHavePagesOfTheirOwn() throws Exception {
        signed();

        assertThat(page("/lineas/" + line)).contains(text, "Línea de acción", "con semáforo 0 de 1", "Puebla");
        assertThat(page("/regiones/R-CENTRO")).contains("Región", "/compromisos?region=R-CENTRO", "Puebla");
        for (var none : List.of("/lineas/no-hay", "/regiones/22", "/regiones/NO")) {
            assertThat(web.get().uri(none).with(as(Role.ADMIN)).exchange()).hasStatus(404);
        }
    }

    @Test
    void publishedFiguresStandAgainstTheirGoalsWithDenominatorAndCutOff() throws Exception {
        signed();

        assertThat(page("/"))
                .contains("1,305,431 cirugías, al 21 oct 2025; meta: 2,020,275 cirugías")
                .contains("Publicado ese día: 65 %, de 2,020,275")
                .contains("22,600,000 consultas, al 21 oct 2025; meta: 30,600,000 consultas")
                .contains("81,600,000 consultas, al 21 oct 2025; meta: 100,000,000 consultas")
                .contains("3 cifras se publicaron con dos valores para un mismo día");
    }

    @Test
    void inEnglishWhatPeopleWroteIsMarkedAsSpanish() throws Exception {
        signed();

        for (var address : List.of("/tablero?linea=" + line, "/lineas/" + line)) {
            assertThat(page(address)).as(address).contains(text).doesNotContain("lang=\"es-MX\">Abrir");
            var english = web.get()
                    .uri(address)
                    .with(as(Role.ADMIN))
                    .cookie(new Cookie("andamio_lang", "en"))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(english)
                    .as(address)
                    .containsPattern("lang=\"es-MX\">(<b>)?" + text)
                    .contains("SIMULATED");
        }
    }

    @Test
    void whatPapersPromisedStandsApartWithItsOriginAndIsInNoTile() throws Exception {
        signed();
        var deliverable = "salas " + Unique.word();
        var before = page("/api/v1/cockpit");
        var paper = desk.registered(Bulletin.aBulletin()
                .dated(java.time.LocalDate.of(1950, 1, 1))
                .promise("abrir", deliverable, 393, java.time.LocalDate.of(1950, 12, 31), null));

        var page = page("/");

        assertThat(page.substring(page.indexOf("id=\"prometido\"")))
                .contains(deliverable, "/biblioteca/" + paper + "#i-", "Sin información posterior al boletín")
                .contains("sin información posterior al boletín");
        assertThat(page("/api/v1/cockpit")).isEqualTo(before);
    }

    /** Silent for longer than is allowed, since its signature. */
    private CommitmentId signed() {
        return some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        text,
                        new Parties("22-HEAD", List.of(), null),
                        null,
                        null,
                        null,
                        new Alignment(line, null, List.of("2-30-100")),
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                null,
                true));
    }

    private String page(String path) throws Exception {
        var answer = web.get().uri(path).with(as(Role.ADMIN)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

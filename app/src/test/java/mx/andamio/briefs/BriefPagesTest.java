package mx.andamio.briefs;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.pages.Pages;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Term;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InstallationTest
// An installation of its own: a brief tells of everything that an organ has, and of the next session of all.
@TestPropertySource(properties = "andamio.data=target/test-data-briefs${andamio.test.fork:}")
class BriefPagesTest {

    private static final String LONG =
            "que se describe con todas sus palabras, sus lugares y sus condiciones, ".repeat(6);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    Reporting reporting;

    @Autowired
    Waiting waiting;

    @Autowired
    Posts posts;

    @Autowired
    Pages pages;

    @Test
    void eachConcernListsItsOwnTheMostUrgentFirst() throws Exception {
        var late = "Cerrar " + Unique.word();
        var silent = "Pintar " + Unique.word();
        var blocked = "Abrir " + Unique.word();
        report("12", signed("12", late, goal(today().minusDays(3)), true));
        signed("12", silent, null, false);
        var waits = signed("12", blocked, goal(today().plusDays(4000)), false);
        report("12", waits);
        made(waiting.open(
                Desk.asks("commitments.obstacle.open"),
                head("12"),
                waits,
                Blocker.Kind.BUDGET,
                "DPM",
                "Falta el pago"));
        var soon = "Comprar " + Unique.word();
        report("12", signed("12", soon, goal(today().plusDays(12)), false));

        var page = page("/representaciones/12/ficha");
        var text = page.replaceAll("<[^>]+>", " ");

        assertThat(section(text, "Fuera de curso", "En silencio"))
                .contains(late)
                .doesNotContain(silent, blocked);
        assertThat(section(text, "En silencio", "Detenidos")).contains(silent).doesNotContain(late);
        assertThat(section(text, "Detenidos", "Vencen antes"))
                .contains(blocked, "Depende de Dirección de Prestaciones Médicas, desde hoy:", "Falta el pago")
                .doesNotContain(silent);
        assertThat(text.substring(text.indexOf("Vencen antes")))
                .contains("No consta cuándo es la próxima sesión; se cuentan 30 días", soon)
                .doesNotContain(late, blocked);
        assertThat(page).contains("SIMULADO", "en riesgo de incumplimiento");
    }

    @Test
    void thePdfIsOneSheetHoweverMuchThereIs() throws Exception {
        IntStream.range(0, 20).forEach(i -> {
            var id = signed("13", "Obra " + i + " " + LONG, goal(today().minusDays(i + 1)), i == 0);
            report("13", id);
            made(waiting.open(
                    Desk.asks("commitments.obstacle.open"),
                    head("13"),
                    id,
                    Blocker.Kind.TENDER,
                    "DPM",
                    LONG.substring(0, 400)));
            written("13", "Trámite " + i + " " + LONG, LONG);
            report("13", signed("13", "Compra " + i + " " + LONG, goal(today().plusDays(i + 1)), false));
        });

        made(posts.appoint(
                Desk.asks("posts.appointment.enter"),
                new NewAppointment(
                        "13-HEAD",
                        "Ana " + "María de los Ángeles ".repeat(9).strip(),
                        new Term(today().minusDays(9), null),
                        AppointmentProcess.NOT_SAID,
                        null,
                        "Oficio de prueba")));

        for (var language : List.of("es-MX", "en")) {
            try (var pdf = Loader.loadPDF(pdf("/representaciones/13/ficha.pdf", language))) {
                var text = new PDFTextStripper().getText(pdf);

                assertThat(pdf.getNumberOfPages()).as(language).isEqualTo(1);
                assertThat(text).containsPattern("(Fuera de curso|Off course) \\(40\\)");
                assertThat(text).contains("(20)", language.equals("en") ? "and 18 more" : "y 18 más", "Ana María");
                assertThat(text).contains(language.equals("en") ? "SIMULATED" : "SIMULADO");
            }
        }
        assertThat(page("/representaciones/13/ficha")).contains("y 37 más", "y 18 más");
        var whole = "/representaciones/13/ficha?ver=OFF_COURSE";
        assertThat(page("/representaciones/13/ficha")).contains("<a href=\"" + whole + "\">y 37 más");
        assertThat(page(whole)).contains("Obra 0 ", "Obra 19 ", "Compra 19 ").doesNotContain("Trámite 0", "brief-more");
        assertThat(web.get().uri("/representaciones/13/ficha?ver=NADA").with(as(Role.SECRETARIAT)))
                .hasStatus(422);
    }

    @Test
    void thePdfNamesOrganPostDayAndTheCoverageOfItsTile() throws Exception {
        var text = text("/representaciones/24/ficha.pdf");
        var title = pages.words().longDate(today());

        assertThat(text).contains("Quintana Roo", "Titular", title, "Este órgano no tiene compromisos firmados");

        report("24", signed("24", "Abrir " + Unique.word(), goal(today().minusDays(2)), false));
        signed("24", "Pintar " + Unique.word(), null, false);

        assertThat(text("/representaciones/24/ficha.pdf"))
                .contains("Con semáforo: 1 de 2", "en riesgo de incumplimiento");
    }

    @Test
    void anOrganWithoutCommitmentsIsToldSoKindly() throws Exception {
        assertThat(page("/representaciones/DG/ficha"))
                .contains("Este órgano no tiene compromisos firmados y abiertos", "Nada que revisar hoy")
                .doesNotContain("<table");
        assertThat(web.get()
                        .uri("/representaciones/NO-HAY/ficha")
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void thePagesOfAnOrganLeadToItsBrief() throws Exception {
        assertThat(page("/representaciones/22")).contains("href=\"/representaciones/22/ficha\"");
        assertThat(page("/tablero?organo=22")).contains("href=\"/representaciones/22/ficha\"");
    }

    @Test
    void programsGetEveryRow() throws Exception {
        IntStream.range(0, 15).forEach(i -> signed("14", "Trámite " + i, null, false));

        assertThat(web.get().uri("/api/v1/organs/14/brief").with(as(Role.ADMIN)).exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.organ", one -> one.assertThat().isEqualTo("14"))
                .hasPathSatisfying("$.due", one -> one.assertThat().isEqualTo(15))
                .hasPathSatisfying(
                        "$.sections[1].concern", one -> one.assertThat().isEqualTo("silent"))
                .hasPathSatisfying(
                        "$.sections[1].total", one -> one.assertThat().isEqualTo(15))
                .hasPathSatisfying(
                        "$.sections[1].items.length()", one -> one.assertThat().isEqualTo(15))
                .hasPathSatisfying(
                        "$.sections[0].total", one -> one.assertThat().isEqualTo(0));
    }

    private LocalDate today() {
        return pages.words().today();
    }

    private static Asker head(String organ) {
        return new Asker(new Actor("titular"), Role.HEAD, organ + "-HEAD");
    }

    /** From 10 at the signature to 20. */
    private static Stated goal(LocalDate due) {
        return new PartialGoal(
                null,
                "salas",
                Accumulation.STOCK,
                0,
                null,
                null,
                new Point(BigDecimal.TEN, SomeCommitments.SIGNED),
                new Point(new BigDecimal("20"), due),
                List.of(),
                null);
    }

    private CommitmentId signed(String organ, String text, @Nullable Stated goal, boolean simulated) {
        return some.signedElsewhere(new NewCommitment(
                organ,
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        text,
                        new Parties(organ + "-HEAD", List.of(), "DPM-HEAD"),
                        goal,
                        null,
                        null,
                        Alignment.NONE,
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                null,
                simulated));
    }

    /** Of somebody whom a paper names in its own words. */
    private void written(String organ, String text, String responsible) {
        some.signedElsewhere(new NewCommitment(
                organ,
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        text,
                        Parties.NOBODY,
                        null,
                        null,
                        null,
                        Alignment.NONE,
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                responsible,
                false));
    }

    /** As it was at the beginning, told today. */
    private void report(String organ, CommitmentId id) {
        made(reporting.report(
                Desk.asks("commitments.report"),
                head(organ),
                id,
                new NewReport(
                        Step.REACHABLE,
                        "Sigue igual",
                        false,
                        new NewReport.Value(BigDecimal.TEN, null, today().minusDays(4), null, null),
                        List.of(),
                        List.of())));
    }

    private static void made(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static String section(String text, String from, String to) {
        var begin = text.indexOf(from);
        return text.substring(begin, text.indexOf(to, begin));
    }

    private String page(String path) throws Exception {
        var answer = web.get().uri(path).with(as(Role.ADMIN)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private byte[] pdf(String path, String language) {
        var answer = web.get()
                .uri(path)
                .cookie(new jakarta.servlet.http.Cookie("andamio_lang", language))
                .with(as(Role.ADMIN))
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String text(String path) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(path, "es-MX"))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}

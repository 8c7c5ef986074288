package mx.andamio.commitments;

import static mx.andamio.support.SomeReports.HEAD;
import static mx.andamio.support.SomeReports.LIAISON;
import static mx.andamio.support.SomeReports.PARTIES;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was due and what was reached, as a drawing, as a table and for programs. */
@InstallationTest
class ChartPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    Reporting reporting;

    @Autowired
    Settling settling;

    @Autowired
    TestClock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City")));
    }

    @Test
    void aPageHasTheChartInWordsInADrawingAndInATable() throws Exception {
        var id = signed(falling());
        report(HEAD, id, "70", today.minusDays(20));
        report(LIAISON, id, "60", today.minusDays(2));
        var page = page("/compromisos/" + id);

        assertThat(page)
                .contains("id=\"grafica\"", "class=\"c-due\"", "c-dot c-preliminary", "role=\"img\"")
                .containsPattern("Al [^<]+ van 60 días; para ese día se programó [0-9.]+ días: va en tiempo o adelante")
                .contains("preliminar, sin autorizar", "punto de partida", ">70 días<", ">60 días<")
                .contains("c-mark c-today", ">hoy<", "c-mark c-limit", ">vence<");
        assertThat(series(id)).contains("\"deadline\":\"" + today.plusDays(100) + "\"", "\"until\":\"" + today + "\"");
    }

    @Test
    void whatWasGivenBackIsNotInIt() throws Exception {
        var id = signed(falling());
        report(HEAD, id, "70", today.minusDays(20));
        var report = report(LIAISON, id, "33", today.minusDays(2));
        assertThat(series(id)).contains("\"value\":33");

        assertThat(reporting.giveBack(Desk.asks("commitments.report.return"), HEAD, report, 0, "no es el corte"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(series(id)).contains("\"value\":70").doesNotContain("\"value\":33");
        assertThat(page("/compromisos/" + id)).contains("num\">70 días<").doesNotContain("num\">33 días<");
    }

    @Test
    void aMovedDateKeepsTheOriginalInSight() throws Exception {
        var id = signed(falling());
        assertThat(settling.extend(
                        Desk.asks("commitments.extend"),
                        HEAD,
                        id,
                        0,
                        today.plusDays(400),
                        "llegó tarde el equipo",
                        null))
                .isInstanceOf(Outcome.Done.class);

        assertThat(page("/compromisos/" + id))
                .contains("c-mark c-original", ">fecha original<", "versión 2 de la meta");
        assertThat(series(id)).contains("\"original_deadline\":\"" + today.plusDays(100) + "\"");
    }

    @Test
    void withoutAValueItSaysSoAndDrawsWhatIsDue() throws Exception {
        var page = page("/compromisos/" + signed(falling()));

        assertThat(page)
                .contains("Todavía no hay ningún valor publicado.", "class=\"c-due\"")
                .doesNotContain("c-dot");
    }

    @Test
    void withoutAGoalThereIsNoChartAndNoScriptOfOne() throws Exception {
        var page = page("/compromisos/" + some.signedElsewhere("22", "Abrir"));

        assertThat(page).doesNotContain("id=\"grafica\"", "chart.js");
    }

    @Test
    void milestonesAreStepsInPercent() throws Exception {
        var id = signed(new Milestones(
                today.minusDays(100),
                List.of(
                        new Milestone("a", "Obra", "Acta", today.minusDays(10), BigDecimal.ONE),
                        new Milestone("b", "Equipo", "Acta", today.plusDays(60), BigDecimal.valueOf(3)))));

        assertThat(series(id)).contains("\"kind\":\"milestones\"", "\"unit\":\"%\"", "\"value\":25");
        assertThat(page("/compromisos/" + id)).contains("para ese día se programó 25 %: va atrás");
    }

    @Test
    void oneValueOfTodayIsDrawnToo() throws Exception {
        var goal = new Reach(
                new Measure(null, "%", Accumulation.RATIO, 0, null),
                new Trajectory(
                        new Dated(new BigDecimal("40"), today),
                        List.of(),
                        new Dated(new BigDecimal("80"), today.plusDays(30))));
        var id = signed(goal);
        report(HEAD, id, "41.5", today);

        assertThat(page("/compromisos/" + id)).contains("c-dot", "Al ", "van 41.5 %");
    }

    @Test
    void inEnglishWordsNumbersAndDatesAreEnglish() throws Exception {
        var id = signed(falling());
        report(HEAD, id, "70", today.minusDays(20));
        var answer = web.get()
                .uri("/compromisos/" + id)
                .with(as(Role.ADMIN))
                .cookie(new Cookie("andamio_lang", "en"))
                .exchange();

        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("The same numbers in a table", "was due on that day")
                .doesNotContain("Programado");
    }

    @Test
    void whatNobodyKnowsIsNotFoundAndWhoMayNotReadIsRefused() {
        assertThat(web.get()
                        .uri("/api/v1/commitments/" + UUID.randomUUID() + "/series")
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatus(404);
        assertThat(web.get()
                        .uri("/api/v1/commitments/" + UUID.randomUUID() + "/series")
                        .with(as(Role.CITIZEN))
                        .exchange())
                .hasStatus(403);
    }

    /** From 100 to 50 days of waiting, half of its time gone. */
    private Reach falling() {
        return new Reach(
                new Measure(null, "días", Accumulation.STOCK, 0, null),
                new Trajectory(
                        new Dated(new BigDecimal("100"), today.minusDays(100)),
                        List.of(),
                        new Dated(new BigDecimal("50"), today.plusDays(100))));
    }

    private CommitmentId signed(Stated goal) {
        return some.signedElsewhere("22", "Bajar la espera " + Unique.word(), PARTIES, goal);
    }

    private ReportId report(Asker who, CommitmentId id, String value, LocalDate cutOff) {
        var said = new NewReport.Value(new BigDecimal(value), null, cutOff, null, null);
        var outcome = reporting.report(
                Desk.asks("commitments.report"),
                who,
                id,
                new NewReport(Step.REACHABLE, "Va", false, said, List.of(), List.of()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new ReportId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    private String series(CommitmentId id) throws Exception {
        return page("/api/v1/commitments/" + id + "/series");
    }

    private String page(String path) throws Exception {
        var answer = web.get().uri(path).with(as(Role.ADMIN)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

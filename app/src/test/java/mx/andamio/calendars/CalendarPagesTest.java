package mx.andamio.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Settling.Exit;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which days a calendar has, and how they move and leave. */
class CalendarPagesTest extends CalendarFixture {

    @Autowired
    Settling settling;

    @Autowired
    Sessions sessions;

    @Autowired
    Desk desk;

    private MvcTestResult api(String post) {
        return web.get()
                .uri("/api/v1/posts/" + post + "/calendar.ics")
                .with(people.as(Role.SECRETARIAT))
                .exchange();
    }

    private static String day(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString(false, false);
    }

    private static VEvent part(List<VEvent> events, String part) {
        return events.stream()
                .filter(event -> event.getUid().getValue().endsWith("-" + part + "@andamio"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachDatedPartOfAGoalIsADay() throws Exception {
        var id = signed("22-HEAD", number(DUE), true);

        var events = eventsOf(api("22-HEAD"), id);

        assertThat(events).hasSize(2);
        var due = part(events, "due");
        assertThat(day(due)).isEqualTo("20301231");
        assertThat(due.getSummary().getValue()).startsWith("SIMULADO · Vence: Abrir salas ");
        assertThat(due.getDescription().getValue()).contains("Meta: 20 salas", "http://localhost/compromisos/" + id);
        assertThat(due.getUrl().getValue()).isEqualTo("http://localhost/compromisos/" + id);
        assertThat(due.getStatus().isConfirmed()).isTrue();
        var interim = part(events, "interim-1");
        assertThat(day(interim)).isEqualTo("20280630");
        assertThat(interim.getDescription().getValue()).contains("Meta: 15 salas");
    }

    @Test
    void milestonesAreNamedByTheirCodesAndThoseOfTheLastDayAreToldThere() throws Exception {
        var id = signed(
                "22-HEAD",
                new Milestones(
                        SomeCommitments.SIGNED,
                        List.of(
                                new Milestone("obra", "Obra", "Acta", LocalDate.of(2027, 3, 1), BigDecimal.ONE),
                                new Milestone("equipo", "Equipo", "Inventario", DUE, BigDecimal.ONE))));

        var events = eventsOf(api("22-HEAD"), id);

        assertThat(events).hasSize(2);
        assertThat(day(part(events, "milestone-obra"))).isEqualTo("20270301");
        assertThat(part(events, "milestone-obra").getSummary().getValue()).startsWith("Hito: Obra · Abrir salas");
        assertThat(part(events, "due").getDescription().getValue()).contains("Equipo. Se acepta con: Inventario");
    }

    @Test
    void whatAPostOnlySharesOrNobodySignedIsNotInIts() throws Exception {
        var id = signed("22-HEAD", number(DUE));
        var draft = commitments.whole("22");

        assertThat(eventsOf(api("15-JSPM"), id)).isEmpty();
        assertThat(eventsOf(api("22-HEAD"), draft)).isEmpty();
    }

    @Test
    void aMovedDateKeepsItsUidAndItsSequenceRises() throws Exception {
        var id = signed("22-HEAD", number(DUE));
        var before = part(eventsOf(api("22-HEAD"), id), "due");
        assertThat(settling.extend(
                        Desk.asks("commitments.extend"),
                        SomeReports.HEAD,
                        id,
                        found.commitment(id).orElseThrow().version(),
                        DUE.plusDays(90),
                        "Se atrasó la obra",
                        null))
                .isInstanceOf(Outcome.Done.class);

        var after = part(eventsOf(api("22-HEAD"), id), "due");

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(day(after)).isEqualTo("20310331");
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getLastModified().getValue().toInstant())
                .isAfter(before.getLastModified().getValue().toInstant());
    }

    @Test
    void whatLeftByAgreementIsCancelledForNinetyDaysAndThenGone() throws Exception {
        var id = signed("22-HEAD", number(DUE));
        leave(id);

        assertThat(eventsOf(api("22-HEAD"), id))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getStatus().isCancelled()).isTrue());
        try (var _ = clock.later(Duration.ofDays(91))) {
            assertThat(eventsOf(api("22-HEAD"), id)).isEmpty();
        }
    }

    private void leave(CommitmentId id) {
        desk.registered(Bulletin.aBulletin()
                .dated(Unique.day())
                .meeting("Comité " + Unique.word(), 8, null)
                .figure(816, "acuerdos " + Unique.word()));
        var session = sessions.sessions(null, 0, 1).items().getFirst().id();
        var today = clock.instant().atZone(java.time.ZoneId.of("America/Mexico_City"));
        assertThat(settling.leave(
                        Desk.asks("commitments.leave"),
                        id,
                        found.commitment(id).orElseThrow().version(),
                        Exit.CANCELLED,
                        new NewAgreement(session, "AC-1", "Se cancela", today.toLocalDate()),
                        null))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void programsReadAPostWithATokenOfTheirsAndAnUnknownPostIsNotThere() {
        var token = people.tokenOf(people.aNew(Role.AUDITOR));

        assertThat(web.get()
                        .uri("/api/v1/posts/22-HEAD/calendar.ics")
                        .header("Authorization", "Bearer " + token)
                        .exchange())
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8");
        assertThat(web.get().uri("/api/v1/posts/22-HEAD/calendar.ics").exchange())
                .hasStatus(401);
        assertThat(api("NO-HAY")).hasStatus(404);
    }
}

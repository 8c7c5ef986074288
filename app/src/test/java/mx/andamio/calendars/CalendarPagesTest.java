package mx.andamio.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Settling.Exit;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.KeptSecrets;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeFeeds;
import mx.andamio.support.SomeReports;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@InstallationTest
class CalendarPagesTest {

    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeFeeds some;

    @Autowired
    SomeCommitments commitments;

    @Autowired
    Commitments found;

    @Autowired
    Settling settling;

    @Autowired
    Sessions sessions;

    @Autowired
    Desk desk;

    @Autowired
    People people;

    @Autowired
    Feeds feeds;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    KeptSecrets secrets;

    private CommitmentId signed(String post, Stated goal) {
        return signed(post, goal, false);
    }

    private CommitmentId signed(String post, Stated goal, boolean simulated) {
        var organ = post.substring(0, post.indexOf('-'));
        return commitments.signedElsewhere(new NewCommitment(
                organ,
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        "Abrir salas " + Unique.word(),
                        new Parties(post, List.of("15-JSPM"), "DPM-HEAD"),
                        goal,
                        null,
                        null,
                        Alignment.NONE,
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                null,
                simulated));
    }

    private static PartialGoal number(LocalDate due) {
        return new PartialGoal(
                null,
                "salas",
                Accumulation.STOCK,
                0,
                null,
                null,
                new Point(BigDecimal.TEN, SomeCommitments.SIGNED),
                new Point(new BigDecimal("20"), due),
                List.of(new Point(new BigDecimal("15"), LocalDate.of(2028, 6, 30))),
                null);
    }

    private List<VEvent> eventsOf(MvcTestResult answer, CommitmentId id) throws Exception {
        assertThat(answer).hasStatusOk();
        var text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        return Biweekly.parse(text).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(id.toString()))
                .toList();
    }

    private MvcTestResult api(String post) {
        return web.get()
                .uri("/api/v1/posts/" + post + "/calendar.ics")
                .with(people.as(Role.SECRETARIAT))
                .exchange();
    }

    private MvcTestResult feed(String token) {
        return web.get().uri("/calendario/" + token + ".ics").exchange();
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
    void fromThePageToTheAddressToTheCalendar() throws Exception {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var mine = signed("22-HEAD", number(DUE));
        var others = signed("17-HEAD", number(DUE));
        assertThat(page("/mis-compromisos", owner)).contains("href=\"/calendario\"");
        assertThat(page("/calendario", owner)).contains("Todavía no hay dirección");

        assertThat(post("/calendario", user(owner))).hasRedirectedUrl("/calendario");

        var token = Objects.requireNonNull(
                feeds.of(SomeFeeds.asker(owner)).orElseThrow().token());
        assertThat(page("/calendario", owner)).contains("http://localhost/calendario/" + token + ".ics");
        var calendar = feed(token);
        assertThat(calendar).hasContentType("text/calendar;charset=UTF-8");
        assertThat(eventsOf(calendar, mine)).hasSize(2);
        assertThat(eventsOf(calendar, others)).isEmpty();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(page("/calendario", owner)).doesNotContain(token).contains("La dirección sirve desde");
        }
    }

    private MvcTestResult post(String address, RequestPostProcessor who) {
        return web.post().uri(address).with(who).with(csrf()).exchange();
    }

    private String page(String address, SignedIn who) throws Exception {
        var answer = web.get().uri(address).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void itFollowsTheAccountToItsNextPost() throws Exception {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var before = signed("22-HEAD", number(DUE));
        var after = signed("17-HEAD", number(DUE));
        var token = some.token(owner);

        assertThat(accounts.assign(Desk.asks("identity.account.assign"), owner.userName(), "17-HEAD"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(eventsOf(feed(token), before)).isEmpty();
        assertThat(eventsOf(feed(token), after)).hasSize(2);
        assertThat(accounts.assign(Desk.asks("identity.account.assign"), owner.userName(), null))
                .isInstanceOf(Outcome.Done.class);
        assertThat(eventsOf(feed(token), after)).isEmpty();
    }

    @Test
    void whatServesNoMoreLooksTheSameWhateverTheReason() throws Exception {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var replaced = some.token(owner);
        var ended = some.token(owner);
        assertThat(feed(ended)).hasStatusOk();
        assertThat(post("/calendario/retiro", user(owner))).hasRedirectedUrl("/calendario");
        var gone = people.anActing(Role.HEAD, "22-HEAD");
        var closed = some.token(gone);
        people.close(gone);

        var unknown = told("0".repeat(32));

        assertThat(told(replaced)).isEqualTo(unknown);
        assertThat(told(ended)).isEqualTo(unknown);
        assertThat(told(closed)).isEqualTo(unknown);
        assertThat(feeds.of(SomeFeeds.asker(owner))).isEmpty();
        assertThat(feeds.end(SomeFeeds.by(owner, "calendars.feed.end"), SomeFeeds.asker(owner)))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** What is told, but for the address itself, which whoever asked knows. */
    private String told(String token) throws Exception {
        var answer = feed(token);
        assertThat(answer).hasStatus(404);
        assertThat(answer.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        return answer.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(token, "")
                .replaceAll("value=\"[0-9a-f-]{36}\"", "");
    }

    @Test
    void whoActsForNoPostGetsNone() throws Exception {
        var nobody = people.aNew(Role.HEAD);

        assertThat(page("/calendario", nobody)).contains("La cuenta no actúa por ningún cargo");
        assertThat(feeds.make(SomeFeeds.by(nobody, "calendars.feed.make"), SomeFeeds.asker(nobody)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theTokenIsKeptNowhere() {
        var token = some.aToken();
        feed(token);

        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(secrets.hashedIn(token, "calendars.feed.make"))
                .as("the control: what is kept is found")
                .containsExactly("calendars.feed");
    }

    @Test
    void itIsKeptByNobodyElseAndNotSentAgainWhileUnchanged() {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var token = some.token(owner);
        var first = feed(token).getResponse();

        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(first.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(first.getHeader("Set-Cookie")).isNull();
        var tag = Objects.requireNonNull(first.getHeader("ETag"));
        assertThat(again(token, tag)).hasStatus(304);
        signed("22-HEAD", number(DUE));
        assertThat(again(token, tag)).hasStatusOk();
    }

    private MvcTestResult again(String token, String tag) {
        return web.get()
                .uri("/calendario/" + token + ".ics")
                .header("If-None-Match", tag)
                .exchange();
    }

    @Test
    void whoTriesTokensWaitsAndNobodyElse() {
        var token = some.aToken();
        for (var i = 0; i < 30; i++) {
            assertThat(from("203.0.113.91", "nada-" + i)).hasStatus(404);
        }

        var waiting = from("203.0.113.91", token);

        assertThat(waiting).hasStatus(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(waiting.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 901);
        assertThat(from("203.0.113.92", token)).hasStatusOk();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(from("203.0.113.91", token)).hasStatusOk();
        }
    }

    private MvcTestResult from(String address, String token) {
        return web.get()
                .uri("/calendario/" + token + ".ics")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
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

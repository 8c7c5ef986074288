package mx.andamio.sessions;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.pages.Pages;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class CalendarTest {

    /** The yearly meeting, whose body nobody else plans. */
    private static final Actor SOMEBODY = new Actor("prueba");

    private static final String BODY = "RN";

    @Autowired
    Calendar calendar;

    @Autowired
    Sessions sessions;

    @Autowired
    Register register;

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester web;

    private final int number = Unique.number() + 1000;

    @Test
    void whatIsPutInTheCalendarIsASessionThatMovesUntilAPaperTellsOfIt() {
        var id = planned(today().plusDays(900));
        assertThat(planned(today().plusDays(950))).isEqualTo(id);
        assertThat(session(id).days()).containsExactly(today().plusDays(950));

        told(today().plusDays(901));

        // The days are those of the paper: that of the plan was a plan.
        assertThat(session(id).days()).containsExactly(today().plusDays(901));
        assertThat(session(id).sources()).hasSize(1);
        assertThat(refused(plan(today().plusDays(950), null))).isEqualTo("plan.told");
    }

    @Test
    void theNearestComesFirstAndWhatIsPastIsNotAhead() {
        var id = planned(today().plusDays(800));

        assertThat(calendar.ahead(today()))
                .isSortedAccordingTo(java.util.Comparator.comparing(SessionLine::when))
                .extracting(SessionLine::id)
                .contains(id);
        assertThat(calendar.ahead(today().plusDays(801)))
                .extracting(SessionLine::id)
                .doesNotContain(id);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(refused(plan(today().minusDays(1), null))).isEqualTo("plan.past");
        assertThat(refused(plan(today().plusDays(900), "x".repeat(201)))).isEqualTo("plan.place");
        assertThat(refused(calendar.plan(command(), new Planned(BODY, "anual", 0, today(), null))))
                .isEqualTo("plan.number");
        assertThat(refused(calendar.plan(command(), new Planned(BODY, "no hay", 1, today(), null))))
                .isEqualTo("plan.no_series");
    }

    @Test
    void theSecretariatPlansOnThePageOfTheBodyAndOthersSeeIt() throws Exception {
        var page = page(Role.SECRETARIAT, "/reuniones/" + BODY);
        assertThat(page).contains("Poner una sesión en el calendario", "name=\"number\"");
        assertThat(page(Role.HEAD, "/reuniones/" + BODY)).doesNotContain("Poner una sesión en el calendario");

        var id = planned(today().plusDays(700));

        assertThat(page(Role.HEAD, "/reuniones/" + BODY)).contains(id.toString(), "por celebrarse");
        assertThat(page(Role.HEAD, "/sesiones/" + id)).contains("ningún papel la relata todavía");
    }

    @Test
    void whatIsTakenOutStaysInTheHistoryWithItsReasonAndComesBack() {
        var id = planned(today().plusDays(600));
        assertThat(calendar.planned(BODY)).extracting(SessionLine::id).contains(id);

        assertThat(removed(id, " Se cambió a 2030 ")).isInstanceOf(Outcome.Done.class);

        assertThat(calendar.ahead(today())).extracting(SessionLine::id).doesNotContain(id);
        assertThat(calendar.planned(BODY)).extracting(SessionLine::id).doesNotContain(id);
        assertThat(sessions.sessions(BODY, 0, 500).items())
                .extracting(SessionLine::id)
                .doesNotContain(id);
        assertThat(session(id).removed()).isEqualTo(new Removal(today(), SOMEBODY.name(), "Se cambió a 2030"));
        assertThat(session(id).days()).containsExactly(today().plusDays(600));
        assertThat(calendar.removed(BODY))
                .anyMatch(gone ->
                        gone.session().id().equals(id) && gone.removal().why().equals("Se cambió a 2030"));
        assertThat(refused(removed(id, "otra vez"))).isEqualTo("plan.removed");

        assertThat(planned(today().plusDays(610))).isEqualTo(id);
        assertThat(session(id).removed()).isNull();
        assertThat(removed(id, "Ya no")).isInstanceOf(Outcome.Done.class);
        told(today().plusDays(611));
        assertThat(session(id).removed()).isNull();
        assertThat(refused(removed(id, "ya contada"))).isEqualTo("plan.held");
    }

    @Test
    void whatIsTakenOutNeedsAReasonAndASession() {
        var id = planned(today().plusDays(500));

        assertThat(refused(removed(id, "  "))).isEqualTo("plan.why");
        assertThat(refused(removed(id, "x".repeat(401)))).isEqualTo("plan.why_long");
        assertThat(refused(removed(new SessionId(UUID.randomUUID()), "No está")))
                .isEqualTo("plan.absent");
        assertThat(session(id).removed()).isNull();
    }

    @Test
    void theSecretariatTakesOneOutOnThePageAndAllReadWhy() throws Exception {
        var id = planned(today().plusDays(550));
        var form = "/reuniones/" + BODY + "/calendario/" + id + "/retiro";
        assertThat(page(Role.SECRETARIAT, "/reuniones/" + BODY)).contains(form);
        assertThat(page(Role.HEAD, "/reuniones/" + BODY)).doesNotContain(form);
        var why = "Coincide con la asamblea " + Unique.word();

        assertThat(web.post()
                        .uri(form)
                        .param("why", why)
                        .with(as(Role.SECRETARIAT))
                        .with(csrf()))
                .hasRedirectedUrl("/reuniones/" + BODY);

        assertThat(page(Role.HEAD, "/reuniones/" + BODY)).contains("Quitadas del calendario", why);
        assertThat(page(Role.HEAD, "/sesiones/" + id)).contains("ya no está en el calendario", why);
        assertThat(web.post()
                        .uri("/reuniones/HCT/calendario/" + id + "/retiro")
                        .param("why", why)
                        .with(as(Role.SECRETARIAT))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void programsListPlanAndTakeOut() throws Exception {
        var day = today().plusDays(520);
        var plans = "/api/v1/bodies/" + BODY + "/calendar";
        var made = json(plans, "{\"number\":%d,\"on\":\"%s\",\"place\":\"León\"}".formatted(number, day));
        assertThat(made).hasStatusOk().bodyJson().extractingPath("$.series").isEqualTo("anual");
        String id = JsonPath.read(text(made), "$.id");
        assertThat(text(read(plans))).contains(id);

        var gone = json(plans + "/" + id + "/removal", "{\"why\":\"No hay sede\"}");

        assertThat(gone)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.removed.why")
                .isEqualTo("No hay sede");
        var all = text(read(plans));
        assertThat(JsonPath.<List<String>>read(all, "$.planned[*].id")).doesNotContain(id);
        assertThat(JsonPath.<List<String>>read(all, "$.removed[?(@.session.id=='" + id + "')].removal.why"))
                .containsExactly("No hay sede");
        assertThat(code(json(plans, "{\"number\":1}"))).isEqualTo("request.field_needed");
        assertThat(code(json(plans, "{\"on\":\"" + day + "\"}"))).isEqualTo("request.field_needed");
        assertThat(code(json(plans + "/" + id + "/removal", "{}"))).isEqualTo("plan.why");
        assertThat(read("/api/v1/bodies/nada/calendar")).hasStatus(404);
    }

    private MvcTestResult read(String address) {
        return web.get().uri(address).with(as(Role.HEAD)).exchange();
    }

    private MvcTestResult json(String address, String body) {
        return web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private static String code(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return JsonPath.read(text(answer), "$.code");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Outcome removed(SessionId id, String why) {
        return calendar.remove(Command.bySystem(SOMEBODY, "sessions.session.remove"), id, why);
    }

    private LocalDate today() {
        return pages.words().today();
    }

    private String page(Role role, String address) throws Exception {
        return web.get()
                .uri(address)
                .with(as(role))
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private SessionId planned(LocalDate on) {
        var outcome = plan(on, "Ciudad de México");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new SessionId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    private Outcome plan(LocalDate on, @Nullable String place) {
        return calendar.plan(command(), new Planned(BODY, "anual", number, on, place));
    }

    private void told(LocalDate on) {
        var command = Command.bySystem(SOMEBODY, "test");
        var body = sessions.body(BODY).orElseThrow().name();
        register.once(
                command,
                () -> Outcome.done(sessions.enter(
                                command,
                                new SessionFacts(
                                        body,
                                        "anual",
                                        number,
                                        body,
                                        null,
                                        null,
                                        null,
                                        List.of(on),
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        UUID.randomUUID(),
                                        "Boletín de prueba",
                                        on,
                                        false))
                        .id()));
    }

    private Session session(SessionId id) {
        return sessions.session(id).orElseThrow();
    }

    private static Command command() {
        return Command.bySystem(SOMEBODY, "sessions.session.plan");
    }

    private static String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().code();
    }
}

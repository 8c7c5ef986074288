package mx.andamio.sessions;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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

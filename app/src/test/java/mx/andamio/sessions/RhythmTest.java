package mx.andamio.sessions;

import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sessions that come again: a body of its own, in a year far away. */
@InstallationTest
class RhythmTest {

    /** The fifth of January 2099. */
    private static final LocalDate MONDAY = LocalDate.of(2099, 1, 5);

    @Autowired
    Calendar calendar;

    @Autowired
    Sessions sessions;

    @Autowired
    SomeSessions some;

    @Autowired
    MockMvcTester web;

    private String body = "";
    private String series = "";
    private int first;

    @BeforeEach
    void aBody() {
        var held = sessions.session(some.held("Grupo de ritmo " + Unique.number(), LocalDate.of(2026, 5, 4)))
                .orElseThrow();
        body = held.bodyCode();
        series = held.series();
        first = Objects.requireNonNull(held.number());
    }

    @Test
    void aRhythmPutsInItsDaysButTheExceptions() {
        assertThat(plan(MONDAY, MONDAY.plusDays(13), Set.of(MONDAY.plusDays(7))))
                .isEqualTo(3);

        assertThat(calendar.planned(body))
                .extracting(SessionLine::startsOn)
                .containsExactly(MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(10));
        assertThat(calendar.planned(body))
                .extracting(SessionLine::number)
                .containsExactly(first + 1, first + 2, first + 3);
    }

    @Test
    void saidAgainItAddsOnlyWhatIsNew() {
        plan(MONDAY, MONDAY.plusDays(6), Set.of());

        assertThat(plan(MONDAY, MONDAY.plusDays(9), Set.of())).isEqualTo(1);
        assertThat(plan(MONDAY, MONDAY.plusDays(9), Set.of())).isZero();
        assertThat(calendar.planned(body)).hasSize(3);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused(asked(MONDAY, MONDAY.minusDays(1), Set.of(), series), "rhythm.none", Kind.USER);
        assertRefused(asked(MONDAY, MONDAY.plusYears(3), Set.of(), series), "rhythm.many", Kind.CAPACITY);
        assertRefused(asked(MONDAY, MONDAY.plusDays(6), Set.of(), "otra"), "plan.no_series", Kind.USER);
        assertRefused(
                asked(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5), Set.of(), series), "plan.past", Kind.USER);
        assertThat(calendar.planned(body)).isEmpty();
    }

    @Test
    void theSecretariatAndProgramsSayIt() {
        assertThat(web.post()
                        .uri("/reuniones/" + body + "/calendario/ritmo")
                        .param("series", series)
                        .param("day", "MONDAY", "THURSDAY")
                        .param("from", MONDAY.toString())
                        .param("until", MONDAY.plusDays(10).toString())
                        .param("except", MONDAY.plusDays(3) + ", " + MONDAY.plusDays(7))
                        .param("command", UUID.randomUUID().toString())
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(calendar.planned(body)).hasSize(2);
        assertThat(web.post()
                        .uri("/api/v1/bodies/" + body + "/calendar/rhythm")
                        .contentType("application/json")
                        .content("{\"weekdays\":[\"tuesday\"],\"from\":\"%s\",\"until\":\"%s\",\"except\":[]}"
                                .formatted(MONDAY, MONDAY.plusDays(8)))
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.planned", count -> count.assertThat().isEqualTo(2));
    }

    private Outcome asked(LocalDate from, LocalDate until, Set<LocalDate> except, String in) {
        return calendar.plan(
                Desk.asks("sessions.rhythm.plan"),
                new Rhythm(body, in, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), from, until, except, null));
    }

    private int plan(LocalDate from, LocalDate until, Set<LocalDate> except) {
        var outcome = asked(from, until, except, series);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return Integer.parseInt(((Outcome.Done) outcome).result());
    }
}

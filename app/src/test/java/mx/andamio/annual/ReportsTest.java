package mx.andamio.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import mx.andamio.annual.Reports.NewText;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Report;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.meetings.Acts;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.programmes.Programmes;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeAnnual;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeHeld;
import mx.andamio.support.SomeSchemes;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.SomeTargets;
import mx.andamio.support.Unique;
import mx.andamio.targets.TargetPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is compiled is what other modules froze. */
@InstallationTest
class ReportsTest {

    /** Of which nobody else writes. */
    private static final int YEAR = 1925;

    @Autowired
    Reports reports;

    @Autowired
    SomeAnnual annual;

    @Autowired
    SomeHeld held;

    @Autowired
    Acts acts;

    @Autowired
    Sessions sessions;

    @Autowired
    SomeSchemes schemes;

    @Autowired
    Evaluations evaluations;

    @Autowired
    SomeTargets targets;

    @Autowired
    TargetPlans plans;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeSessions someSessions;

    @Autowired
    Calendar calendar;

    @Autowired
    Programmes programmes;

    private final int now = LocalDate.now(SomeAnnual.ZONE).getYear();

    private static Figure figure(Report report, String code) {
        return report.figure(code)
                .orElseThrow(() -> new AssertionError(code + " is not in "
                        + report.figures().map(Figure::code).toList()));
    }

    private static Coverage coverage(Figure one) {
        return Objects.requireNonNull(one.coverage());
    }

    private static Missing missing(Report report, String code) {
        return report.missing()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActIsAFigureWithItsHashAndItsPage() {
        var session = held.closed();
        var body = sessions.session(session).orElseThrow().bodyCode();

        var report = annual.compiled(Kind.INFORME, now).report();

        var act = figure(report, "act." + session);
        assertThat(act.value()).isEqualByComparingTo("1");
        assertThat(act.origin().source()).isEqualTo(Source.ACT);
        assertThat(act.origin().hash()).isEqualTo(acts.of(session).orElseThrow().sha256());
        assertThat(act.origin().address()).isEqualTo("/sesiones/" + session + "/acta");
        assertThat(figure(report, "act." + body + ".sessions").coverage()).isEqualTo(new Coverage(1, 2, "SESSIONS"));
        assertThat(figure(report, "act." + body + ".adopted").value()).isEqualByComparingTo("1");
        assertThat(missing(report, "act." + body).why().text()).startsWith("1 de 2 sesiones");
    }

    @Test
    void aClosedPeriodIsToldByStepsAndAnOpenOneIsMissing() {
        var scheme = schemes.aScheme();
        var today = LocalDate.now(SomeAnnual.ZONE);
        var over = today.minusMonths(2);
        var closed = schemes.open(scheme, over);
        schemes.close(scheme, closed);

        var report = annual.compiled(Kind.INFORME, over.getYear()).report();

        var all = evaluations.of(scheme, closed);
        for (var step = 1; step <= 4; step++) {
            var wanted = step;
            var told = figure(report, "evaluation." + scheme + "." + closed + ".step" + step);
            assertThat(told.value().longValueExact())
                    .isEqualTo(all.stream()
                            .filter(one -> one.evaluation().step().orElse(0) == wanted)
                            .count());
            assertThat(coverage(told).m()).isEqualTo(all.size());
            assertThat(told.origin().address()).isEqualTo("/evaluaciones/" + scheme + "/" + closed);
        }
        var before = YearMonth.from(over).minusMonths(1);
        if (before.getYear() == over.getYear()) {
            assertThat(missing(report, "evaluation." + scheme + "." + before)
                            .why()
                            .text())
                    .contains("no se ha cerrado");
        }
    }

    @Test
    void aTargetInForceIsToldWithItsVersionAndADraftIsMissing() {
        var draft = targets.anEvenDraft();
        var plan = plans.one(draft).orElseThrow();
        var of = plan.starts().getYear();
        assertThat(of).isLessThanOrEqualTo(now + 1);

        assertThat(missing(annual.compiled(Kind.PROGRAMA, of).report(), "target." + draft)
                        .address())
                .isEqualTo("/metas/" + draft);
        assertThat(plans.approve(Desk.asks("targets.approve"), draft, 1)).isInstanceOf(Outcome.Done.class);

        var target = figure(annual.compiled(Kind.PROGRAMA, of).report(), "target." + draft + ".simulado");
        assertThat(target.value()).isEqualByComparingTo("6000");
        assertThat(target.definition()).isEqualTo(plan.edition() + "/1");
        assertThat(target.simulated()).isTrue();
    }

    @Test
    void commitmentsAreCountedAsTheRegisterHasThem() {
        some.signedElsewhere("22", "Pintar salas");
        var before = annual.compiled(Kind.INFORME, now).report();
        some.signedElsewhere("22", "Abrir salas");

        var after = annual.compiled(Kind.INFORME, now).report();

        assertThat(figure(after, "commitments.state.SIGNED").value())
                .isEqualByComparingTo(
                        figure(before, "commitments.state.SIGNED").value().add(BigDecimal.ONE));
        assertThat(after.compiled().entry()).isGreaterThan(before.compiled().entry());
        assertThat(coverage(figure(after, "commitments.late")).n())
                .isLessThan(coverage(figure(after, "commitments.late")).m());
    }

    @Test
    void aProgrammeHasItsLastPublishedFigureOrSaysThatNothingMeasuresIt() {
        var report = annual.compiled(Kind.INFORME, 2026).report();

        for (var programme : programmes.all()) {
            var name = "programme." + programme.code();
            var last = programme.figures().stream()
                    .map(PublishedFigure::cutOff)
                    .filter(day -> day != null && day.compareTo("2026") < 0)
                    .max(String::compareTo);
            if (last.isPresent()) {
                assertThat(figure(report, name + ".figure").cutOff()).isGreaterThanOrEqualTo(last.get());
            } else if (report.figure(name + ".paper").isEmpty()) {
                assertThat(missing(report, name).why().key()).isIn("annual.why.unpublished", "annual.why.unmeasured");
            }
        }
    }

    @Test
    void sessionsInTheCalendarAreToldByBody() {
        var first = sessions.session(someSessions.held("Grupo de prueba " + Unique.number(), LocalDate.of(2026, 5, 4)))
                .orElseThrow();
        var without = annual.compiled(Kind.PROGRAMA, now + 1).report();
        assertThat(missing(without, "calendar." + first.bodyCode()).address())
                .isEqualTo("/reuniones/" + first.bodyCode());
        assertThat(calendar.plan(
                        Desk.asks("sessions.session.plan"),
                        new Planned(first.bodyCode(), first.series(), null, LocalDate.of(now + 1, 2, 3), null)))
                .isInstanceOf(Outcome.Done.class);

        var with = annual.compiled(Kind.PROGRAMA, now + 1).report();

        var told = figure(with, "calendar." + first.bodyCode());
        assertThat(told.value()).isEqualByComparingTo("1");
        assertThat(Objects.requireNonNull(told.note()).text()).isEqualTo("El 3 feb " + (now + 1));
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(code(reports.compile(Desk.asks("a"), Kind.INFORME, now + 1))).isEqualTo("annual.year");
        assertThat(code(reports.compile(Desk.asks("a"), Kind.PROGRAMA, now + 2)))
                .isEqualTo("annual.year");
        assertThat(code(write(YEAR, "nada", 0, "x"))).isEqualTo("annual.chapter");
        assertThat(code(write(1899, "commitments", 0, "x"))).isEqualTo("annual.year");
        assertThat(code(write(YEAR, "commitments", 0, "x".repeat(Reports.LONGEST + 1))))
                .isEqualTo("annual.text");
        assertThat(code(write(YEAR, "commitments", 0, " "))).isEqualTo("annual.same");
        assertThat(code(write(YEAR, "commitments", 1, "x"))).isEqualTo("annual.changed");
        assertThat(code(write(YEAR, "commitments", 0, "x"))).isEqualTo("done");
        assertThat(code(write(YEAR, "commitments", 0, "y"))).isEqualTo("annual.changed");
        assertThat(reports.draft(Kind.INFORME, now + 1)).isEmpty();
    }

    private Outcome write(int of, String chapter, int version, String text) {
        return reports.write(Desk.asks("annual.text.write"), new NewText(Kind.INFORME, of, chapter, version, text));
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason) ? reason.code() : "done";
    }
}

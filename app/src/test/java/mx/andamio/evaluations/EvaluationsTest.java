package mx.andamio.evaluations;

import static mx.andamio.support.Desk.asks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.evaluations.Evaluations.NewScheme;
import mx.andamio.evaluations.Evaluations.NewValue;
import mx.andamio.evaluations.Evaluations.NewVersion;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.model.Ruler;
import mx.andamio.evaluations.model.Value;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeSchemes;
import mx.andamio.support.Unique;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Works with commitments of Yucatán (33), which no other test has. */
@InstallationTest
class EvaluationsTest {

    private static final String ORGAN = "33";
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));

    @Autowired
    Evaluations evaluations;

    @Autowired
    SomeSchemes schemes;

    @Autowired
    SomeCommitments some;

    @Autowired
    Reporting reporting;

    @Autowired
    Register register;

    @Autowired
    DSLContext database;

    @Test
    void whatCommitmentsGiveIsCountedAndTheRestIsMissing() {
        var scheme = schemes.aScheme();
        var silent = signed();
        var heard = signed();
        report(heard);

        var period = schemes.open(scheme, today);

        var one = evaluated(scheme, period, ORGAN);
        assertThat(one.volume()).isGreaterThanOrEqualTo(2);
        assertThat(silent).isNotEqualTo(heard);
        assertThat(one.evaluation().parts().get(0).value()).isInstanceOfSatisfying(Value.Known.class, value -> {
            assertThat(value.counted()).isEqualTo(one.volume());
            assertThat(value.number()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(99));
        });
        assertThat(one.evaluation().parts().get(1).value()).isEqualTo(new Value.Missing(Value.Why.NOT_ENTERED));
        assertThat(one.evaluation().coverage()).isEqualByComparingTo("0.5");
        assertThat(evaluations.of(scheme, period)).hasSize(60);
    }

    @Test
    void anOpenPeriodIsCountedAnewWhenSomebodyAsks() {
        var scheme = schemes.aScheme();
        signed();
        var period = schemes.open(scheme, today);
        var before = evaluated(scheme, period, ORGAN).volume();

        signed();
        assertThat(evaluated(scheme, period, ORGAN).volume()).isEqualTo(before);
        assertThat(evaluations.count(asks("evaluations.count"), scheme, period)).isInstanceOf(Outcome.Done.class);

        assertThat(evaluated(scheme, period, ORGAN).volume()).isEqualTo(before + 1);
    }

    @Test
    void whatIsEnteredHasItsSourceAndACorrectionKeepsBoth() {
        var scheme = schemes.aScheme();
        var period = schemes.open(scheme, today);

        schemes.enter(scheme, period, ORGAN, "70");
        schemes.enter(scheme, period, ORGAN, "72.5");

        var one = evaluated(scheme, period, ORGAN);
        assertThat(one.evaluation().parts().get(1).value()).isEqualTo(new Value.Known(new BigDecimal("72.5"), 0));
        assertThat(one.entered().get("visits"))
                .satisfies(entry -> assertThat(entry.times()).isEqualTo(2))
                .satisfies(entry -> assertThat(entry.source()).isEqualTo("Visits of April"));
        assertRefused(enter(scheme, period, ORGAN, "heard", "x"), "evaluation.element");
        assertRefused(enter(scheme, period, "NO", "visits", "x"), "evaluation.organ");
        assertRefused(enter(scheme, period, ORGAN, "visits", " "), "evaluation.source");
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().type()).isEqualTo("evaluations.enter");
    }

    @Test
    void aClosedPeriodKeepsItsVersionAndItsValues() {
        var scheme = schemes.aScheme();
        var past = today.minusMonths(2);
        var period = schemes.open(scheme, past);
        schemes.enter(scheme, period, ORGAN, "70");
        var open = schemes.open(scheme, today.minusMonths(1));
        schemes.close(scheme, period);
        var before = evaluated(scheme, period, ORGAN);

        assertRefused(change(scheme, first(past), "0.8"), "evaluation.frozen");
        assertThat(change(scheme, first(today.minusMonths(1)), "0.8")).isInstanceOf(Outcome.Done.class);

        assertThat(evaluated(scheme, period, ORGAN)).isEqualTo(before);
        assertThat(evaluated(scheme, open, ORGAN).period().version()).isEqualTo(2);
        assertThat(evaluated(scheme, open, ORGAN)
                        .evaluation()
                        .parts()
                        .get(0)
                        .element()
                        .weight())
                .isEqualByComparingTo("0.8");
        assertThat(evaluations.scheme(scheme).orElseThrow().versions()).hasSize(2);
        assertRefused(evaluations.count(asks("evaluations.count"), scheme, period), "evaluation.closed");
        assertRefused(enter(scheme, period, ORGAN, "visits", "x"), "evaluation.closed");
        assertRefused(evaluations.close(asks("evaluations.close"), scheme, period), "evaluation.closed");
    }

    @Test
    void notEvenTheDatabaseTakesAChangeOfWhatIsClosed() {
        var scheme = schemes.aScheme();
        var period = schemes.open(scheme, today.minusMonths(2));
        schemes.close(scheme, period);

        for (var change : List.of(
                "update evaluations.counted set value = 1, why = null where scheme = ?",
                "delete from evaluations.counted where scheme = ?",
                "update evaluations.member set volume = 1 where scheme = ?",
                "update evaluations.period set closed_at = null, closed_by = null where scheme = ?")) {
            assertThatThrownBy(() -> database.execute(change, scheme)).hasMessageContaining("is closed");
        }
    }

    @Test
    void aPeriodThatRunsIsNotClosedAndOneThatIsAheadNotOpened() {
        var scheme = schemes.aScheme();
        var period = schemes.open(scheme, today);

        assertRefused(evaluations.close(asks("evaluations.close"), scheme, period), "evaluation.running");
        assertRefused(open(scheme, period), "evaluation.opened");
        assertRefused(open(scheme, Period.on(Cadence.MONTH, today).next().code()), "evaluation.ahead");
        assertRefused(open(scheme, "2019-12"), "evaluation.period");
        assertRefused(open(scheme, "2025-T1"), "evaluation.period");
        assertRefused(open("no-hay", period), "evaluation.absent");
    }

    @Test
    void aSchemeBeginsOnlyWhole() {
        var known = schemes.aScheme();
        var first = new NewVersion(SomeSchemes.FIRST, SomeSchemes.halves("0.5"), "");
        var late = new NewVersion(SomeSchemes.FIRST.plusDays(1), SomeSchemes.halves("0.5"), "");

        assertRefused(begin(known, "Otro", List.of(OrganType.OOAD), first), "evaluation.exists");
        assertRefused(begin("Con Espacio", "Otro", List.of(OrganType.OOAD), first), "evaluation.code");
        assertRefused(begin("nueva", "Otro", List.of(OrganType.OOAD), first), "evaluation.code");
        assertRefused(begin("s-" + Unique.word(), " ", List.of(OrganType.OOAD), first), "evaluation.name");
        assertRefused(begin("s-" + Unique.word(), "Otro", List.of(), first), "evaluation.types");
        assertRefused(begin("s-" + Unique.word(), "Otro", List.of(OrganType.OOAD), late), "evaluation.from");
        assertRefused(change(known, SomeSchemes.FIRST, "0.50"), "evaluation.same");
        assertRefused(change(known, SomeSchemes.FIRST.minusMonths(1), "0.8"), "evaluation.before");
        assertRefused(change("no-hay", SomeSchemes.FIRST, "0.8"), "evaluation.absent");
    }

    @Test
    void theTrajectoryOfAnOrganHasItsPeriodsInOrder() {
        var scheme = schemes.aScheme();
        var later = schemes.open(scheme, today);
        var earlier = schemes.open(scheme, today.minusMonths(3));

        assertThat(evaluations.trajectory(scheme, ORGAN))
                .extracting(one -> one.period().code())
                .containsExactly(earlier, later);
    }

    private Outcome begin(String code, String name, List<OrganType> types, NewVersion first) {
        return evaluations.begin(
                asks("evaluations.begin"), new NewScheme(code, name, Cadence.MONTH, types, false, first));
    }

    private Outcome change(String scheme, LocalDate from, String heard) {
        Ruler ruler = SomeSchemes.halves(heard);
        return evaluations.change(asks("evaluations.change"), scheme, new NewVersion(from, ruler, "Pesa más"));
    }

    private Outcome open(String scheme, String period) {
        return evaluations.open(asks("evaluations.open"), scheme, period);
    }

    private Outcome enter(String scheme, String period, String organ, String element, String source) {
        return evaluations.enter(
                asks("evaluations.enter"), scheme, period, new NewValue(organ, element, BigDecimal.TEN, source));
    }

    private static void assertRefused(Outcome outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private Evaluated evaluated(String scheme, String period, String organ) {
        return evaluations.of(scheme, period).stream()
                .filter(one -> one.organ().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    private CommitmentId signed() {
        return some.signedElsewhere(
                ORGAN, "Abrir " + Unique.word(), new Parties(ORGAN + "-HEAD", List.of(), null), null);
    }

    private void report(CommitmentId id) {
        var head = new Asker(new Actor("titular"), Role.HEAD, ORGAN + "-HEAD");
        var report = new NewReport(Step.ON_TRACK, "Va a tiempo", false, null, List.of(), List.of());
        assertThat(reporting.report(asks("commitments.report"), head, id, report))
                .isInstanceOf(Outcome.Done.class);
    }
}

package mx.andamio.commitments;

import static mx.andamio.support.Desk.asks;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.Assessing.Judgement;
import mx.andamio.commitments.OrganFigures.Counted;
import mx.andamio.commitments.OrganFigures.Figure;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Works with commitments of Zacatecas (34), which no other test has. */
@InstallationTest
class OrganFiguresTest {

    private static final String ORGAN = "34";
    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, ORGAN + "-HEAD");
    private static final Asker VERIFIER = new Asker(new Actor("normativa"), Role.NORMATIVE, "DPM-HEAD");

    @Autowired
    OrganFigures figures;

    @Autowired
    SomeCommitments some;

    @Autowired
    Reporting reporting;

    @Autowired
    Verifying verifying;

    @Autowired
    Settling settling;

    @Autowired
    Waiting waiting;

    @Autowired
    Assessing assessing;

    @Autowired
    Commitments commitments;

    @Autowired
    DSLContext database;

    private final LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));

    @Test
    void onlyWhatWasInForceIsCountedAndOnlyWhatWasHeardThen() {
        var before = now();
        var heard = signed(null);
        signed(null);
        report(heard, false);

        var after = now();

        assertThat(grown(before, after, Figure.IN_FORCE)).isEqualTo(2);
        assertThat(sum(after, Figure.HEARD).subtract(sum(before, Figure.HEARD))).isEqualByComparingTo("1");
        var past = figures.of(SomeCommitments.SIGNED.minusDays(30), SomeCommitments.SIGNED.minusDays(1), false);
        assertThat(past.get(Figure.IN_FORCE)).doesNotContainKey(ORGAN);
        assertThat(past.get(Figure.WELL_ON_THE_WAY)).isEmpty();
        assertThat(at(figures.of(SomeCommitments.SIGNED, today.minusDays(1), false), Figure.HEARD))
                .satisfies(counted -> assertThat(counted.sum()).isZero());
    }

    @Test
    void whatIsMadeUpIsNeverCountedWithTheRest() {
        signed(null);

        assertThat(figures.of(today, today, false).get(Figure.IN_FORCE)).containsKey(ORGAN);
        assertThat(figures.of(today, today, true).get(Figure.IN_FORCE)).doesNotContainKey(ORGAN);
    }

    @Test
    void onlyWhatAnotherPostConfirmedByItsFirstDateIsOnTime() {
        var before = now();
        var onTime = signed(today);
        report(onTime, true);
        confirm(onTime);
        var unconfirmed = signed(today);
        report(unconfirmed, true);
        var moved = signed(today);
        assertThat(settling.extend(
                        asks("commitments.extend"),
                        HEAD,
                        moved,
                        commitments.commitment(moved).orElseThrow().version(),
                        today.plusDays(90),
                        "Se atrasó",
                        null))
                .isInstanceOf(Outcome.Done.class);

        var after = now();

        assertThat(grown(before, after, Figure.VERIFIED_ON_TIME)).isEqualTo(3);
        assertThat(sum(after, Figure.VERIFIED_ON_TIME).subtract(sum(before, Figure.VERIFIED_ON_TIME)))
                .isEqualByComparingTo("1");
    }

    @Test
    void theDistanceIsThatOfTheLastReportBeforeTheJudgement() {
        var before = now();
        var judged = signed(null);
        report(judged, false);
        var two = Step.NEEDS_SUPPORT;
        assertThat(assessing.assess(
                        asks("commitments.assess"),
                        judged,
                        new Judgement(new Criteria(two, two, two, two), two, "Así se vio"),
                        "DOE-HEAD"))
                .isInstanceOf(Outcome.Done.class);
        var unheard = signed(null);
        assertThat(assessing.assess(
                        asks("commitments.assess"),
                        unheard,
                        new Judgement(new Criteria(two, two, two, two), two, "Así se vio"),
                        "DOE-HEAD"))
                .isInstanceOf(Outcome.Done.class);

        var after = now();

        assertThat(grown(before, after, Figure.DISTANCE)).isEqualTo(1);
        assertThat(sum(after, Figure.DISTANCE).subtract(sum(before, Figure.DISTANCE)))
                .isEqualByComparingTo("2");
        assertThat(after.get(Figure.WELL_ON_THE_WAY)).containsKey(ORGAN);
    }

    @Test
    void anObstacleCountsOnceItsThirtyDaysAreOver() {
        var waits = signed(null);
        var opened = waiting.open(
                asks("commitments.obstacle.open"), HEAD, waits, Blocker.Kind.ORGAN, ORGAN, "Falta el dictamen");
        assertThat(opened).isInstanceOf(Outcome.Done.class);
        assertThat(now().get(Figure.OBSTACLES_CLEARED)).doesNotContainKey(ORGAN);

        database.execute("update commitments.obstacle set opened = opened - 30 where commitment_id = ?", waits.value());
        assertThat(at(now(), Figure.OBSTACLES_CLEARED)).isEqualTo(new Counted(BigDecimal.ZERO, 1, 1));

        database.execute("update commitments.obstacle set closed = opened + 30 where commitment_id = ?", waits.value());
        assertThat(at(now(), Figure.OBSTACLES_CLEARED)).isEqualTo(new Counted(BigDecimal.ONE, 1, 1));
    }

    private Map<Figure, Map<String, Counted>> now() {
        return figures.of(today, today, false);
    }

    private static @Nullable Counted at(Map<Figure, Map<String, Counted>> counted, Figure figure) {
        return Objects.requireNonNull(counted.get(figure)).get(ORGAN);
    }

    private static BigDecimal sum(Map<Figure, Map<String, Counted>> counted, Figure figure) {
        var one = at(counted, figure);
        return one == null ? BigDecimal.ZERO : one.sum();
    }

    private static long grown(
            Map<Figure, Map<String, Counted>> before, Map<Figure, Map<String, Counted>> after, Figure figure) {
        var one = at(before, figure);
        return Objects.requireNonNull(at(after, figure)).of() - (one == null ? 0 : one.of());
    }

    private CommitmentId signed(@Nullable LocalDate due) {
        var goal = due == null
                ? null
                : new PartialGoal(
                        null,
                        "salas",
                        Accumulation.STOCK,
                        0,
                        null,
                        null,
                        new PartialGoal.Point(BigDecimal.TEN, SomeCommitments.SIGNED),
                        new PartialGoal.Point(new BigDecimal("20"), due),
                        List.of(),
                        null);
        return some.signedElsewhere(
                ORGAN, "Abrir " + Unique.word(), new Parties(ORGAN + "-HEAD", List.of(), "DPM-HEAD"), goal);
    }

    private void report(CommitmentId id, boolean met) {
        var links = met ? List.of("https://example.org/acta") : List.<String>of();
        assertThat(reporting.report(
                        asks("commitments.report"),
                        HEAD,
                        id,
                        new NewReport(Step.ON_TRACK, "Va a tiempo", met, null, List.of(), links)))
                .isInstanceOf(Outcome.Done.class);
    }

    private void confirm(CommitmentId id) {
        assertThat(verifying.look(
                        asks("commitments.verification"),
                        VERIFIER,
                        id,
                        commitments.commitment(id).orElseThrow().version(),
                        Verification.Kind.REVIEWED,
                        ""))
                .isInstanceOf(Outcome.Done.class);
    }
}

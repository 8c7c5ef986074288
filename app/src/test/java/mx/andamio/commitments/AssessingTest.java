package mx.andamio.commitments;

import static mx.andamio.commitments.db.Tables.REPORT;
import static mx.andamio.support.SomeCommitments.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Assessing.Judgement;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Assessment;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.commitments.ratings.Used.Basis;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class AssessingTest {

    @Autowired
    Assessing assessing;

    @Autowired
    Ratings ratings;

    @Autowired
    Board board;

    @Autowired
    SomeCommitments some;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext database;

    private final String line = Unique.word();
    private final Scope scope = Scope.of(By.LINE, line);

    @Test
    void whatAnotherPostJudgesIsUsedForFortyFiveDaysAndStaysBesideTheOthers() {
        var id = signed();

        assertThat(assess(id, all(3), 2, "faltan plazas", "DPM-HEAD")).isEqualTo("done");

        assertThat(ratings.today(id).orElseThrow().used().basis()).isEqualTo(Basis.ASSESSED);
        assertThat(board.found(scope, new Look.At(Step.NEEDS_SUPPORT), 0, 5).items())
                .containsExactly(id);
        try (var _ = clock.later(java.time.Duration.ofDays(46))) {
            assertThat(board.found(scope, new Look.At(Step.NEEDS_SUPPORT), 0, 5).items())
                    .isEmpty();
            assertThat(ratings.today(id).orElseThrow().assessed().step()).contains(Step.NEEDS_SUPPORT);
        }
    }

    @Test
    void aLaterJudgementStandsBeforeAnEarlierOneAndBothAreKept() {
        var id = signed();

        assess(id, all(4), 4, "", "DPM-HEAD");
        assess(id, all(2), 2, "", "DPM-HEAD");

        assertThat(assessing.of(id)).extracting(Assessment::overall).containsExactly(Step.NEEDS_SUPPORT, Step.ON_TRACK);
        assertThat(ratings.today(id).orElseThrow().assessed().step()).contains(Step.NEEDS_SUPPORT);
    }

    @Test
    void whoAnswersForItOrForNothingDoesNotJudge() {
        var id = signed();

        assertThat(assess(id, all(3), 3, "", "22-HEAD")).isEqualTo("assessment.own");
        assertThat(assess(id, all(3), 3, "", "22-JSPM")).isEqualTo("assessment.own");
        assertThat(assess(id, all(3), 3, "", null)).isEqualTo("assessment.post");
        assertThat(assess(id, all(3), 1, "", "DPM-HEAD")).isEqualTo("assessment.reason");
        assertThat(assess(new CommitmentId(UUID.randomUUID()), all(3), 3, "", "DPM-HEAD"))
                .isEqualTo("commitment.absent");
        assertThat(assess(some.draft("22", "Abrir"), all(3), 3, "", "DPM-HEAD")).isEqualTo("commitment.stage");
        assertThat(assessing.of(id)).isEmpty();
    }

    @Test
    void theQueueHoldsWhatNobodyJudgedLatelyAndIsNotOnesOwn() {
        var first = signed();
        var second = signed();

        assertThat(queue("DPM-HEAD")).containsExactlyInAnyOrder(first, second);
        assertThat(queue("22-HEAD")).isEmpty();

        assess(first, all(3), 3, "", "DPM-HEAD");
        assertThat(queue("DPM-HEAD")).containsExactly(second);
        assertThat(queue(null)).containsExactly(second);
    }

    @Test
    void howFarAPostReportsFromWhatOthersJudgeIsKeptByMonth() {
        var post = "POST-" + Unique.word();
        var better = signed();
        var alike = signed();
        reported(better, post, 4);
        reported(alike, post, 2);
        assess(better, all(2), 2, "", "DPM-HEAD");
        assess(alike, all(2), 2, "", "DPM-HEAD");
        assess(signed(), all(1), 1, "", "DPM-HEAD");

        assertThat(assessing.gaps(post)).singleElement().satisfies(month -> {
            assertThat(month.pairs()).isEqualTo(2);
            assertThat(month.mean()).isEqualByComparingTo("1");
            assertThat(month.better()).isEqualTo(1);
            assertThat(month.worse()).isZero();
        });
        assertThat(assessing.gaps("DPM-HEAD")).isEmpty();
    }

    /** A month before. */
    private void reported(CommitmentId id, String post, int step) {
        database.insertInto(REPORT)
                .set(REPORT.ID, UUID.randomUUID())
                .set(REPORT.COMMITMENT_ID, id.value())
                .set(REPORT.STEP, (short) step)
                .set(REPORT.TEXT, "Se avanza")
                .set(REPORT.MET, false)
                .set(REPORT.POST, post)
                .set(REPORT.ARRIVED_ON, LocalDate.now(clock).minusDays(30))
                .set(REPORT.ARRIVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(REPORT.STANDING, Report.Standing.AUTHORISED.name())
                .execute();
    }

    private List<CommitmentId> queue(@Nullable String post) {
        return board.found(scope, new Look.Unassessed(post), 0, 10).items();
    }

    private String assess(CommitmentId id, Criteria criteria, int overall, String reason, @Nullable String post) {
        var outcome = assessing.assess(
                Desk.asks("commitments.assess"), id, new Judgement(criteria, Step.of(overall), reason), post);
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.Refused(var why) -> why.code();
        };
    }

    private static Criteria all(int level) {
        var step = Step.of(level);
        return new Criteria(step, step, step, step);
    }

    private CommitmentId signed() {
        return some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        "Abrir " + Unique.word(),
                        new Parties("22-HEAD", List.of("22-JSPM"), "DPM-HEAD"),
                        null,
                        null,
                        null,
                        new Alignment(line, null, List.of()),
                        new Origin.Document("Relación de prueba", SIGNED)),
                null,
                true));
    }
}

package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.milestone;
import static mx.andamio.commitments.goals.Sample.milestones;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.point;
import static mx.andamio.commitments.goals.Sample.stated;
import static mx.andamio.commitments.life.Agreed.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Direction;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Parties PARTIES = new Parties("15-HEAD", List.of(), "DOE-HEAD");

    @Test
    void withAllSixItPasses() {
        var gate = Admission.of(terms(), List.of(day(6, 30)));

        assertThat(gate.passes()).isTrue();
        assertThat(gate.met()).isEqualTo(6);
        assertThat(Admission.OF).isEqualTo(6);
    }

    @Test
    void withNothingEachOfTheSixIsSaidWithItsField() {
        var gate = Admission.of(terms(Parties.NOBODY, null, null, " "), List.of());

        assertThat(gate.met()).isZero();
        assertThat(gate.lacks())
                .extracting(lack -> lack.requirement().field())
                .containsExactly("responsible", "verifier", "goal", "interim", "source", "evidence");
        assertThat(codes(gate)).containsExactly("responsible", "verifier", "goal", "interim", "source", "evidence");
    }

    @Test
    void eachOfTheSixCountsOnce() {
        assertThat(met(new Parties(null, List.of(), "DOE-HEAD"), whole(), "x", "x"))
                .isEqualTo(5);
        assertThat(met(new Parties("15-HEAD", List.of(), null), whole(), "x", "x"))
                .isEqualTo(5);
        assertThat(met(PARTIES, null, "x", "x")).isEqualTo(4);
        assertThat(met(PARTIES, whole(), null, "x")).isEqualTo(5);
        assertThat(met(PARTIES, whole(), "x", null)).isEqualTo(5);
        assertThat(met(PARTIES, empty(), "x", "x")).isEqualTo(4);
    }

    @Test
    void whoeverAnswersForItDoesNotVerifyIt() {
        var gate = Admission.of(terms(new Parties("15-HEAD", List.of(), "15-HEAD"), whole(), "x", "x"), List.of());

        assertThat(codes(gate)).containsExactly("parties.verifier_same");
        assertThat(gate.lacks().getFirst().requirement()).isEqualTo(Requirement.VERIFIER);
        assertThat(gate.met()).isEqualTo(5);
    }

    @Test
    void noPostStandsTwice() {
        assertThat(wrong(new Parties("a", List.of("b", "a"), "c"))).isEqualTo("parties.co_responsible");
        assertThat(wrong(new Parties("a", List.of("b", "b"), "c"))).isEqualTo("parties.co_responsible");
        assertThat(wrong(new Parties(null, List.of("b", "c"), "c"))).isEqualTo("fits");
        assertThat(wrong(Parties.NOBODY)).isEqualTo("fits");
        assertThat(codes(Admission.of(terms(new Parties("a", List.of("a"), "c"), whole(), "x", "x"), List.of())))
                .containsExactly("parties.co_responsible");
    }

    @Test
    void eachMissingPartOfAGoalIsSaid() {
        var gate = Admission.of(terms(PARTIES, empty(), "x", "x"), List.of());

        assertThat(codes(gate))
                .containsExactly(
                        "unit", "accumulation", "baseline", "baseline_date", "target", "target_date", "interim");
    }

    @Test
    void aGoalThatDoesNotFitTogetherDoesNotPass() {
        var turned = new PartialGoal(
                null,
                "unidades",
                Accumulation.STOCK,
                0,
                null,
                Direction.UP,
                point("100", START),
                point("50", END),
                List.of(point("80", day(6, 30))),
                null);

        assertThat(codes(Admission.of(terms(PARTIES, turned, "x", "x"), List.of())))
                .containsExactly("goal.direction_up");
        assertThat(Admission.of(terms(PARTIES, stated(), "x", "x"), List.of()).passes())
                .isTrue();
    }

    @Test
    void aHalfStatedInterimTargetIsSaidAsSuch() {
        var half = new PartialGoal(
                null,
                "unidades",
                Accumulation.STOCK,
                0,
                null,
                null,
                point("1", START),
                point("2", END),
                List.of(new Point(number("1.5"), null)),
                null);

        var gate = Admission.of(terms(PARTIES, half, "x", "x"), List.of());

        assertThat(codes(gate)).containsExactly("interim_incomplete", "interim");
        assertThat(gate.met()).isEqualTo(5);
    }

    /** Its targets are of the first of February and the first of April; it ends on the first of June. */
    @Test
    void eachFollowUpSessionBeforeTheTargetNeedsSomethingDue() {
        var goal = milestones(
                milestone("a", day(2, 1), "1"), milestone("b", day(4, 1), "1"), milestone("c", day(6, 1), "1"));

        assertThat(sessions(goal, day(2, 1), day(4, 1))).isEmpty();
        assertThat(sessions(goal, day(4, 1), day(2, 1))).isEmpty();
        assertThat(sessions(goal, day(1, 31), day(3, 31), day(5, 31))).containsExactly("2026-01-31");
        assertThat(sessions(goal, day(2, 1), day(3, 1))).containsExactly("2026-03-01");
        assertThat(sessions(goal, day(5, 1), day(6, 1), day(7, 1))).isEmpty();
    }

    @Test
    void withoutKnownSessionsOneInterimTargetIsAskedFor() {
        assertThat(codes(Admission.of(terms(PARTIES, milestones(milestone("a", END, "1")), "x", "x"), List.of())))
                .containsExactly("interim");
    }

    @Test
    void whatHasNoTextIsNoCommitment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(
                        CommitmentKind.COMMITMENT,
                        " ",
                        PARTIES,
                        null,
                        null,
                        null,
                        Alignment.NONE,
                        new Origin.Visit("2026-118", START)));
    }

    private static List<String> sessions(Stated goal, LocalDate... followUps) {
        return Admission.of(terms(PARTIES, goal, "x", "x"), List.of(followUps)).lacks().stream()
                .map(lack -> lack.parameters().getFirst())
                .toList();
    }

    private static int met(Parties parties, @Nullable Stated goal, @Nullable String source, @Nullable String evidence) {
        return Admission.of(terms(parties, goal, source, evidence), List.of()).met();
    }

    private static String wrong(Parties parties) {
        return parties.wrong().map(Reason::code).orElse("fits");
    }

    private static Stated whole() {
        return stated().whole().orElseThrow();
    }

    private static PartialGoal empty() {
        return new PartialGoal(null, null, null, 0, null, null, Point.NONE, Point.NONE, List.of(), null);
    }

    private static List<String> codes(Admission gate) {
        return gate.lacks().stream().map(Lack::code).toList();
    }
}

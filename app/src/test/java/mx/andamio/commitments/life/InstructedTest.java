package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.life.Agreed.code;
import static mx.andamio.commitments.life.Agreed.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstructedTest {

    private static final LocalDate DUE = START.plusDays(100);
    private static final LocalDate HALF = START.plusDays(50);

    @Test
    void whatIsHandedInIsOneMilestoneOfEachPost() {
        var terms = granted(instructed(null, "Acuse").terms("15-HEAD", START, null));

        assertThat(terms.parties()).isEqualTo(new Parties("15-HEAD", List.of(), "DOE-HEAD"));
        assertThat(terms.goal())
                .isInstanceOfSatisfying(
                        Milestones.class, goal -> assertThat(goal.due()).isEqualTo(DUE));
        assertThat(Admission.of(terms, List.of()).met()).isEqualTo(5);
    }

    @Test
    void ownNumbersStandInThePlaceOfThoseOfAll() {
        var what = instructed(amount("10", "20", new Aim.Interim(HALF, new BigDecimal("50"), true)), "Acta");

        assertThat(goal(what, null).trajectory().interim().getFirst().value()).isEqualByComparingTo("15");
        var own = goal(what, new Aim.Own(null, new BigDecimal("40")));
        assertThat(own.trajectory().target().value()).isEqualByComparingTo("40");
        assertThat(own.trajectory().interim().getFirst().value()).isEqualByComparingTo("25");
        var falling = goal(what, new Aim.Own(new BigDecimal("30"), new BigDecimal("10")));
        assertThat(falling.trajectory().interim().getFirst().value()).isEqualByComparingTo("20");
    }

    @Test
    void aShareOfAWayIsNoFinerThanItsEnds() {
        var what = instructed(amount("0", "3", new Aim.Interim(HALF, new BigDecimal("50"), true)), "Acta");

        assertThat(goal(what, null).trajectory().interim().getFirst().value()).isEqualByComparingTo("2");
        assertThat(goal(what, new Aim.Own(null, new BigDecimal("3.1")))
                        .trajectory()
                        .interim()
                        .getFirst()
                        .value())
                .isEqualByComparingTo("1.6");
    }

    @Test
    void withoutATargetForAPostItsGoalIsNotWhole() {
        var what = instructed(amount("10", null, new Aim.Interim(HALF, new BigDecimal("50"), true)), "Acta");

        var terms = granted(what.terms("15-HEAD", START, null));
        assertThat(terms.goal()).isInstanceOf(PartialGoal.class);
        assertThat(Admission.of(terms, List.of()).mayBeGiven()).isFalse();
        assertThat(goal(what, new Aim.Own(null, new BigDecimal("20")))
                        .trajectory()
                        .target()
                        .value())
                .isEqualByComparingTo("20");
    }

    @Test
    void whatIsHandedInHasNoNumbersAndSaysWhatShowsIt() {
        assertThat(code(instructed(null, "Acuse").terms("15-HEAD", START, new Aim.Own(null, BigDecimal.TEN))))
                .isEqualTo("aim.own");
        assertThat(code(instructed(null, null).terms("15-HEAD", START, null))).isEqualTo("milestone.acceptance");
        assertThat(code(instructed(null, "Acuse").terms("15-HEAD", DUE.plusDays(1), null)))
                .isEqualTo("milestones.early");
    }

    @Test
    void onlyInterimTargetsMayBeLackingToBind() {
        var lacksInterim = Admission.of(granted(instructed(null, "Acuse").terms("15-HEAD", START, null)), List.of());
        var verifiesItself = Admission.of(granted(instructed(null, "Acuse").terms("DOE-HEAD", START, null)), List.of());

        assertThat(lacksInterim.passes()).isFalse();
        assertThat(code(new State.Draft(START).give(lacksInterim, START))).isEqualTo("granted");
        assertThat(code(new State.Draft(START).admit(lacksInterim, START))).isEqualTo("life.incomplete");
        assertThat(code(new State.Draft(START).give(verifiesItself, START))).isEqualTo("life.incomplete");
        assertThat(code(new State.Draft(START).give(lacksInterim, START.minusDays(1))))
                .isEqualTo("life.order");
    }

    @Test
    void aCommitmentIsTakenOnAndTheOthersAreGiven() {
        for (var kind : CommitmentKind.values()) {
            assertThat(instructed(kind, null, "Acuse").bindsAtOnce()).isEqualTo(kind != CommitmentKind.COMMITMENT);
        }
    }

    private static Reach goal(Instructed what, Aim.@Nullable Own own) {
        return (Reach) Objects.requireNonNull(
                granted(what.terms("15-HEAD", START, own)).goal());
    }

    private static Aim.Amount amount(String baseline, @Nullable String target, Aim.Interim... interim) {
        return new Aim.Amount(
                "salas",
                Accumulation.STOCK,
                new BigDecimal(baseline),
                START,
                target == null ? null : new BigDecimal(target),
                List.of(interim));
    }

    private static Instructed instructed(Aim.@Nullable Amount amount, @Nullable String evidence) {
        return instructed(CommitmentKind.INSTRUCTION, amount, evidence);
    }

    private static Instructed instructed(CommitmentKind kind, Aim.@Nullable Amount amount, @Nullable String evidence) {
        return new Instructed(
                kind,
                "Abrir salas",
                "DOE-HEAD",
                new Aim(DUE, amount),
                "Informe",
                evidence,
                Alignment.NONE,
                new Origin.Document("Oficio", START));
    }
}

package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.milestone;
import static mx.andamio.commitments.goals.Sample.milestones;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.support.Property.decimal;
import static mx.andamio.support.Property.forAll;
import static mx.andamio.support.Property.listOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Progress.Known;
import mx.andamio.register.Reason;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    private static final Milestones TWO = milestones(milestone("a", day(3, 1), "2"), milestone("b", day(6, 1), "3"));

    @Test
    void weightsThatAreNotNormalisedStayOneHundredPerCent() {
        var both = known(TWO, Map.of("a", day(3, 1), "b", day(6, 1)), day(6, 1));

        assertThat(both.attainment()).isEqualByComparingTo("1");
        assertThat(both.met()).isTrue();
    }

    @Test
    void theDeviationIsWhatWasAcceptedLessWhatIsDue() {
        assertThat(known(TWO, Map.of(), day(3, 1)).deviation()).isEqualByComparingTo("-0.4");
        assertThat(known(TWO, Map.of("a", day(2, 1)), day(3, 1)).deviation()).isEqualByComparingTo("0");
        assertThat(known(TWO, Map.of("b", day(2, 1)), day(2, 1)).deviation()).isEqualByComparingTo("0.6");
        assertThat(known(TWO, Map.of("a", day(2, 1)), day(6, 1)).deviation()).isEqualByComparingTo("-0.6");
        assertThat(known(TWO, Map.of("a", day(2, 1)), day(6, 1)).met()).isFalse();
    }

    @Test
    void aMilestoneIsDueOnItsDayAndNotBefore() {
        assertThat(TWO.progress(Facts.NONE, day(2, 28))).isEqualTo(new Progress.NotYetDue(day(3, 1)));
        assertThat(known(TWO, Map.of(), day(5, 31)).due()).isEqualByComparingTo("0.4");
        assertThat(known(TWO, Map.of(), day(6, 1)).due()).isEqualByComparingTo("1");
    }

    @Test
    void whatIsAcceptedTomorrowIsNotAcceptedToday() {
        assertThat(TWO.progress(Facts.accepted(Map.of("a", day(2, 2))), day(2, 1)))
                .isEqualTo(new Progress.NotYetDue(day(3, 1)));
        assertThat(known(TWO, Map.of("a", day(2, 2)), day(2, 2)).value()).isEqualByComparingTo("0.4");
    }

    @Test
    void itsStepsAreItsCheckpoints() {
        assertThat(TWO.checkpoints()).containsExactly(day(3, 1));
        assertThat(TWO.due()).isEqualTo(day(6, 1));
        assertThat(milestones(milestone("late", day(6, 1), "1"), milestone("soon", day(2, 1), "1"))
                        .due())
                .isEqualTo(day(6, 1));
    }

    @Test
    void whateverTheWeightsAllIsAllAndNothingIsNothing() {
        forAll(listOf(decimal(1, 1000, 3), 1, 12), weights -> {
            var goal = of(weights);
            var all = new HashMap<String, LocalDate>();
            goal.steps().forEach(step -> all.put(step.code(), START));

            assertThat(known(goal, all, goal.due()).attainment()).isEqualByComparingTo("1");
            assertThat(known(goal, all, goal.due()).deviation()).isEqualByComparingTo("0");
            assertThat(known(goal, Map.of(), goal.due()).deviation()).isEqualByComparingTo("-1");
        });
    }

    @Test
    void onlyTheSharesOfWeightsCount() {
        forAll(listOf(decimal(1, 1000, 2), 2, 8), decimal(1, 50, 1), (weights, times) -> {
            var plain = of(weights);
            var scaled = of(weights.stream().map(times::multiply).toList());
            var first = Map.of("m0", START);

            assertThat(known(plain, first, plain.due()).deviation())
                    .isEqualTo(known(scaled, first, scaled.due()).deviation());
        });
    }

    @Test
    void refusesWhatCannotBeAccepted() {
        assertThat(code(Milestone.of("a", " ", "x", START, BigDecimal.ONE))).isEqualTo("milestone.text");
        assertThat(code(Milestone.of("a", "x", "", START, BigDecimal.ONE))).isEqualTo("milestone.acceptance");
        assertThat(code(Milestone.of("a", "x", "x", START, BigDecimal.ZERO))).isEqualTo("milestone.weight");
        assertThat(code(Milestone.of("a", "x", "x", START, number("1E+40")))).isEqualTo("milestone.weight");
        assertThat(Milestone.of("a", "x", "x", START, number("0.5")).toOptional())
                .isPresent();
    }

    @Test
    void refusesStepsThatDoNotFitTogether() {
        var early = milestone("a", START.minusDays(1), "1");

        assertThat(code(Milestones.of(START, List.of()))).isEqualTo("milestones.none");
        assertThat(code(Milestones.of(START, List.of(early)))).isEqualTo("milestones.early");
        assertThat(code(Milestones.of(
                        START, List.of(TWO.steps().getFirst(), TWO.steps().getFirst()))))
                .isEqualTo("milestones.codes");
        assertThat(Milestones.of(START, TWO.steps()).toOptional()).hasValue(TWO);
        assertThatIllegalArgumentException().isThrownBy(() -> milestones(early));
        assertThatIllegalArgumentException().isThrownBy(Sample::milestones);
    }

    private static String code(Ruling<?> ruling) {
        return ruling.objection().map(Reason::code).orElse("granted");
    }

    private static Milestones of(List<BigDecimal> weights) {
        var steps = new ArrayList<Milestone>();
        weights.forEach(weight -> steps.add(
                new Milestone("m" + steps.size(), "Entrega", "Se ve", START.plusDays(1L + steps.size()), weight)));
        return new Milestones(START, steps);
    }

    private static Known known(Milestones goal, Map<String, LocalDate> accepted, LocalDate today) {
        return (Known) goal.progress(Facts.accepted(accepted), today);
    }
}

package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.amount;
import static mx.andamio.commitments.goals.Sample.dated;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.measure;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.reach;
import static mx.andamio.commitments.goals.Sample.value;
import static mx.andamio.support.Property.decimal;
import static mx.andamio.support.Property.forAll;
import static mx.andamio.support.Property.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.goals.Progress.Known;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void aFallingGoalIsMeasuredAsItFalls() {
        var fall = reach("100", "50");

        assertThat(fall.direction()).isEqualTo(Direction.DOWN);
        assertThat(attainment(fall, "80")).isEqualByComparingTo("0.4");
    }

    @Test
    void whatWentFurtherOrBackIsNotClipped() {
        assertThat(attainment(reach("0", "100"), "106")).isEqualByComparingTo("1.06");
        assertThat(attainment(reach("0", "100"), "-7")).isEqualByComparingTo("-0.07");
        assertThat(attainment(reach("100", "50"), "110")).isEqualByComparingTo("-0.2");
        assertThat(attainment(reach("100", "50"), "45")).isEqualByComparingTo("1.1");
    }

    @Test
    void withoutAValueThereIsNoAttainmentAndNoZero() {
        assertThat(reach("0", "100").progress(Facts.NONE, END)).isEqualTo(new Progress.NoValue());
    }

    @Test
    void aZeroThatWasMeasuredIsAValue() {
        assertThat(attainment(reach("0", "100"), "0")).isEqualByComparingTo("0");
    }

    @Test
    void nothingIsDueBeforeTheBaseline() {
        var goal = reach("0", "100");
        var before = START.minusDays(1);

        assertThat(goal.progress(Facts.measured(value("3", before)), before)).isEqualTo(new Progress.NotYetDue(START));
        assertThat(goal.progress(Facts.measured(value("3", before)), START)).isEqualTo(new Progress.NoValue());
        assertThat(goal.progress(Facts.measured(value("3", START)), START)).isInstanceOf(Known.class);
    }

    /** Half of the year is 182 of 364 days after the first of January. */
    @Test
    void theDeviationIsFromWhatWasDueOnTheDayOfTheValue() {
        var rise = known(reach("0", "364"), value("100", START.plusDays(182)), END);
        var fall = known(reach("364", "0"), value("264", START.plusDays(182)), END);

        assertThat(rise.due()).isEqualByComparingTo("182");
        assertThat(rise.deviation()).isEqualByComparingTo(ratio("-82", "364"));
        assertThat(fall.due()).isEqualByComparingTo("182");
        assertThat(fall.deviation()).isEqualByComparingTo(ratio("-82", "364"));
    }

    @Test
    void onlyAValueWhosePublicationDelayHasPassedIsLookedAt() {
        var goal = new Reach(measure(Accumulation.STOCK, 20), reach("0", "100").trajectory());
        var facts = Facts.measured(value("10", day(3, 31)), value("20", day(4, 30)));

        assertThat(known(goal, facts, day(5, 19)).value()).isEqualByComparingTo("10");
        assertThat(known(goal, facts, day(5, 20)).value()).isEqualByComparingTo("20");
        assertThat(goal.progress(facts, day(4, 19))).isEqualTo(new Progress.NoValue());
        assertThat(goal.settled()).isEqualTo(END.plusDays(20));
    }

    @Test
    void theSameCountIsAnotherShareOfAnotherTarget() {
        var surgeries = value("953872", day(6, 30));

        assertThat(known(reach("0", "2020275"), surgeries, END).attainment())
                .as("the target that was published for 2025")
                .isBetween(number("0.4721"), number("0.4722"));
        assertThat(known(reach("0", "2150000"), surgeries, END).attainment())
                .as("that for 2026")
                .isBetween(number("0.4436"), number("0.4437"));
    }

    @Test
    void amountsOfAFlowAreSummed() {
        var goal = new Reach(measure(Accumulation.FLOW, 0), year("0", "1200"));

        var spring = known(goal, Facts.measured(months("100", "90", "80")), END);

        assertThat(spring.value()).isEqualByComparingTo("270");
        assertThat(spring.asOf()).isEqualTo(day(3, 31));
    }

    @Test
    void aMonthThatNobodyToldOfIsMissingAndNotZero() {
        var goal = new Reach(measure(Accumulation.FLOW, 0), year("0", "1200"));
        var all = months("100", "90", "80");

        var gap = known(goal, Facts.measured(all[0], all[2]), END);

        assertThat(gap.value()).isEqualByComparingTo("100");
        assertThat(gap.asOf()).isEqualTo(day(1, 31));
        assertThat(goal.progress(Facts.measured(all[1], all[2]), END)).isEqualTo(new Progress.NoValue());
    }

    @Test
    void whatAnIndicatorTellsByMonthIsSummedFromTheFirstWholeMonth() {
        var way = new Trajectory(dated("10", day(1, 14)), List.of(), dated("1200", END));
        var all = months("100", "90", "80");

        var read = known(
                new Reach(new Measure("SURG-2", "cirugías", Accumulation.FLOW, 0, null), way),
                Facts.measured(all),
                END);
        assertThat(read.value()).isEqualByComparingTo("180");
        assertThat(read.asOf()).isEqualTo(day(3, 31));

        assertThat(new Reach(measure(Accumulation.FLOW, 0), way).progress(Facts.measured(all), END))
                .as("what is typed says from which day")
                .isEqualTo(new Progress.NoValue());
    }

    @Test
    void anAmountSinceTheBaselineStandsForItsMonths() {
        var goal = new Reach(measure(Accumulation.FLOW, 0), year("0", "1200"));
        var all = months("100", "90", "80");
        var quarter = amount("300", day(1, 1), day(3, 31));

        assertThat(known(goal, Facts.measured(all[0], all[1], all[2], quarter), END)
                        .value())
                .isEqualByComparingTo("300");
        assertThat(known(goal, Facts.measured(quarter, amount("50", day(4, 1), day(4, 30))), END)
                        .value())
                .isEqualByComparingTo("350");
    }

    @Test
    void aWholeTargetIsMetAndNothingLess() {
        assertThat(known(reach("100", "50"), value("50", END), END).met()).isTrue();
        assertThat(known(reach("100", "50"), value("50.000000000001", END), END).met())
                .isFalse();
        assertThat(known(reach("50", "100"), value("99.999999999999", END), END).met())
                .isFalse();
    }

    @Test
    void aTargetThatIsTheBaselineIsNoWay() {
        assertThatIllegalArgumentException().isThrownBy(() -> reach("5", "5.0"));
    }

    @Test
    void bothDirectionsAreMirrorImages() {
        forAll(decimal(-1000, 1000, 2), decimal(1, 1000, 2), decimal(-2000, 2000, 2), (from, way, value) -> {
            var rise = goal(from, from.add(way));
            var fall = goal(from.negate(), from.add(way).negate());
            var on = START.plusDays(100);

            var up = known(rise, measured(value, on), END);
            var down = known(fall, measured(value.negate(), on), END);

            assertThat(up.attainment()).isEqualTo(down.attainment());
            assertThat(up.deviation()).isEqualTo(down.deviation());
            assertThat(up.met()).isEqualTo(down.met());
        });
    }

    @Test
    void theAttainmentSaysHowFarBeforeAtAndPastTheTarget() {
        forAll(decimal(-1000, 1000, 2), decimal(1, 1000, 2), number(-300, 300), (from, way, percent) -> {
            var part = way.multiply(BigDecimal.valueOf(percent, 2));
            var rise = known(goal(from, from.add(way)), measured(from.add(part), END), END);
            var fall = known(goal(from, from.subtract(way)), measured(from.subtract(part), END), END);

            for (var one : List.of(rise, fall)) {
                assertThat(one.attainment()).isEqualByComparingTo(BigDecimal.valueOf(percent, 2));
                assertThat(one.deviation()).isEqualByComparingTo(BigDecimal.valueOf(percent - 100L, 2));
                assertThat(one.met()).isEqualTo(percent >= 100);
            }
        });
    }

    /** Whatever the days between, a deviation of exactly two hundredths comes out as exactly that. */
    @Test
    void aDeviationOnAThresholdIsExact() {
        forAll(number(1, 2000), number(0, 2000), decimal(1, 100_000, 3), (all, some, way) -> {
            var days = Math.min(all, some);
            var end = START.plusDays(all);
            var goal = new Reach(
                    Sample.stock(),
                    new Trajectory(new Dated(BigDecimal.ZERO, START), List.of(), new Dated(step(way, all), end)));
            var total = goal.trajectory().target().value();
            var due = total.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(all));
            var behind = due.subtract(total.multiply(number("0.02")));

            assertThat(known(goal, measured(behind, START.plusDays(days)), end.plusYears(9))
                            .deviation())
                    .isEqualTo(number("-0.02"));
        });
    }

    /** A way that its days divide, so that what is due is a decimal. */
    private static BigDecimal step(BigDecimal way, int days) {
        return way.multiply(BigDecimal.valueOf(days));
    }

    private static BigDecimal ratio(String part, String whole) {
        return Decimals.ratio(number(part), number(whole));
    }

    private static Trajectory year(String baseline, String target) {
        return new Trajectory(dated(baseline, LocalDate.of(2025, 12, 31)), List.of(), dated(target, END));
    }

    private static Measured[] months(String... values) {
        var months = new Measured[values.length];
        for (var i = 0; i < values.length; i++) {
            var first = day(i + 1, 1);
            months[i] = amount(values[i], first, first.plusMonths(1).minusDays(1));
        }
        return months;
    }

    private static Reach goal(BigDecimal from, BigDecimal to) {
        return new Reach(Sample.stock(), new Trajectory(new Dated(from, START), List.of(), new Dated(to, END)));
    }

    private static Measured measured(BigDecimal value, LocalDate on) {
        return new Measured(value, null, on, null, "v1", "prueba");
    }

    private static BigDecimal attainment(Goal goal, String value) {
        return Objects.requireNonNull(known(goal, value(value, END), END).attainment());
    }

    private static Known known(Goal goal, Measured value, LocalDate today) {
        return known(goal, Facts.measured(value), today);
    }

    private static Known known(Goal goal, Facts facts, LocalDate today) {
        return (Known) goal.progress(facts, today);
    }
}

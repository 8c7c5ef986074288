package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.point;
import static mx.andamio.commitments.goals.Sample.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.commitments.goals.PartialGoal.Ends;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialGoalTest {

    @Test
    void whatHasEverythingIsAGoal() {
        var goal = (Reach) stated().whole().orElseThrow();

        assertThat(goal.direction()).isEqualTo(Direction.UP);
        assertThat(goal.baseline()).isEqualTo(new Dated(number("120"), START));
        assertThat(goal.due()).isEqualTo(END);
        assertThat(goal.checkpoints()).containsExactly(day(6, 30));
        assertThat(goal.whole()).hasValue(goal);
    }

    @Test
    void whatIsMissingIsSaidFieldByField() {
        var empty = new PartialGoal(null, " ", null, 0, null, null, Point.NONE, Point.NONE, List.of(Point.NONE), null);

        assertThat(empty.missing())
                .containsExactly(
                        "unit", "accumulation", "baseline", "baseline_date", "target", "target_date", "interim");
        assertThat(code(empty)).isEqualTo("goal.incomplete");
        assertThat(empty.whole()).isEmpty();
        assertThat(goal(null, "5", "5", null).missing()).containsExactly("band");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "UP,   100, 50,  goal.direction_up",
                "DOWN, 50,  100, goal.direction_down",
                "HOLD, 50,  100, goal.direction_hold",
                "UP,   50,  50,  goal.direction_level",
                "DOWN, 50,  50.0, goal.direction_level",
                "HOLD, 50,  50,  granted",
                "-,    50,  50,  granted",
                "UP,   50,  100, granted",
                "DOWN, 100, 50,  granted",
                "-,    100, 50,  granted"
            })
    void aDirectionThatContradictsItsValuesIsRefused(
            @Nullable Direction direction, String from, String to, String expected) {
        assertThat(code(goal(direction, from, to, new Ends(number("40"), number("60")))))
                .isEqualTo(expected);
    }

    @Test
    void aTargetThatIsTheBaselineIsHeldInItsBand() {
        var held = (Hold) goal(null, "50", "50", new Ends(number("40"), number("60")))
                .whole()
                .orElseThrow();

        assertThat(held.band()).isEqualTo(new Band(number("40"), number("60")));
        assertThat(held.due()).isEqualTo(END);
        assertThat(held.checkpoints()).containsExactly(day(6, 30));
    }

    @Test
    void aBandThatHoldsNothingIsRefused() {
        assertThat(code(goal(null, "5", "5", new Ends(number("6"), number("6")))))
                .isEqualTo("goal.band_order");
        assertThat(code(goal(null, "5", "5", new Ends(number("6"), number("7")))))
                .isEqualTo("goal.band_outside");
    }

    @Test
    void daysThatDoNotFollowAreRefused() {
        var turned = new PartialGoal(
                null, "u", Accumulation.STOCK, 0, null, null, point("1", END), point("2", START), List.of(), null);

        assertThat(code(turned)).isEqualTo("goal.dates");
    }

    @Test
    void numbersThatNobodyMeansAreRefusedBeforeTheyAreComputed() {
        assertThat(code(goal(null, "0", "1E+1000000000", null))).isEqualTo("goal.number");
        assertThat(code(goal(null, "0", "1E-1000000000", null))).isEqualTo("goal.number");
        assertThat(code(goal(null, "0", "1000000000000000", null))).isEqualTo("goal.number");
        assertThat(code(goal(null, "0", "999999999999999.123456789012", null))).isEqualTo("granted");
        assertThat(code(goal(null, "5", "5", new Ends(number("0"), number("1E+99")))))
                .isEqualTo("goal.number");
    }

    @Test
    void aDelayBelowZeroIsRefused() {
        var goal = new PartialGoal(
                null, "u", Accumulation.STOCK, -1, null, null, point("0", START), point("1", END), List.of(), null);

        assertThat(code(goal)).isEqualTo("goal.delay");
    }

    private static PartialGoal goal(@Nullable Direction direction, String from, String to, @Nullable Ends band) {
        return new PartialGoal(
                null,
                "unidades",
                Accumulation.STOCK,
                0,
                null,
                direction,
                point(from, START),
                point(to, END),
                List.of(point("7", day(6, 30))),
                band);
    }

    private static String code(PartialGoal goal) {
        return goal.complete().objection().map(Reason::code).orElse("granted");
    }
}

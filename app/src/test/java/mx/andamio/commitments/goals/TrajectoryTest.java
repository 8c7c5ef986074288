package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.dated;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.support.Property.day;
import static mx.andamio.support.Property.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

    /** 59 days to the first of March, 122 more to the first of July. */
    private static final Trajectory BENT = new Trajectory(
            dated("0", START), List.of(dated("59", day(3, 1)), dated("303", day(7, 1))), dated("400", END));

    @Test
    void betweenDatedTargetsItIsTheStraightLine() {
        assertThat(BENT.linearAt(START)).hasValue(Sample.number("0"));
        assertThat(BENT.linearAt(day(1, 31))).hasValue(Sample.number("30"));
        assertThat(BENT.linearAt(day(3, 1))).hasValue(Sample.number("59"));
        assertThat(BENT.linearAt(day(3, 2))).hasValue(Sample.number("61"));
        assertThat(BENT.linearAt(day(7, 1))).hasValue(Sample.number("303"));
    }

    @Test
    void afterTheLastItIsTheTarget() {
        assertThat(BENT.linearAt(END)).hasValue(Sample.number("400"));
        assertThat(BENT.linearAt(END.plusYears(2))).hasValue(Sample.number("400"));
        assertThat(BENT.steppedAt(END.plusYears(2))).hasValue(Sample.number("400"));
    }

    @Test
    void beforeTheBaselineNothingIsDue() {
        assertThat(BENT.linearAt(START.minusDays(1))).isEmpty();
        assertThat(BENT.steppedAt(START.minusDays(1))).isEmpty();
    }

    @Test
    void inStepsNothingIsDueBetween() {
        assertThat(BENT.steppedAt(START)).hasValue(Sample.number("0"));
        assertThat(BENT.steppedAt(day(2, 28))).hasValue(Sample.number("0"));
        assertThat(BENT.steppedAt(day(3, 1))).hasValue(Sample.number("59"));
        assertThat(BENT.steppedAt(day(6, 30))).hasValue(Sample.number("59"));
        assertThat(BENT.steppedAt(END.minusDays(1))).hasValue(Sample.number("303"));
    }

    @Test
    void daysThatDoNotRiseAreNoTrajectory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trajectory(dated("0", END), List.of(), dated("1", END)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trajectory(dated("0", START), List.of(dated("1", START)), dated("1", END)));
    }

    @Test
    void itNeverLeavesTheTargetsBetweenWhichItLies() {
        forAll(day(START, END), on -> {
            var due = BENT.linearAt(on).orElseThrow();

            assertThat(due).isBetween(BENT.steppedAt(on).orElseThrow(), Sample.number("400"));
        });
    }
}

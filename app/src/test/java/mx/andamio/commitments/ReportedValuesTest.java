package mx.andamio.commitments;

import static mx.andamio.support.SomeReports.LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.goals.Observed;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.support.SomeCommitments;
import org.junit.jupiter.api.Test;

/** The numbers and levels that a report brings. */
class ReportedValuesTest extends ReportingFixture {

    @Test
    void valuesAreThoseOfTheGoal() {
        var id = signed(flow());
        var from = today().withDayOfMonth(1);

        assertWrong(id, says("Va").value("7", today()), "report.from");
        assertWrong(id, says("Va").amount("7", today(), from.minusDays(1)), "report.from_order");
        assertWrong(id, says("Va").amount("7", from, null), "report.cut_off");
        assertWrong(id, says("Va").amount("7", from, today().plusDays(1)), "report.future");
        assertWrong(id, says("Va").amount("1e30", from, today()), "report.value");
        assertWrong(signed(null), says("Va").value("7", today()), "report.no_number");
        assertWrong(signed(rubric()), says("Va").value("2.5", today()), "report.level");
        assertWrong(signed(rubric()), says("Va").value("5", today()), "report.level");
        assertWrong(id, says("").value("7", today()), "report.text");
        assertWrong(id, says("a".repeat(2_001)), "report.text_long");

        done(LIAISON, id, says("Va").amount("7", from, today()));
        assertThat(followed(id).facts().measured())
                .extracting(Measured::value, Measured::from, Measured::cutOff)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(BigDecimal.valueOf(7), from, today()));
    }

    @Test
    void ofTwoValuesForTheSameDaysTheLaterReportCounts() {
        var id = signed(stock());
        done(LIAISON, id, says("Van 40").value("40", today().minusDays(3)));
        done(LIAISON, id, says("Eran 41").value("41", today().minusDays(3)));
        done(LIAISON, id, says("Van 50").value("50", today()));

        assertThat(followed(id).facts().measured())
                .extracting(Measured::value)
                .containsExactly(new BigDecimal("41"), new BigDecimal("50"));
    }

    @Test
    void theValueOfARubricIsALevelThatSomebodySaw() {
        var id = signed(rubric());
        done(LIAISON, id, says("Algo").value("2", today()));

        assertThat(followed(id).facts().observed()).containsExactly(new Observed(2, today()));
        assertThat(followed(id).facts().measured()).isEmpty();
    }

    private static Stated flow() {
        return reach(Accumulation.FLOW);
    }

    private static Stated rubric() {
        return new Rubric(
                List.of("nada", "algo", "la mitad", "casi todo", "todo"),
                new Trajectory(
                        new Dated(BigDecimal.ZERO, SomeCommitments.SIGNED),
                        List.of(),
                        new Dated(new BigDecimal("4"), SomeCommitments.SIGNED.plusYears(9))));
    }
}

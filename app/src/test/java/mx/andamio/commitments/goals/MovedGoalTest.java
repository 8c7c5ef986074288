package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.dated;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.descriptors;
import static mx.andamio.commitments.goals.Sample.milestone;
import static mx.andamio.commitments.goals.Sample.milestones;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.reach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovedGoalTest {

    private static final List<Goal> EACH = List.of(
            reach("120", "393", dated("250", day(6, 30))),
            new Hold(
                    Sample.stock(),
                    dated("100", START),
                    new Band(number("90"), number("110")),
                    END,
                    List.of(day(6, 30))),
            milestones(milestone("a", day(6, 30), "1"), milestone("b", END, "1"), milestone("c", END, "2")),
            new Rubric(
                    descriptors(),
                    new Trajectory(dated("0", START), List.of(dated("2", day(6, 30))), dated("4", END))));

    @Test
    void anExtendedGoalIsDueLaterAndWhatWasDueBeforeStays() {
        assertThat(EACH).allSatisfy(goal -> {
            var later = goal.movedTo(END.plusMonths(3));

            assertThat(later.due()).isEqualTo(END.plusMonths(3));
            assertThat(later.checkpoints()).isEqualTo(goal.checkpoints()).containsExactly(day(6, 30));
        });
    }

    @Test
    void noGoalIsMovedBack() {
        assertThat(EACH).allSatisfy(goal -> assertThatIllegalArgumentException().isThrownBy(() -> goal.movedTo(END)));
    }
}

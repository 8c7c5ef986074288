package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.reach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import mx.andamio.register.Reason;
import org.junit.jupiter.api.Test;

class GoalVersionsTest {

    private static final GoalVersions FIRST = GoalVersions.first(reach("120", "393"), START, "115 Asamblea");

    private static final GoalVersions BOTH = FIRST.revise(reach("120", "400"), END, "anuncio posterior", null)
            .toOptional()
            .orElseThrow();

    @Test
    void whatBecameFourHundredWasThreeHundredAndNinetyThree() {
        assertThat(BOTH.versions()).extracting(GoalVersion::number).containsExactly(1, 2);
        assertThat(BOTH.on(END.minusDays(1)).map(GoalVersion::goal)).hasValue(reach("120", "393"));
        assertThat(BOTH.on(END).map(GoalVersion::goal)).hasValue(reach("120", "400"));
        assertThat(BOTH.on(START.minusDays(1))).isEmpty();
        assertThat(BOTH.latest().agreement()).isNull();
    }

    @Test
    void aChangeHasAReasonAndChangesSomething() {
        assertThat(code(" ", reach("120", "400"), START)).isEqualTo("goal.version_reason");
        assertThat(code("x", reach("120.0", "393"), START)).isEqualTo("goal.version_same");
        assertThat(code("x", reach("120", "400"), START.minusDays(1))).isEqualTo("goal.version_early");
    }

    @Test
    void versionsFollowOneAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GoalVersions(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoalVersions(List.of(BOTH.versions().getLast())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoalVersions(List.of(
                        new GoalVersion(1, END, "x", null, Sample.stated()),
                        new GoalVersion(2, START, "x", null, Sample.stated()))));
    }

    private static String code(String reason, Stated goal, java.time.LocalDate from) {
        return FIRST.revise(goal, from, reason, null)
                .objection()
                .map(Reason::code)
                .orElse("granted");
    }
}

package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.dated;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.descriptors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Progress.Known;
import mx.andamio.register.Reason;
import org.junit.jupiter.api.Test;

class RubricTest {

    /** From 0 over 2 in June to 4. */
    private static final Rubric CARE = rubric(dated("0", START), List.of(dated("2", day(6, 1))), dated("4", END))
            .toOptional()
            .orElseThrow();

    @Test
    void aLevelIsComparedWithTheLastThatWasDue() {
        assertThat(known(1, day(5, 31)).deviation()).isEqualByComparingTo("0.25");
        assertThat(known(1, day(6, 1)).deviation()).isEqualByComparingTo("-0.25");
        assertThat(known(2, END.minusDays(1)).deviation()).isEqualByComparingTo("0");
        assertThat(known(2, END).deviation()).isEqualByComparingTo("-0.5");
        assertThat(known(3, END).attainment()).isEqualByComparingTo("0.75");
        assertThat(known(4, END).met()).isTrue();
    }

    @Test
    void whileNothingIsDueAndNothingMovedThereIsNothingToSay() {
        var still = Facts.observed(new Observed(0, day(2, 1)));

        assertThat(CARE.progress(Facts.NONE, START.minusDays(1))).isEqualTo(new Progress.NotYetDue(START));
        assertThat(CARE.progress(Facts.NONE, day(5, 31))).isEqualTo(new Progress.NotYetDue(day(6, 1)));
        assertThat(CARE.progress(still, day(5, 31))).isEqualTo(new Progress.NotYetDue(day(6, 1)));
        assertThat(CARE.progress(still, day(6, 1))).isInstanceOf(Known.class);
        assertThat(CARE.progress(Facts.NONE, day(6, 1))).isEqualTo(new Progress.NoValue());
    }

    @Test
    void theLastObservationOfItsTimeCounts() {
        var facts = Facts.observed(
                new Observed(4, START.minusDays(1)),
                new Observed(1, day(6, 2)),
                new Observed(3, day(7, 1)),
                new Observed(4, day(8, 1)));

        assertThat(((Known) CARE.progress(facts, day(7, 31))).value()).isEqualByComparingTo("3");
    }

    @Test
    void withoutInterimTheTargetIsTheFirstThatIsDue() {
        var plain = rubric(dated("1", START), List.of(), dated("3", END))
                .toOptional()
                .orElseThrow();

        assertThat(plain.progress(Facts.NONE, END.minusDays(1))).isEqualTo(new Progress.NotYetDue(END));
        assertThat(plain.checkpoints()).isEmpty();
        assertThat(CARE.checkpoints()).containsExactly(day(6, 1));
    }

    @Test
    void refusesWhatIsNoRubric() {
        assertThat(code(Rubric.of(List.of("a"), dated("0", START), List.of(), dated("4", END))))
                .isEqualTo("rubric.descriptors");
        assertThat(code(Rubric.of(List.of("a", "b", "c", "d", " "), dated("0", START), List.of(), dated("4", END))))
                .isEqualTo("rubric.descriptors");
        assertThat(code(rubric(dated("0", START), List.of(), dated("5", END)))).isEqualTo("rubric.levels");
        assertThat(code(rubric(dated("-1", START), List.of(), dated("4", END)))).isEqualTo("rubric.levels");
        assertThat(code(rubric(dated("0.5", START), List.of(), dated("4", END))))
                .isEqualTo("rubric.levels");
        assertThat(code(rubric(dated("0", END), List.of(), dated("4", END)))).isEqualTo("goal.dates");
        assertThat(code(rubric(dated("2", START), List.of(), dated("2", END)))).isEqualTo("rubric.rise");
        assertThat(code(rubric(dated("3", START), List.of(), dated("2", END)))).isEqualTo("rubric.rise");
        assertThatIllegalArgumentException().isThrownBy(() -> new Observed(5, START));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observed(-1, START));
    }

    private static Ruling<Rubric> rubric(Dated baseline, List<Dated> interim, Dated target) {
        return Rubric.of(descriptors(), baseline, interim, target);
    }

    private static String code(Ruling<?> ruling) {
        return ruling.objection().map(Reason::code).orElse("granted");
    }

    private static Known known(int level, LocalDate on) {
        return (Known) CARE.progress(Facts.observed(new Observed(level, on)), on);
    }
}

package mx.andamio.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.requests.PlannedStep.Kind;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 2);

    private static final Schedule USUAL = new Schedule(List.of(
            new PlannedStep(4, Kind.AGENDA, 1, 21),
            new PlannedStep(1, Kind.REMINDER, 1, 3),
            new PlannedStep(3, Kind.SECRETARIAT, 1, 14),
            new PlannedStep(2, Kind.SUPERIOR, 1, 7)));

    @Test
    void eachStepComesOnItsDayAndNotBefore() {
        assertThat(kinds(ASKED.plusDays(2))).isEmpty();
        assertThat(kinds(ASKED.plusDays(3))).containsExactly(Kind.REMINDER);
        assertThat(kinds(ASKED.plusDays(6))).containsExactly(Kind.REMINDER);
        assertThat(kinds(ASKED.plusDays(7))).containsExactly(Kind.REMINDER, Kind.SUPERIOR);
        assertThat(kinds(ASKED.plusDays(14))).containsExactly(Kind.REMINDER, Kind.SUPERIOR, Kind.SECRETARIAT);
        assertThat(kinds(ASKED.plusDays(20))).hasSize(3);
        assertThat(kinds(ASKED.plusDays(21)))
                .containsExactly(Kind.REMINDER, Kind.SUPERIOR, Kind.SECRETARIAT, Kind.AGENDA);
    }

    private static List<Kind> kinds(LocalDate today) {
        return USUAL.due(ASKED, today).stream().map(PlannedStep::kind).toList();
    }

    @Test
    void itCountsFromTheDayOfTheRequestWhileThatGrantsLessThanAWeek() {
        assertThat(USUAL.countedFrom(ASKED, ASKED)).isEqualTo(ASKED);
        assertThat(USUAL.countedFrom(ASKED, ASKED.plusDays(6))).isEqualTo(ASKED);
    }

    @Test
    void noSuperiorIsToldBeforeTheDayThatWasGrantedHasPassed() {
        var from = USUAL.countedFrom(ASKED, ASKED.plusDays(30));

        assertThat(from.plusDays(7)).isEqualTo(ASKED.plusDays(31));
        assertThat(new Schedule(List.of()).countedFrom(ASKED, ASKED.plusDays(30)))
                .isEqualTo(ASKED);
    }
}

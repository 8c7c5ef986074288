package mx.andamio.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetReachedTest {

    @Test
    void theLastFigureStandsAgainstTheGoalOfItsTime() {
        var reached = TargetReached.of(programme(
                List.of(
                        figure("cirugías", 953872, "cirugías", "2025-08-19"),
                        figure("cirugías", 1305431, "cirugías", "2025-10-21")),
                List.of(goal("cirugías", 2150000, "cirugías", "2026"), goal("cirugías", 2020275, "cirugías", "2025"))));

        assertThat(reached).singleElement().satisfies(one -> {
            assertThat(one.figure().value()).isEqualByComparingTo("1305431");
            assertThat(one.goal().target()).isEqualByComparingTo("2020275");
        });
    }

    @Test
    void whatIsNotOfOneUnitOrTimeIsNotCompared() {
        var percent = figure("cirugías", 47, "%", "2025-08-19");
        var undated = figure("cirugías", 1, "cirugías", null);
        var late = figure("cirugías", 1, "cirugías", "2027-01");

        for (var figure : List.of(percent, undated, late)) {
            assertThat(TargetReached.of(
                            programme(List.of(figure), List.of(goal("cirugías", 2020275, "cirugías", "2025")))))
                    .isEmpty();
        }
        assertThat(TargetReached.of(programme(
                        List.of(figure("cirugías", 1, "cirugías", "2025")),
                        List.of(goal("cirugías", null, "cirugías", "2025"), goal("otra", 5, "cirugías", "2025")))))
                .isEmpty();
    }

    @Test
    void theWayBeginsAtTheBaseline() {
        var goal = new PublishedGoal(
                "unidades", BigDecimal.valueOf(120), BigDecimal.valueOf(393), "unidades", "2025", null, "s");
        var one = TargetReached.of(programme(List.of(figure("unidades", 219, "unidades", "2025-10")), List.of(goal)))
                .getFirst();

        assertThat(one.gone()).isEqualByComparingTo("99");
        assertThat(one.way()).isEqualByComparingTo("273");
    }

    private static Programme programme(List<PublishedFigure> figures, List<PublishedGoal> goals) {
        return new Programme("P", "Programa", List.of(), null, figures, goals, List.of(), List.of());
    }

    private static PublishedFigure figure(String counts, long value, String unit, @Nullable String cutOff) {
        return new PublishedFigure(counts, BigDecimal.valueOf(value), unit, null, null, cutOff, null, null, "s");
    }

    private static PublishedGoal goal(String counts, @Nullable Integer target, String unit, String deadline) {
        return new PublishedGoal(
                counts, null, target == null ? null : BigDecimal.valueOf(target), unit, deadline, null, "s");
    }
}

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

    @Test
    void theDayOfTwoPercentagesKeepsBothAndTheDenominatorOfEach() {
        var programme = programme(
                List.of(
                        figure("cirugías", 953872, "cirugías", "2025-08-19"),
                        percent(47, 2020275L, "2025-08-19"),
                        percent(45, null, "2025-08-19"),
                        figure("cirugías", 1305431, "cirugías", "2025-10-21"),
                        percent(65, 2020275L, "2025-10-21")),
                List.of(goal("cirugías", 2020275, "cirugías", "2025")));

        var thatDay = TargetReached.of(programme, "2025-08-19").getFirst();

        assertThat(thatDay.figure().value()).isEqualByComparingTo("953872");
        assertThat(thatDay.stated())
                .extracting(one -> one.value() + " " + one.denominator())
                .containsExactly("47 2020275", "45 null");
        assertThat(TargetReached.of(programme).getFirst().stated())
                .extracting(PublishedFigure::value)
                .containsExactly(BigDecimal.valueOf(65));
        assertThat(TargetReached.of(programme, "2025-07")).isEmpty();
    }

    private static PublishedFigure percent(long value, @Nullable Long of, String cutOff) {
        return new PublishedFigure(
                "avance en cirugías",
                BigDecimal.valueOf(value),
                "%",
                null,
                of == null ? null : BigDecimal.valueOf(of),
                cutOff,
                null,
                null,
                "s");
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

package mx.andamio.measures.targets;

import static mx.andamio.measures.targets.PlanLines.based;
import static mx.andamio.measures.targets.PlanLines.line;
import static mx.andamio.measures.targets.PlanLines.month;
import static mx.andamio.measures.targets.PlanLines.planned;
import static mx.andamio.measures.targets.PlanLines.seasons;
import static mx.andamio.measures.targets.PlanLines.settled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import mx.andamio.measures.targets.PlanLine.Fixed;
import mx.andamio.measures.targets.Planning.Blocked;
import mx.andamio.measures.targets.Planning.Level;
import mx.andamio.measures.targets.Spreading.Obstacle;
import org.junit.jupiter.api.Test;

/** A line's months go on to its parts. */
class PartsOfALineTest {

    @Test
    void inEachMonthPartsAddUpToTheirLine() {
        var parts = List.of(
                seasons(line("p", "a", 6), 10, 0, 30),
                seasons(line("q", "a", 1), 20, 0, 10),
                seasons(line("r", "a", 3), 0, 0, 0));

        var cells = planned(YearPlan.within("a", List.of(31L, 10L, 40L), true, parts));

        // nobody had anything in the second month: by weights
        assertThat(cells)
                .isEqualTo(Map.of("p", List.of(10L, 6L, 30L), "q", List.of(21L, 1L, 10L), "r", List.of(0L, 3L, 0L)));
    }

    @Test
    void whatAPartHasSettledStaysAndTheOthersTakeTheRest() {
        var month = settled(seasons(line("p", "a", 1), 1, 1, 1), OptionalLong.empty(), Map.of(1, new Fixed(25, false)));
        var whole = settled(seasons(line("q", "a", 1), 1, 2, 1), OptionalLong.of(8), Map.of());
        var parts = List.of(month, whole, seasons(line("r", "a", 1), 1, 1, 1));

        assertThat(planned(YearPlan.within("a", List.of(30L, 30L, 30L), true, parts)))
                .isEqualTo(Map.of("p", List.of(14L, 25L, 14L), "q", List.of(2L, 4L, 2L), "r", List.of(14L, 1L, 14L)));
        // of what there is at the end of a month the whole is the last one, in even steps
        var level = List.of(
                based(settled(parts.get(1), OptionalLong.of(9), Map.of()), OptionalLong.of(0), Map.of()), parts.get(2));
        assertThat(month(planned(YearPlan.within("a", List.of(10L, 20L, 30L), false, level)), "r"))
                .containsExactly(7L, 14L, 21L);
    }

    /** Of some nothing may be told, so that the others do not add up to the line. */
    @Test
    void aMonthThatWasMeasuredStaysAsEachPartHadIt() {
        var parts = List.of(
                settled(line("p", "a", 1), OptionalLong.empty(), Map.of(0, new Fixed(7, true))),
                settled(line("q", "a", 1), OptionalLong.empty(), Map.of(0, new Fixed(1, true))));

        assertThat(planned(YearPlan.within(
                        "a",
                        List.of(30L, 5L),
                        true,
                        parts.stream().map(one -> seasons(one, 0, 0)).toList())))
                .isEqualTo(Map.of("p", List.of(7L, 3L), "q", List.of(1L, 2L)));
    }

    @Test
    void whatPartsCannotTakeSaysOfWhomAndInWhichMonth() {
        var high = settled(seasons(line("p", "a", 1), 1, 1), OptionalLong.empty(), Map.of(1, new Fixed(25, false)));
        var low = settled(seasons(line("q", "a", 1), 1, 1), OptionalLong.empty(), Map.of(1, new Fixed(2, false)));

        assertThat(YearPlan.within("a", List.of(10L, 20L), true, List.of(high, low)))
                .isEqualTo(new Blocked(Level.PARTS, "a", Obstacle.TOO_LITTLE, 7, OptionalInt.of(1)));
        assertThat(YearPlan.within("a", List.of(10L, 30L), true, List.of(high, low)))
                .isEqualTo(new Blocked(Level.PARTS, "a", Obstacle.TOO_MUCH, 3, OptionalInt.of(1)));
        assertThat(YearPlan.within(
                        "a", List.of(10L, 30L), true, List.of(settled(high, OptionalLong.of(20), high.fixed()))))
                .isEqualTo(new Blocked(Level.LINE, "p", Obstacle.TOO_LITTLE, 5));
    }
}

package mx.andamio.measures.targets;

import static mx.andamio.measures.targets.PlanLines.MONTHS;
import static mx.andamio.measures.targets.PlanLines.alike;
import static mx.andamio.measures.targets.PlanLines.based;
import static mx.andamio.measures.targets.PlanLines.line;
import static mx.andamio.measures.targets.PlanLines.month;
import static mx.andamio.measures.targets.PlanLines.planned;
import static mx.andamio.measures.targets.PlanLines.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measures.targets.PlanLine.Fixed;
import mx.andamio.measures.targets.Planning.Blocked;
import mx.andamio.measures.targets.Planning.Level;
import mx.andamio.measures.targets.Planning.Planned;
import mx.andamio.measures.targets.Spreading.Obstacle;
import org.junit.jupiter.api.Test;

class YearPlanTest {

    @Test
    void theNationGoesToRegionsOrgansAndMonthsToTheLastOne() {
        var cells = planned(YearPlan.amount(
                1_000_003, Map.of(), List.of(line("a", "north", 3), line("b", "north", 2), line("c", "south", 5))));

        assertThat(sum(cells)).isEqualTo(1_000_003);
        assertThat(cells.values().stream().map(YearPlanTest::sum)).containsExactly(300_001L, 200_001L, 500_001L);
        assertThat(cells.get("b")).startsWith(16_667L).allMatch(one -> one == 16_667 || one == 16_666);
    }

    @Test
    void monthsFollowTheirSeasons() {
        var seasonal = new PlanLine(
                "a",
                "north",
                BigDecimal.ONE,
                0,
                Long.MAX_VALUE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.ZERO),
                Map.of());

        assertThat(planned(YearPlan.amount(90, Map.of(), List.of(seasonal))))
                .isEqualTo(Map.of("a", List.of(30L, 60L, 0L)));
    }

    @Test
    void aSettledGroupOrganOrMonthStaysAndTheOthersTakeTheRest() {
        var lines = List.of(
                settled(line("a", "north", 1), OptionalLong.of(400), Map.of(0, new Fixed(100, false))),
                line("b", "north", 1),
                line("c", "south", 1));

        var cells = planned(YearPlan.amount(1_200, Map.of("north", 600L), lines));

        assertThat(sum(cells)).isEqualTo(1_200);
        assertThat(sum(month(cells, "a"))).isEqualTo(400);
        assertThat(month(cells, "a").getFirst()).isEqualTo(100);
        assertThat(sum(month(cells, "b"))).isEqualTo(200);
        assertThat(sum(month(cells, "c"))).isEqualTo(600);
    }

    /** Not only those of its own group, and nobody loses what it gained. */
    @Test
    void whoIsSettledHigherTakesFromAllOthersByTheirWeights() {
        var lines = List.of(line("a", "north", 1), line("b", "north", 1), line("c", "south", 1), line("d", "south", 1));
        var settled = settled(lines.getFirst(), OptionalLong.of(160), Map.of());

        var before = planned(YearPlan.amount(400, Map.of(), lines));
        var after = planned(YearPlan.amount(400, Map.of(), List.of(settled, lines.get(1), lines.get(2), lines.get(3))));

        assertThat(before.values().stream().map(YearPlanTest::sum)).containsExactly(100L, 100L, 100L, 100L);
        assertThat(after.values().stream().map(YearPlanTest::sum)).containsExactly(160L, 80L, 80L, 80L);
    }

    @Test
    void whoIsSettledAtWhatItHasChangesNothing() {
        var lines = List.of(line("a", "north", 7), line("b", "north", 2), line("c", "south", 1), line("d", "south", 6));
        var before = planned(YearPlan.amount(16_000, Map.of(), lines));
        var settled = settled(lines.getFirst(), OptionalLong.of(sum(month(before, "a"))), Map.of());

        assertThat(planned(
                        YearPlan.amount(16_000, Map.of(), List.of(settled, lines.get(1), lines.get(2), lines.get(3)))))
                .isEqualTo(before);
    }

    @Test
    void whatWasMeasuredStaysAndTheTotalIsSpreadOverTheMonthsLeft() {
        var late = settled(
                line("a", "north", 1), OptionalLong.empty(), Map.of(0, new Fixed(10, true), 1, new Fixed(20, true)));
        var early = settled(
                line("b", "north", 1), OptionalLong.empty(), Map.of(0, new Fixed(90, true), 1, new Fixed(80, true)));

        var cells = planned(YearPlan.amount(1_200, Map.of(), List.of(late, early)));

        assertThat(sum(cells)).isEqualTo(1_200);
        assertThat(month(cells, "a")).isEqualTo(List.of(10L, 20L, 57L, 57L, 57L, 57L, 57L, 57L, 57L, 57L, 57L, 57L));
        assertThat(month(cells, "b").subList(0, 3)).isEqualTo(List.of(90L, 80L, 43L));
    }

    /** Who did more than its cap, or than its part, has done it; the others have that much less. */
    @Test
    void noCapBindsWhatWasMeasured() {
        var over = new PlanLine(
                "a",
                "north",
                BigDecimal.ONE,
                0,
                50,
                OptionalLong.empty(),
                OptionalLong.empty(),
                alike(),
                Map.of(0, new Fixed(80, true)));

        var cells = planned(YearPlan.amount(100, Map.of(), List.of(over, line("b", "north", 1))));

        assertThat(sum(month(cells, "a"))).isEqualTo(80);
        assertThat(sum(month(cells, "b"))).isEqualTo(20);
    }

    @Test
    void whatCannotBeSaysWhereAndByHowMuch() {
        var a = line("a", "north", 1);
        assertThat(YearPlan.amount(10, Map.of(), List.of(bounds(a, 8, 90), bounds(line("b", "south", 1), 5, 90))))
                .isEqualTo(new Blocked(Level.NATION, "", Obstacle.TOO_LITTLE, 3));
        assertThat(YearPlan.amount(10, Map.of(), List.of(bounds(a, 0, 4))))
                .isEqualTo(new Blocked(Level.NATION, "", Obstacle.TOO_MUCH, 6));
        assertThat(YearPlan.amount(10, Map.of("north", 5L), List.of(bounds(a, 8, 90))))
                .isEqualTo(new Blocked(Level.GROUP, "north", Obstacle.TOO_LITTLE, 3));
        assertThat(YearPlan.amount(10, Map.of("north", 9L), List.of(bounds(a, 0, 4), line("c", "south", 1))))
                .isEqualTo(new Blocked(Level.GROUP, "north", Obstacle.TOO_MUCH, 5));
        assertThat(YearPlan.amount(
                        10, Map.of(), List.of(settled(a, OptionalLong.of(6), Map.of(2, new Fixed(8, false))))))
                .isEqualTo(new Blocked(Level.LINE, "a", Obstacle.TOO_LITTLE, 2));
        assertThat(YearPlan.amount(
                        10,
                        Map.of(),
                        List.of(settled(bounds(a, 0, 6), OptionalLong.empty(), Map.of(2, new Fixed(8, false))))))
                .isEqualTo(new Blocked(Level.LINE, "a", Obstacle.TOO_LITTLE, 2));
        assertThat(YearPlan.amount(
                        60,
                        Map.of(),
                        List.of(settled(
                                a,
                                OptionalLong.of(60),
                                IntStream.range(0, MONTHS)
                                        .boxed()
                                        .collect(Collectors.toMap(at -> at, _ -> new Fixed(4, false)))))))
                .isEqualTo(new Blocked(Level.LINE, "a", Obstacle.TOO_MUCH, 12));
        assertThatThrownBy(() -> bounds(a, 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settled(a, OptionalLong.empty(), Map.of(12, new Fixed(1, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLevelGoesInEvenStepsFromWhatThereWasAndEndsAtItsPart() {
        var cells = planned(YearPlan.level(
                300,
                Map.of(),
                List.of(
                        based(line("a", "north", 1), OptionalLong.of(40), Map.of(5, new Fixed(100, true))),
                        based(line("b", "south", 2), OptionalLong.empty(), Map.of()))));

        assertThat(month(cells, "a"))
                .isEqualTo(List.of(50L, 60L, 70L, 80L, 90L, 100L, 100L, 100L, 100L, 100L, 100L, 100L));
        assertThat(month(cells, "b")).allMatch(one -> one == 200);
        assertThat(planned(YearPlan.level(
                        300,
                        Map.of(),
                        List.of(
                                based(line("a", "north", 1), OptionalLong.empty(), Map.of(11, new Fixed(120, false))),
                                line("b", "north", 9)))))
                .extractingByKey("b")
                .isEqualTo(IntStream.range(0, MONTHS).mapToObj(_ -> 180L).toList());
    }

    @Test
    void aRatioIsTheSameForAllOrMovesEachFromWhereItWas() {
        var low = based(line("a", "north", 1), OptionalLong.of(600), Map.of());
        var high = based(bounds(line("b", "north", 1), 0, 950), OptionalLong.of(900), Map.of());
        var unknown = line("c", "north", 1);

        assertThat(lasts(YearPlan.ratio(800, OptionalLong.empty(), List.of(low, high, unknown))))
                .isEqualTo(Map.of("a", 800L, "b", 800L, "c", 800L));
        var moved = YearPlan.ratio(800, OptionalLong.of(120), List.of(low, high, unknown));
        assertThat(lasts(moved)).isEqualTo(Map.of("a", 720L, "b", 950L, "c", 800L));
        assertThat(month(planned(moved), "a").subList(0, 3)).isEqualTo(List.of(610L, 620L, 630L));
    }

    /** Whatever the weights, floors, caps, groups and settled months: refused with where and how much, or exact, within bounds, with all that is settled as it was. */
    @Test
    void whateverIsAskedIsRefusedOrExactAndWithinItsBounds() {
        var random = new Random(20261123);
        var refused = 0;
        for (var n = 0; n < 3_000; n++) {
            var lines = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(at -> any("k" + at, random))
                    .toList();
            var groups = new HashMap<String, Long>();
            if (random.nextInt(3) == 0) {
                groups.put("g0", random.nextLong(3_000));
            }
            var total = random.nextLong(20_000);

            switch (YearPlan.amount(total, groups, lines)) {
                case Blocked blocked -> {
                    assertThat(blocked.missing()).isPositive();
                    refused++;
                }
                case Planned(var cells) -> {
                    assertThat(sum(cells)).isEqualTo(total);
                    lines.forEach(line -> keeps(line, month(cells, line.key())));
                    groups.forEach((group, settled) -> {
                        var members = lines.stream()
                                .filter(line -> line.group().equals(group))
                                .toList();
                        if (!members.isEmpty()) {
                            assertThat(members.stream()
                                            .mapToLong(line -> sum(month(cells, line.key())))
                                            .sum())
                                    .isEqualTo(settled);
                        }
                    });
                    rises(lines, cells);
                }
            }
        }
        assertThat(refused).isBetween(300, 2_700);
    }

    private static void keeps(PlanLine line, List<Long> months) {
        line.fixed().forEach((at, fixed) -> assertThat(months.get(at)).isEqualTo(fixed.value()));
        assertThat(months).allMatch(one -> one >= 0);
        if (line.locked().isPresent()) {
            assertThat(sum(months)).isEqualTo(line.locked().getAsLong());
        } else if (!line.isWhollyFixed()) {
            assertThat(sum(months)).isBetween(line.floor(), Math.max(line.cap(), line.sumMeasured()));
        }
    }

    /** In one group, who has the greater weight has no less, but for one that rounding gives. */
    private static void rises(List<PlanLine> lines, Map<String, List<Long>> cells) {
        for (var one : lines) {
            for (var other : lines) {
                if (isFree(one)
                        && isFree(other)
                        && one.group().equals(other.group())
                        && one.weight().compareTo(other.weight()) > 0) {
                    assertThat(sum(month(cells, one.key())) + 1).isGreaterThanOrEqualTo(sum(month(cells, other.key())));
                }
            }
        }
    }

    private static boolean isFree(PlanLine line) {
        return line.locked().isEmpty() && line.fixed().isEmpty() && line.floor() == 0 && line.cap() == Long.MAX_VALUE;
    }

    private static PlanLine any(String key, Random random) {
        var floor = random.nextInt(4) == 0 ? random.nextLong(300) : 0;
        var cap = random.nextInt(4) == 0 ? floor + random.nextLong(900) : Long.MAX_VALUE;
        var measured = random.nextInt(3) == 0 ? random.nextInt(MONTHS + 1) : 0;
        var fixed = new HashMap<Integer, Fixed>();
        IntStream.range(0, measured).forEach(at -> fixed.put(at, new Fixed(random.nextLong(40), true)));
        if (random.nextInt(8) == 0) {
            fixed.putIfAbsent(random.nextInt(MONTHS), new Fixed(random.nextLong(60), false));
        }
        return new PlanLine(
                key,
                "g" + random.nextInt(4),
                BigDecimal.valueOf(random.nextInt(100) / 10.0),
                floor,
                cap,
                random.nextInt(12) == 0 ? OptionalLong.of(random.nextLong(600)) : OptionalLong.empty(),
                OptionalLong.empty(),
                random.ints(MONTHS, 0, 9).mapToObj(BigDecimal::valueOf).toList(),
                fixed);
    }

    private static PlanLine bounds(PlanLine one, long floor, long cap) {
        return new PlanLine(
                one.key(), one.group(), one.weight(), floor, cap, one.locked(), one.base(), one.seasons(), one.fixed());
    }

    private static Map<String, Long> lasts(Planning planning) {
        return planned(planning).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().getLast()));
    }

    private static long sum(Map<String, List<Long>> cells) {
        return cells.values().stream().mapToLong(YearPlanTest::sum).sum();
    }

    private static long sum(List<Long> months) {
        return months.stream().mapToLong(one -> one).sum();
    }
}

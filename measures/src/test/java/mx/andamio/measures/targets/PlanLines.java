package mx.andamio.measures.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import mx.andamio.measures.targets.PlanLine.Fixed;
import mx.andamio.measures.targets.Planning.Planned;

/** Lines of plans for tests. */
final class PlanLines {

    static final int MONTHS = 12;

    private PlanLines() {}

    static List<BigDecimal> alike() {
        return IntStream.range(0, MONTHS).mapToObj(_ -> BigDecimal.ZERO).toList();
    }

    static PlanLine line(String key, String group, double weight) {
        return new PlanLine(
                key,
                group,
                BigDecimal.valueOf(weight),
                0,
                Long.MAX_VALUE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                alike(),
                Map.of());
    }

    static PlanLine seasons(PlanLine one, int... had) {
        return new PlanLine(
                one.key(),
                one.group(),
                one.weight(),
                one.floor(),
                one.cap(),
                one.locked(),
                one.base(),
                IntStream.of(had).mapToObj(BigDecimal::valueOf).toList(),
                one.fixed());
    }

    static PlanLine settled(PlanLine one, OptionalLong locked, Map<Integer, Fixed> fixed) {
        return new PlanLine(
                one.key(), one.group(), one.weight(), one.floor(), one.cap(), locked, one.base(), one.seasons(), fixed);
    }

    static PlanLine based(PlanLine one, OptionalLong base, Map<Integer, Fixed> fixed) {
        return new PlanLine(
                one.key(), one.group(), one.weight(), one.floor(), one.cap(), one.locked(), base, one.seasons(), fixed);
    }

    static Map<String, List<Long>> planned(Planning planning) {
        if (planning instanceof Planned(var cells)) {
            return cells;
        }
        throw new AssertionError(planning);
    }

    static List<Long> month(Map<String, List<Long>> cells, String key) {
        return Objects.requireNonNull(cells.get(key));
    }
}

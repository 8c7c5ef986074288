package mx.andamio.measures.targets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One organ of a plan, all its numbers in the smallest unit in which the plan counts.
 *
 * @param key names it among the others
 * @param group of lines to which it belongs, as a region
 * @param weight by which it takes part in its group's target, at least 0
 * @param floor its target of the whole plan is no less
 * @param cap its target of the whole plan is no more; what was measured and what is settled may be
 * @param locked its target of the whole plan, settled by a person
 * @param base what it had before the first month; empty where that is not known
 * @param seasons a weight for each month, each at least 0; all 0 where months are alike
 * @param fixed months that are settled, by their place from 0
 */
public record PlanLine(
        String key,
        String group,
        BigDecimal weight,
        long floor,
        long cap,
        OptionalLong locked,
        OptionalLong base,
        List<BigDecimal> seasons,
        Map<Integer, Fixed> fixed) {

    public PlanLine {
        if (floor < 0 || floor > cap) {
            throw new IllegalArgumentException("a floor is from 0 to its cap: " + key);
        }
        for (var at : fixed.keySet()) {
            if (at < 0 || at >= seasons.size()) {
                throw new IllegalArgumentException("no month of the plan: " + key);
            }
        }
        seasons = List.copyOf(seasons);
        fixed = Map.copyOf(fixed);
    }

    /** How many months the plan has. */
    public int months() {
        return seasons.size();
    }

    /**
     * A month that is settled.
     *
     * @param measured whether by what happened, which no cap binds, or else by a person
     */
    public record Fixed(long value, boolean measured) {}

    /** The same with all months settled; those that were stay as they were. */
    PlanLine fixedAt(List<Long> months) {
        var all = new HashMap<>(fixed);
        for (var at = 0; at < months.size(); at++) {
            all.putIfAbsent(at, new Fixed(months.get(at), false));
        }
        return new PlanLine(key, group, weight, floor, cap, locked, base, seasons, all);
    }

    boolean isMeasured(int at) {
        var month = fixed.get(at);
        return month != null && month.measured();
    }

    /** Of a month that is settled. */
    long value(int at) {
        return Objects.requireNonNull(fixed.get(at)).value();
    }

    boolean isWhollyFixed() {
        return fixed.size() == months();
    }

    long sumFixed() {
        return fixed.values().stream().mapToLong(Fixed::value).reduce(0, Math::addExact);
    }

    long sumMeasured() {
        return fixed.values().stream()
                .filter(Fixed::measured)
                .mapToLong(Fixed::value)
                .reduce(0, Math::addExact);
    }
}

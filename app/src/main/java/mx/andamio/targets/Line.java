package mx.andamio.targets;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version plans for the nation, a region, an organ or a unit, in the smallest unit of the plan.
 *
 * @param organ code; {@code *} for the nation
 * @param above code of the line above it, which is an organ's region and a unit's organ; null for the nation and regions, and where an organ has no region
 * @param kind whose line it is
 * @param weight by which it takes part; 0 where nothing is spread by weight
 * @param least its target of the whole plan is no less; 0 for a unit
 * @param most no more; null without a cap
 * @param settled its target of the whole plan as a person settled it; null where it follows from the rest
 * @param base what it had before the first month; null where that is not known
 * @param history the same months a year before, null where that is not known
 * @param planned each month's target; empty for a region of what does not add up
 * @param marks what holds each month; empty for the nation and regions
 */
public record Line(
        String organ,
        @Nullable String above,
        Kind kind,
        BigDecimal weight,
        long least,
        @Nullable Long most,
        @Nullable Long settled,
        @Nullable Long base,
        List<@Nullable Long> history,
        List<Long> planned,
        List<Mark> marks) {

    /** Code of the line of all together. */
    public static final String NATION = "*";

    /** Whose line. */
    public enum Kind {
        NATION,
        REGION,
        ORGAN,
        UNIT
    }

    public Line {
        planned = List.copyOf(planned);
        marks = List.copyOf(marks);
    }

    /** The target of the whole plan: the sum of an amount's months, else the last one; 0 where nothing is planned. */
    public long whole(boolean sums) {
        if (planned.isEmpty()) {
            return 0;
        }
        return sums ? planned.stream().mapToLong(one -> one).sum() : planned.getLast();
    }

    /** As {@link #whole} of a year before: null where no month is known. */
    public @Nullable Long before(boolean sums) {
        @Nullable Long whole = null;
        for (var month : history) {
            if (month != null) {
                whole = sums && whole != null ? Math.addExact(whole, month) : month;
            }
        }
        return whole;
    }

    /** The same with other bounds. */
    public Line bound(long floor, @Nullable Long cap, @Nullable Long whole) {
        return new Line(organ, above, kind, weight, floor, cap, whole, base, history, planned, marks);
    }

    /** The same with other months. */
    public Line planning(List<Long> cells, List<Mark> held) {
        return new Line(organ, above, kind, weight, least, most, settled, base, history, cells, held);
    }

    public boolean isOrgan() {
        return kind == Kind.ORGAN;
    }

    public boolean isUnit() {
        return kind == Kind.UNIT;
    }

    /** Whether a person can settle its months. */
    public boolean hasMonths() {
        return isOrgan() || isUnit();
    }
}

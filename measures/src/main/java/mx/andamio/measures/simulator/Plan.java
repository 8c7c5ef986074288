package mx.andamio.measures.simulator;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.measures.periods.PeriodType;

/**
 * What is to be simulated.
 *
 * @param months from 1
 * @param scale 1 for the volumes of the institution
 * @param units how many of its simulated units, spread over all of them; UMAE are in proportion, one at the least
 * @param faults share of bad rows that are planted; 0 for none
 */
public record Plan(YearMonth from, int months, double scale, long seed, int units, double faults, Truth truth) {

    /** For which periods figures are told. */
    public enum Truth {
        NONE,
        MONTH,
        /** Months, quarters and years. */
        ALL;

        List<PeriodType> types() {
            return switch (this) {
                case NONE -> List.of();
                case MONTH -> List.of(PeriodType.MONTH);
                case ALL -> List.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.YEAR);
            };
        }
    }

    /** Those there are at scale 1. */
    public static final int ALL_UNITS = 1_822;

    /** What is rare keeps at least this scale: a demonstration with one infarct a year shows nothing. */
    private static final double RARE = 0.1;

    public Plan {
        if (months < 1 || units < 1 || units > ALL_UNITS || !(scale > 0) || !(faults >= 0)) {
            throw new IllegalArgumentException("nothing to simulate");
        }
    }

    List<Month> calendar() {
        return IntStream.range(0, months)
                .mapToObj(at -> new Month(from.plusMonths(at)))
                .toList();
    }

    double rare() {
        return Math.max(scale, RARE);
    }

    /** Between the scale and 1: what is counted by room, shelf or day gets fewer more slowly than what it counts. */
    double root() {
        return Math.min(1, StrictMath.sqrt(scale));
    }
}

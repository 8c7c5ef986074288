package mx.andamio.measures.simulator;

import java.time.LocalDate;

/** When a medicine is short in a region: it begins, lasts some weeks and ends; half a year is looked at by itself. */
final class Shortages {

    static final int MEDICINES = 120;

    /** How likely in a half year, at the beginning of 2024; seldomer from then on. */
    private static final double OFTEN = 0.17;

    private static final double LEAST = 0.05;
    private static final double LESS = 0.015;
    private static final int HALF = 182;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 95;

    private final World world;
    private final String region;
    private final long[] begins = new long[2 * MEDICINES];
    private final long[] ends = new long[2 * MEDICINES];
    private final double[] severity = new double[2 * MEDICINES];

    /** Those that touch the month. */
    Shortages(World world, String region, Month month) {
        this.world = world;
        this.region = region;
        var half = month.epoch() / HALF;
        for (var medicine = 0; medicine < MEDICINES; medicine++) {
            // one that began in the half year before may last until now
            fill(medicine, half - 1, 2 * medicine);
            fill(medicine, half, 2 * medicine + 1);
        }
    }

    private static double often(long half) {
        return Math.clamp(OFTEN - LESS * (half - LocalDate.of(2024, 1, 1).toEpochDay() / HALF), LEAST, OFTEN);
    }

    private void fill(int medicine, long half, int at) {
        var draw = world.draw("shortage", region.hashCode(), medicine, half);
        if (draw.chance(often(half))) {
            begins[at] = half * HALF + draw.below(HALF);
            ends[at] = begins[at] + draw.between(SHORTEST, LONGEST);
            severity[at] = 0.3 + 0.6 * draw.part();
        }
    }

    /** Share of what is asked for that is not there, 0 to 1. */
    double of(int medicine, long epochDay) {
        var most = 0.0;
        for (var at = 2 * medicine; at < 2 * medicine + 2; at++) {
            if (epochDay >= begins[at] && epochDay < ends[at]) {
                most = Math.max(most, severity[at]);
            }
        }
        return most;
    }
}

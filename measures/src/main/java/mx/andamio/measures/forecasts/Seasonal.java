package mx.andamio.measures.forecasts;

import java.util.Arrays;

/**
 * A series and the part of it that repeats itself (classical decomposition: moving average over one season, mean of what is left for each
 * position of the season).
 */
final class Seasonal {

    /** Autocorrelation beyond which a series repeats itself, in standard errors: 90 % (Makridakis and others, M4). */
    private static final double SIGNIFICANT = 1.645;

    /** Autocorrelation of the steps beyond which no calendar is needed. */
    private static final double PLAIN = 0.4;

    private final double[] removed;
    private final double[] pattern;
    private final boolean multiplied;

    private Seasonal(double[] removed, double[] pattern, boolean multiplied) {
        this.removed = removed;
        this.pattern = pattern;
        this.multiplied = multiplied;
    }

    /** The series without the part that repeats itself. */
    double[] removed() {
        return removed;
    }

    /** For each position of the season what is added, or multiplied; its mean is 0, or 1. */
    double[] pattern() {
        return pattern;
    }

    boolean multiplied() {
        return multiplied;
    }

    /** The series itself where it is not known to repeat itself: fewer than three seasons, or no significant autocorrelation. */
    static Seasonal of(double[] values, int season) {
        if (season < 2 || values.length < 3 * season || !repeats(values, season)) {
            return none(values);
        }
        var positive = Arrays.stream(values).allMatch(value -> value > 0);
        var added = decomposed(values, season, false);
        if (!positive) {
            return added;
        }
        var multiplied = decomposed(values, season, true);
        // relative parts below a tenth are noise of a small level: they would blow up what follows
        return Arrays.stream(multiplied.pattern).allMatch(part -> part > 0.1) ? multiplied : added;
    }

    static Seasonal none(double[] values) {
        return new Seasonal(values, new double[] {0}, false);
    }

    /** With this part, whether or not it is significant. At least two seasons. */
    static Seasonal decomposed(double[] values, int season, boolean multiplied) {
        var smooth = movingAverage(values, season);
        var sums = new double[season];
        var counts = new int[season];
        for (var at = 0; at < values.length; at++) {
            if (!Double.isNaN(smooth[at])) {
                sums[at % season] += multiplied ? values[at] / smooth[at] : values[at] - smooth[at];
                counts[at % season]++;
            }
        }
        var pattern = new double[season];
        for (var at = 0; at < season; at++) {
            pattern[at] = counts[at] == 0 ? (multiplied ? 1 : 0) : sums[at] / counts[at];
        }
        var mean = Arrays.stream(pattern).average().orElseThrow();
        for (var at = 0; at < season; at++) {
            pattern[at] = multiplied ? pattern[at] / mean : pattern[at] - mean;
        }
        var removed = new double[values.length];
        for (var at = 0; at < values.length; at++) {
            var part = pattern[at % season];
            removed[at] = multiplied ? values[at] / part : values[at] - part;
        }
        return new Seasonal(removed, pattern, multiplied);
    }

    /** A value of the series without its repeating part, {@code h} periods after the last, with it. */
    double put(double value, int h) {
        var part = pattern[(removed.length + h - 1) % pattern.length];
        return multiplied ? value * part : value + part;
    }

    boolean isFlat() {
        return pattern.length == 1;
    }

    /** Over one season, centred; no number at both ends. */
    private static double[] movingAverage(double[] values, int season) {
        var half = season / 2;
        var smooth = new double[values.length];
        Arrays.fill(smooth, Double.NaN);
        for (var at = half; at < values.length - half; at++) {
            var sum = 0.0;
            for (var near = at - half; near <= at + half; near++) {
                var edge = season % 2 == 0 && (near == at - half || near == at + half);
                sum += edge ? values[near] / 2 : values[near];
            }
            smooth[at] = sum / season;
        }
        return smooth;
    }

    /** Whether a series repeats itself so plainly that no calendar is needed to see it: its steps do. */
    static boolean isPlain(double[] values, int season) {
        if (values.length < 3 * season + 1) {
            return false;
        }
        var steps = new double[values.length - 1];
        for (var at = 0; at < steps.length; at++) {
            steps[at] = values[at + 1] - values[at];
        }
        return correlation(steps, season) > PLAIN;
    }

    private static double correlation(double[] values, int lag) {
        var mean = Arrays.stream(values).average().orElseThrow();
        var variance = 0.0;
        var together = 0.0;
        for (var at = 0; at < values.length; at++) {
            variance += (values[at] - mean) * (values[at] - mean);
            together += at < lag ? 0 : (values[at] - mean) * (values[at - lag] - mean);
        }
        return variance == 0 ? 0 : together / variance;
    }

    private static boolean repeats(double[] values, int season) {
        var n = values.length;
        var sum = 0.0;
        for (var lag = 1; lag < season; lag++) {
            sum += Math.pow(correlation(values, lag), 2);
        }
        return Math.abs(correlation(values, season)) > SIGNIFICANT * Math.sqrt((1 + 2 * sum) / n);
    }
}

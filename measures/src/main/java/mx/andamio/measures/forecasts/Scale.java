package mx.andamio.measures.forecasts;

import java.util.Arrays;

/** On what scale a series is continued. */
enum Scale {
    AS_IT_IS,
    /** Logarithms: what grows in percents, and whose swings grow with it. */
    LOGARITHMS;

    /** So many times the least value must the greatest be: below this both scales tell the same. */
    private static final double WIDE = 2;

    /** Logarithms where all values are positive, spread widely, and the steps are of more even size on that scale. */
    static Scale of(double[] values) {
        var least = Arrays.stream(values).min().orElseThrow();
        var most = Arrays.stream(values).max().orElseThrow();
        return least > 0 && most > WIDE * least && unevenness(LOGARITHMS.to(values)) < unevenness(values)
                ? LOGARITHMS
                : AS_IT_IS;
    }

    /** How much the size of steps depends on the level: the rank correlation of both, without its sign. */
    private static double unevenness(double[] values) {
        var n = values.length - 1;
        var levels = new double[n];
        var steps = new double[n];
        for (var at = 0; at < n; at++) {
            levels[at] = (values[at] + values[at + 1]) / 2;
            steps[at] = Math.abs(values[at + 1] - values[at]);
        }
        return Math.abs(correlation(ranks(levels), ranks(steps)));
    }

    private static double[] ranks(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> Math.abs(Arrays.binarySearch(sorted, value)))
                .toArray();
    }

    private static double correlation(double[] one, double[] other) {
        var mean = Arrays.stream(one).average().orElse(0);
        var otherMean = Arrays.stream(other).average().orElse(0);
        var both = 0.0;
        var first = 0.0;
        var second = 0.0;
        for (var at = 0; at < one.length; at++) {
            both += (one[at] - mean) * (other[at] - otherMean);
            first += Math.pow(one[at] - mean, 2);
            second += Math.pow(other[at] - otherMean, 2);
        }
        return first == 0 || second == 0 ? 0 : both / Math.sqrt(first * second);
    }

    double[] to(double[] values) {
        return this == AS_IT_IS ? values : Arrays.stream(values).map(Math::log).toArray();
    }

    double to(double value) {
        return this == AS_IT_IS ? value : value > 0 ? Math.log(value) : Double.NEGATIVE_INFINITY;
    }

    double from(double value) {
        return this == AS_IT_IS ? value : Math.exp(value);
    }
}

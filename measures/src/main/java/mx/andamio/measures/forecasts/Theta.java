package mx.andamio.measures.forecasts;

/**
 * The theta method (Assimakopoulos and Nikolopoulos) in the form of Hyndman and Billah: simple exponential smoothing of the seasonally
 * adjusted series, with half the slope of its straight line as drift.
 */
final class Theta {

    private Theta() {}

    static Continuation fit(double[] values, int season) {
        var adjusted = Seasonal.of(values, season);
        var plain = adjusted.removed();
        var n = plain.length;
        var alpha = Search.between(0.05, 0.99, one -> error(plain, one));
        var level = level(plain, alpha);
        var slope = Line.through(plain).slope() / 2;
        var start = (1 - Math.pow(1 - alpha, n)) / alpha;
        return new Continuation(
                h -> adjusted.put(level + slope * (h - 1 + start), h), h -> 1 + (h - 1) * alpha * alpha);
    }

    private static double level(double[] values, double alpha) {
        var level = values[0];
        for (var at = 1; at < values.length; at++) {
            level += alpha * (values[at] - level);
        }
        return level;
    }

    private static double error(double[] values, double alpha) {
        var level = values[0];
        var sum = 0.0;
        for (var at = 1; at < values.length; at++) {
            var miss = values[at] - level;
            sum += miss * miss;
            level += alpha * miss;
        }
        return sum;
    }
}

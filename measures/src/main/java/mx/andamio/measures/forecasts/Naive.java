package mx.andamio.measures.forecasts;

/** The methods that have nothing to fit. */
final class Naive {

    private Naive() {}

    /** Each value as it was one season before. */
    static Continuation seasonal(double[] values, int season) {
        var cycle = Math.min(season, values.length);
        return new Continuation(
                h -> values[values.length - cycle + (h - 1) % cycle], h -> 1 + Math.floorDiv(h - 1, cycle));
    }

    /** The last value and the mean step of the whole series, on the seasonally adjusted series. */
    static Continuation drift(double[] values, int season) {
        var adjusted = Seasonal.of(values, season);
        var plain = adjusted.removed();
        var n = plain.length;
        var step = (plain[n - 1] - plain[0]) / (n - 1);
        return new Continuation(
                h -> adjusted.put(plain[n - 1] + h * step, h), h -> h * (1 + h / (double) n) / (1 + 1.0 / n));
    }
}

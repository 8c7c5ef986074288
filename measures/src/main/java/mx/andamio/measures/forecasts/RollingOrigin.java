package mx.andamio.measures.forecasts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a method would have missed by: it continues the beginning of a series, again and again from a later origin, and is compared with what came.
 *
 * @param misses for each origin, what came less what was expected, one period ahead first
 * @param growths the growth of variance that the method claimed at each origin, in the same shape
 */
record RollingOrigin(List<double[]> misses, List<double[]> growths) {

    /** So many origins at most: more cost time and tell little more. */
    private static final int ORIGINS = 30;

    /** Values that every method can be fitted to. */
    private static final int FEWEST = 3;

    /**
     * @param horizon periods ahead that are compared at most
     * @param season of which at least two are left before the first origin, where the series is long enough
     */
    static Map<Method, RollingOrigin> of(Set<Method> methods, double[] values, int season, int horizon) {
        var n = values.length;
        var least = Math.max(FEWEST, Math.min(2 * season + 4, n / 2));
        var first = Math.max(least, n - ORIGINS - Math.min(horizon, n / 4) + 1);
        var trials = new EnumMap<Method, RollingOrigin>(Method.class);
        methods.forEach(method -> trials.put(method, new RollingOrigin(new ArrayList<>(), new ArrayList<>())));
        for (var origin = first; origin < n; origin++) {
            var came = Arrays.copyOfRange(values, origin, origin + Math.min(horizon, n - origin));
            Method.all(methods, Arrays.copyOf(values, origin), season)
                    .forEach((method, fitted) ->
                            Objects.requireNonNull(trials.get(method)).add(fitted, came));
        }
        return trials;
    }

    private void add(Continuation fitted, double[] came) {
        var miss = new double[came.length];
        var growth = new double[came.length];
        for (var h = 1; h <= came.length; h++) {
            miss[h - 1] = came[h - 1] - fitted.ahead().at(h);
            growth[h - 1] = fitted.growth().at(h);
        }
        misses.add(miss);
        growths.add(growth);
    }

    /** How many origins there are, at least 1. */
    int origins() {
        return misses.size();
    }

    /** Mean absolute error over all origins and horizons. */
    double error() {
        return misses.stream()
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Variance of the error one period ahead: each squared error divided by the growth that was claimed for it. */
    double variance() {
        var sum = 0.0;
        var weight = 0.0;
        for (var origin = 0; origin < misses.size(); origin++) {
            var miss = misses.get(origin);
            var growth = growths.get(origin);
            for (var h = 1; h <= miss.length; h++) {
                // the periods of one origin miss together: later ones count for less
                var part = 1.0 / h;
                sum += part * miss[h - 1] * miss[h - 1] / growth[h - 1];
                weight += part;
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }
}

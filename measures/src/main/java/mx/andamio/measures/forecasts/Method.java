package mx.andamio.measures.forecasts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A way to continue a series. */
public enum Method {
    SEASONAL_NAIVE,
    DRIFT,
    THETA,
    DAMPED_ETS,
    /** The mean of drift, theta and damped ETS: errors of different kinds partly cancel out. */
    BLEND;

    private static final Set<Method> BLENDED = Collections.unmodifiableSet(EnumSet.of(DRIFT, THETA, DAMPED_ETS));

    /** Values below which smoothing has more to choose than it knows. */
    private static final int ENOUGH = 10;

    /** Those that can say something of a series of so many values, in their order. */
    static Set<Method> suiting(int values) {
        return values >= ENOUGH ? EnumSet.allOf(Method.class) : EnumSet.of(SEASONAL_NAIVE, DRIFT, THETA);
    }

    /**
     * What this method makes of a series.
     *
     * @param values at least 3, evenly spaced in time, all finite
     * @param season periods after which the series may repeat itself, 1 for none
     */
    Continuation fit(double[] values, int season) {
        return switch (this) {
            case SEASONAL_NAIVE -> Naive.seasonal(values, season);
            case DRIFT -> Naive.drift(values, season);
            case THETA -> Theta.fit(values, season);
            case DAMPED_ETS -> Smoothing.fit(values, season);
            case BLEND -> blend(all(BLENDED, values, season));
        };
    }

    /** What each of these methods makes of a series, each fitted once. */
    static Map<Method, Continuation> all(Set<Method> methods, double[] values, int season) {
        var fitted = new EnumMap<Method, Continuation>(Method.class);
        for (var method : methods) {
            // the last of them: what it is the mean of is there by then, if it was asked for
            fitted.put(
                    method,
                    method == BLEND && fitted.keySet().containsAll(BLENDED)
                            ? blend(fitted)
                            : method.fit(values, season));
        }
        return fitted;
    }

    private static Continuation blend(Map<Method, Continuation> fitted) {
        return Continuation.meanOf(BLENDED.stream()
                .map(method -> Objects.requireNonNull(fitted.get(method)))
                .toArray(Continuation[]::new));
    }
}

package mx.andamio.measures.forecasts;

/** A way to continue a series. */
public enum Method {
    SEASONAL_NAIVE,
    DRIFT,
    THETA,
    DAMPED_ETS,
    /** The mean of drift, theta and damped ETS: errors of different kinds partly cancel out. */
    BLEND;

    /** Values below which smoothing has more to choose than it knows. */
    private static final int ENOUGH = 10;

    /** Whether it can say something of a series of so many values. */
    boolean suits(int values) {
        return this != DAMPED_ETS && this != BLEND || values >= ENOUGH;
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
            case BLEND ->
                Continuation.meanOf(
                        Naive.drift(values, season), Theta.fit(values, season), Smoothing.fit(values, season));
        };
    }
}

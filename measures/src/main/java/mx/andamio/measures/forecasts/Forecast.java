package mx.andamio.measures.forecasts;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/** What a series will probably be, by the method that missed least when it was asked about what is known. */
public final class Forecast {

    /** Fewer points say nothing of a trend and nothing of an error. */
    public static final int FEWEST = 4;

    /** Share of what comes that is below the upper end of an interval that holds 80 %. */
    private static final double UPPER = 0.9;

    /** The least of several errors is less than that method's own: found on 271 series that are not in this project (docs/figures.md). */
    private static final double OPTIMISM = 1.06;

    private final Method method;
    private final Continuation continuation;
    private final double variance;
    /** Few errors tell little of their size: the fewer, the wider. */
    private final TDistribution misses;

    private final Scale scale;
    private final boolean neverNegative;
    private final Map<Method, Double> errors;

    private Forecast(
            Method method,
            Continuation continuation,
            RollingOrigin past,
            Scale scale,
            boolean neverNegative,
            Map<Method, Double> errors) {
        this.method = method;
        this.continuation = continuation;
        this.variance = past.variance();
        this.misses = new TDistribution(past.origins());
        this.scale = scale;
        this.neverNegative = neverNegative;
        this.errors = errors;
    }

    /**
     * Empty with fewer than {@value #FEWEST} values.
     *
     * @param values evenly spaced in time, the last one last, all finite
     * @param season periods after which the series may repeat itself, 1 for none
     * @param horizon periods ahead that matter, from 1
     */
    public static Optional<Forecast> of(double[] values, int season, int horizon) {
        return values.length < FEWEST
                ? Optional.empty()
                : Optional.of(by(Method.suiting(values.length), values, season, horizon));
    }

    /** As {@link #of}, of at least {@value #FEWEST} values, by one of these methods, each of which suits them. */
    static Forecast by(Set<Method> methods, double[] values, int season, int horizon) {
        var scale = Scale.of(values);
        var scaled = scale.to(values);
        // a season of which not even one has passed says nothing
        var cycle = values.length > season ? season : 1;
        var trials = RollingOrigin.of(methods, scaled, cycle, horizon);
        var errors = new EnumMap<Method, Double>(Method.class);
        trials.forEach((method, trial) -> errors.put(method, trial.error()));
        var best = Objects.requireNonNull(
                Collections.min(errors.entrySet(), Map.Entry.comparingByValue()).getKey());
        return new Forecast(
                best,
                best.fit(scaled, cycle),
                Objects.requireNonNull(trials.get(best)),
                scale,
                Arrays.stream(values).allMatch(value -> value >= 0),
                errors);
    }

    public Method method() {
        return method;
    }

    /** What is expected {@code h} periods after the last value, with the interval that holds it in 80 of 100 cases. */
    public Outlook at(int h) {
        var mean = continuation.ahead().at(h);
        var half = quantile() * error(h);
        return new Outlook(floor(scale.from(mean)), floor(scale.from(mean - half)), floor(scale.from(mean + half)));
    }

    /** The chance, 0 to 1, that the series is at least {@code target} after {@code h} periods. */
    public double chanceOfAtLeast(double target, int h) {
        var mean = continuation.ahead().at(h);
        var error = error(h);
        var aim = scale.to(target);
        return error == 0 ? (mean >= aim ? 1 : 0) : 1 - misses.cumulativeProbability((aim - mean) / error);
    }

    /** What the next {@code h} periods will probably come to together. */
    public Outlook total(int h) {
        var half = quantile() * totalError(h);
        var mean = totalMean(h);
        return new Outlook(floor(mean), floor(mean - half), floor(mean + half));
    }

    /** The chance, 0 to 1, that the next {@code h} periods come to at least {@code target} together. */
    public double chanceOfTotalAtLeast(double target, int h) {
        var error = totalError(h);
        var mean = totalMean(h);
        return error == 0 ? (mean >= target ? 1 : 0) : 1 - misses.cumulativeProbability((target - mean) / error);
    }

    private double totalMean(int h) {
        return IntStream.rangeClosed(1, h)
                .mapToDouble(at -> scale.from(continuation.ahead().at(at)))
                .sum();
    }

    /**
     * The error one period ahead is each period's own and evens out in a sum; what makes later errors larger is a level that was mistaken, the same for all that follow, and adds up.
     */
    private double totalError(int h) {
        var own = 0.0;
        var level = 0.0;
        for (var at = 1; at <= h; at++) {
            var mean = continuation.ahead().at(at);
            var noise = natural(mean, error(1));
            own += noise * noise;
            level += Math.sqrt(Math.max(0, Math.pow(natural(mean, error(at)), 2) - noise * noise));
        }
        return Math.sqrt(own + level * level);
    }

    /** An error on the scale of the values. */
    private double natural(double mean, double error) {
        return (scale.from(mean + error) - scale.from(mean - error)) / 2;
    }

    private double quantile() {
        return misses.inverseCumulativeProbability(UPPER);
    }

    /** Mean absolute error of each method over its rolling origins. */
    public Map<Method, Double> errors() {
        return Map.copyOf(errors);
    }

    private double error(int h) {
        return OPTIMISM * Math.sqrt(variance * continuation.growth().at(h));
    }

    private double floor(double value) {
        return neverNegative ? Math.max(0, value) : value;
    }
}

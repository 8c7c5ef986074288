package mx.andamio.measures.forecasts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exponential smoothing in the form of states (Hyndman and others): a level, with or without a damped trend, with or without a season that is
 * added or multiplied. The form is chosen by the corrected Akaike criterion, its parameters by least squared errors of one step.
 */
final class Smoothing {

    /** Bounds of the damping: below the first a trend is gone at once, above the second it never goes. */
    private static final double DAMPED_LEAST = 0.8;

    private static final double DAMPED_MOST = 0.98;

    private final double[] values;
    private final Seasonal season;
    private final boolean trend;
    private final double firstLevel;
    private final double firstStep;

    private Smoothing(double[] values, Seasonal season, boolean trend) {
        this.values = values;
        this.season = season;
        this.trend = trend;
        var plain = season.removed();
        var beginning = Math.min(plain.length, Math.max(10, 2 * season.pattern().length));
        var line = Line.through(Arrays.copyOf(plain, beginning));
        this.firstStep = trend ? line.slope() : 0;
        this.firstLevel = trend
                ? line.start() - line.slope()
                : Arrays.stream(plain, 0, beginning).average().orElseThrow();
    }

    static Continuation fit(double[] values, int season) {
        var best = seasons(values, season).stream()
                .flatMap(one -> Stream.of(true, false).map(trend -> new Smoothing(values, one, trend)))
                .map(Smoothing::fitted)
                .min(Comparator.comparingDouble(Fitted::criterion))
                .orElseThrow();
        return new Continuation(best::ahead, best::growth);
    }

    private static List<Seasonal> seasons(double[] values, int season) {
        var found = new ArrayList<Seasonal>();
        found.add(Seasonal.none(values));
        if (season > 1 && season <= 24 && values.length >= 2 * season + 4) {
            found.add(Seasonal.decomposed(values, season, false));
            if (Arrays.stream(values).allMatch(value -> value > 0)) {
                var multiplied = Seasonal.decomposed(values, season, true);
                if (Arrays.stream(multiplied.pattern()).allMatch(part -> part > 0.1)) {
                    found.add(multiplied);
                }
            }
        } else if (season > 24) {
            // too many positions to follow each: the part that repeats itself is taken out and put back as it was
            found.set(0, Seasonal.of(values, season));
        }
        return found;
    }

    private boolean follows() {
        return !season.isFlat() && season.pattern().length <= 24;
    }

    private Fitted fitted() {
        var start = new double[] {0, -2, 1, -2};
        var used = start.length - (follows() ? 0 : 1);
        var from = trend ? Arrays.copyOf(start, used) : follows() ? new double[] {0, -2} : new double[] {0};
        var point = from.length == 1
                ? new double[] {Search.between(-6, 6, one -> run(weights(new double[] {one})).sum)}
                : Search.from(from, one -> run(weights(one)).sum);
        var weights = weights(point);
        var parameters = from.length + 1 + (trend ? 1 : 0) + (follows() ? season.pattern().length - 1 : 0) + 1;
        return new Fitted(weights, run(weights), parameters);
    }

    private Weights weights(double[] free) {
        var alpha = within(free[0], 0.001, 0.999);
        if (!trend) {
            return new Weights(alpha, 0, 1, follows() ? within(free[1], 0, 1 - alpha) : 0);
        }
        return new Weights(
                alpha,
                within(free[1], 0, alpha),
                within(free[2], DAMPED_LEAST, DAMPED_MOST),
                follows() ? within(free[3], 0, 1 - alpha) : 0);
    }

    private static double within(double free, double least, double most) {
        return least + (most - least) / (1 + Math.exp(-free));
    }

    private Run run(Weights weights) {
        var run = new Run(season.pattern().clone());
        run.level = firstLevel;
        run.step = firstStep;
        for (var at = 0; at < values.length; at++) {
            var base = run.level + weights.phi * run.step;
            var position = at % run.pattern.length;
            var part = run.pattern[position];
            var given = follows() ? values[at] : season.removed()[at];
            var multiplied = follows() && season.multiplied();
            var expected = multiplied ? base * part : follows() ? base + part : base;
            var miss = given - expected;
            run.sum += miss * miss;
            var plain = multiplied ? miss / part : miss;
            run.level = base + weights.alpha * plain;
            run.step = weights.phi * run.step + weights.beta * plain;
            if (follows()) {
                run.pattern[position] += weights.gamma * (multiplied ? miss / (base == 0 ? 1 : base) : miss);
            }
        }
        return run;
    }

    /** How fast each state follows what is seen; {@code phi} is the part of a step that is left of it one period later. */
    private record Weights(double alpha, double beta, double phi, double gamma) {}

    private static final class Run {

        private final double[] pattern;
        private double level;
        private double step;
        private double sum;

        private Run(double[] pattern) {
            this.pattern = pattern;
        }
    }

    private final class Fitted {

        private final Weights weights;
        private final Run run;
        private final double criterion;

        private Fitted(Weights weights, Run run, int parameters) {
            this.weights = weights;
            this.run = run;
            var n = values.length;
            var scale = Arrays.stream(values).map(Math::abs).max().orElse(1) + Double.MIN_NORMAL;
            var floor = n * Math.pow(scale * 1e-9, 2);
            var correction = n - parameters - 1 > 0
                    ? 2.0 * parameters * (parameters + 1) / (n - parameters - 1)
                    : Double.POSITIVE_INFINITY;
            this.criterion = parameters <= 3 && !Double.isFinite(correction)
                    ? Double.MAX_VALUE
                    : n * Math.log(Math.max(run.sum, floor) / n) + 2.0 * parameters + correction;
        }

        private double criterion() {
            return criterion;
        }

        private double ahead(int h) {
            var damped = weights.phi == 1 ? h : weights.phi * (1 - Math.pow(weights.phi, h)) / (1 - weights.phi);
            var base = run.level + damped * run.step;
            if (!follows()) {
                return season.put(base, h);
            }
            var part = run.pattern[(values.length + h - 1) % run.pattern.length];
            return season.multiplied() ? base * part : base + part;
        }

        private double growth(int h) {
            var sum = 1.0;
            var damped = 0.0;
            for (var j = 1; j < h; j++) {
                damped += Math.pow(weights.phi, j);
                var weight = weights.alpha + weights.beta * damped;
                if (follows() && j % run.pattern.length == 0) {
                    weight += weights.gamma;
                }
                sum += weight * weight;
            }
            return sum;
        }
    }
}

package mx.andamio.measures.forecasts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well the end of series would have been told: their last periods are held back, each method and the chosen one say them, and that is compared with what came.
 * Errors are ratios to those of seasonal naive, series by series, and their geometric mean: no series counts for more because its numbers are large.
 */
public final class Backtest {

    /** What lies outside of an interval that leaves out 20 of 100 costs ten times how far outside it is: Gneiting and Raftery 2007, 2 / 0.2. */
    private static final double OUTSIDE = 10;

    /** A ratio is at least this: a series that a method tells without any error would otherwise hide all others. */
    private static final double LEAST = 0.001;

    private final int horizon;
    private final Trial chosen = new Trial();
    private final Map<Method, Trial> methods = new EnumMap<>(Method.class);
    private int compared;
    private int tooShort;
    private int exact;

    /** @param horizon periods held back of each series, from 1 */
    public Backtest(int horizon) {
        this.horizon = horizon;
        EnumSet.allOf(Method.class).forEach(method -> methods.put(method, new Trial()));
    }

    /**
     * @param error mean absolute error, as a ratio to that of seasonal naive
     * @param interval interval score of the 80 % interval, as such a ratio
     * @param held share of what came that lay within the 80 % interval, 0 to 1
     */
    public record Score(double error, double interval, double held) {}

    /** What one said of a series. */
    private record Said(double error, double interval, int held) {}

    /** What one said of all series. */
    private static final class Trial {
        private final List<Double> errors = new ArrayList<>();
        private final List<Double> intervals = new ArrayList<>();
        private int held;
        private int periods;

        private void add(Said said, Said naive, int horizon) {
            errors.add(Math.log(Math.max(LEAST, said.error / naive.error)));
            intervals.add(Math.log(Math.max(LEAST, said.interval / naive.interval)));
            held += said.held;
            periods += horizon;
        }

        private Score score() {
            return new Score(geometric(errors), geometric(intervals), held / (double) periods);
        }

        private static double geometric(List<Double> logarithms) {
            return Math.exp(logarithms.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow());
        }
    }

    public void add(Series series) {
        var values = series.values();
        var known = Arrays.copyOf(values, Math.max(0, values.length - horizon));
        if (!Method.suiting(known.length).containsAll(methods.keySet())) {
            tooShort++;
            return;
        }
        var came = Arrays.copyOfRange(values, known.length, values.length);
        var season = series.season();
        var naive = said(Forecast.by(EnumSet.of(Method.SEASONAL_NAIVE), known, season, horizon), came);
        if (naive.error == 0 || naive.interval == 0) {
            exact++;
            return;
        }
        compared++;
        chosen.add(said(Forecast.by(methods.keySet(), known, season, horizon), came), naive, horizon);
        methods.forEach((method, trial) ->
                trial.add(said(Forecast.by(EnumSet.of(method), known, season, horizon), came), naive, horizon));
    }

    private static Said said(Forecast forecast, double[] came) {
        var error = 0.0;
        var score = 0.0;
        var held = 0;
        for (var h = 1; h <= came.length; h++) {
            var outlook = forecast.at(h);
            var value = came[h - 1];
            var outside = Math.max(0, Math.max(outlook.lo80() - value, value - outlook.hi80()));
            error += Math.abs(value - outlook.mean()) / came.length;
            score += (outlook.hi80() - outlook.lo80() + OUTSIDE * outside) / came.length;
            held += outside == 0 ? 1 : 0;
        }
        return new Said(error, score, held);
    }

    /** Series that were compared; nothing can be asked of the scores where there is none. */
    public int compared() {
        return compared;
    }

    /** Series left out since not every method suits what is left of them without their end. */
    public int tooShort() {
        return tooShort;
    }

    /** Series left out since seasonal naive told them without an error: nothing can be a ratio to that. */
    public int exact() {
        return exact;
    }

    /** Of the method that is chosen anew for each series. */
    public Score chosen() {
        return chosen.score();
    }

    /** Of one method used for all of them. */
    public Score of(Method method) {
        return Objects.requireNonNull(methods.get(method)).score();
    }
}

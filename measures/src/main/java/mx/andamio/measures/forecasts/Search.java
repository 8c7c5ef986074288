package mx.andamio.measures.forecasts;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** Where a function is least. */
final class Search {

    private static final int TRIES = 400;

    private Search() {}

    static double between(double least, double most, DoubleUnaryOperator function) {
        return new BrentOptimizer(1e-4, 1e-6)
                .optimize(
                        new MaxEval(TRIES),
                        GoalType.MINIMIZE,
                        new SearchInterval(least, most),
                        new UnivariateObjectiveFunction(function::applyAsDouble))
                .getPoint();
    }

    /** From that start, each parameter on the whole line. The best that was found where the tries are used up. */
    static double[] from(double[] start, MultivariateFunction function) {
        var best = new Best(function, start);
        try {
            new SimplexOptimizer(new SimpleValueChecker(1e-6, 1e-9))
                    .optimize(
                            new MaxEval(TRIES),
                            GoalType.MINIMIZE,
                            new ObjectiveFunction(best),
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, 0.8));
        } catch (org.hipparchus.exception.MathIllegalStateException e) {
            // the tries are used up: the best of them is good enough
            return best.point;
        }
        return best.point;
    }

    private static final class Best implements MultivariateFunction {

        private final MultivariateFunction function;
        private double[] point;
        private double value = Double.POSITIVE_INFINITY;

        private Best(MultivariateFunction function, double[] start) {
            this.function = function;
            this.point = start;
        }

        @Override
        public double value(double[] tried) {
            var found = function.value(tried);
            if (found < value) {
                value = found;
                point = tried.clone();
            }
            return Double.isFinite(found) ? found : Double.MAX_VALUE;
        }
    }
}

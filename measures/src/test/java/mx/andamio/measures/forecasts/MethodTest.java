package mx.andamio.measures.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The expected numbers were computed with another program: the package {@code forecast} of R. */
class MethodTest {

    private static final double[] PLAIN = {
        51, 50.5, 52.5, 52.8, 51.8, 53.2, 53.4, 52.7, 53.8, 54.4, 55.4, 54.9, 56.9, 57.2, 56.2, 57.6, 57.8, 57.1, 58.2,
        58.8, 59.8, 59.3, 61.3, 61.6, 60.6, 62, 62.2, 61.5, 62.6, 63.2, 64.2, 63.7, 65.7, 66, 65, 66.4, 66.6, 65.9, 67,
        67.6
    };

    private static final double[] SEASONAL = {
        81, 80.82, 99.9, 102, 109.2, 103.9, 93.4, 97.16, 105.92, 113.36, 122, 142.3, 92.6, 91.66, 108.3, 116, 119.8,
        117.66, 105.2, 104.72, 119.8, 123.84, 137.2, 158.9, 99.2, 103.5, 117.7, 130, 133.4, 126.42, 118, 113.28, 133.68,
        137.32, 147.4, 176.5, 106.8, 115.34, 130.1, 139, 148, 136.18, 130.8, 124.84, 142.56, 151.8, 158.6, 194.1, 117.4,
        122.18, 143.5, 149, 162.6, 148.94, 138.6, 137.4, 152.44, 166.28, 172.8, 206.7
    };

    @Test
    void driftGoesOnByTheMeanStep() {
        var fitted = Method.DRIFT.fit(PLAIN, 1);

        assertThat(ahead(fitted, 4))
                .containsExactly(new double[] {68.02564, 68.45128, 68.87692, 69.30256}, within(1e-4));
        assertThat(growth(fitted, 4)).containsExactly(new double[] {1, 2.0488, 3.1463, 4.2927}, within(1e-3));
    }

    @Test
    void seasonalNaiveRepeatsTheLastSeason() {
        var fitted = Method.SEASONAL_NAIVE.fit(SEASONAL, 12);

        assertThat(ahead(fitted, 14))
                .containsExactly(
                        117.4, 122.18, 143.5, 149, 162.6, 148.94, 138.6, 137.4, 152.44, 166.28, 172.8, 206.7, 117.4,
                        122.18);
        assertThat(fitted.growth().at(12)).isEqualTo(1);
        assertThat(fitted.growth().at(13)).isEqualTo(2);
    }

    @Test
    void thetaIsThatOfTheReference() {
        assertThat(ahead(Method.THETA.fit(PLAIN, 1), 4)).satisfies(close(0.2, 67.72284, 67.94008, 68.15732, 68.37456));
        assertThat(ahead(Method.THETA.fit(SEASONAL, 12), 14))
                .satisfies(close(
                        1, 127.4225, 131.7425, 151.567, 161.4364, 169.184, 158.2567, 145.5553, 143.1324, 162.2811,
                        169.4193, 181.2118, 213.8496, 132.2151, 136.6821));
    }

    @Test
    void dampedSmoothingIsThatOfTheReference() {
        assertThat(ahead(Method.DAMPED_ETS.fit(PLAIN, 1), 4))
                .satisfies(close(0.5, 67.89176, 68.25667, 68.61427, 68.96473));
        assertThat(ahead(Method.DAMPED_ETS.fit(SEASONAL, 12), 14))
                .satisfies(close(
                        2.5, 127.9596, 132.5212, 153.5413, 163.17, 172.085, 160.8709, 149.2445, 146.132, 165.7715,
                        174.7378, 185.5797, 221.1185, 136.4783, 141.0925));
    }

    @Test
    void theBlendIsTheirMean() {
        var mean = (Method.DRIFT.fit(PLAIN, 1).ahead().at(3)
                        + Method.THETA.fit(PLAIN, 1).ahead().at(3)
                        + Method.DAMPED_ETS.fit(PLAIN, 1).ahead().at(3))
                / 3;

        assertThat(Method.BLEND.fit(PLAIN, 1).ahead().at(3)).isEqualTo(mean);
    }

    @Test
    void noMethodTripsOverWhatDoesNotMove() {
        var flat = new double[] {3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3};
        var zero = new double[12];

        for (var method : Method.values()) {
            assertThat(ahead(method.fit(flat, 4), 6)).containsOnly(new double[] {3}, within(1e-6));
            assertThat(ahead(method.fit(zero, 4), 6)).containsOnly(new double[] {0}, within(1e-6));
        }
    }

    private static Consumer<double[]> close(double percent, double... expected) {
        return found -> assertThat(IntStream.range(0, expected.length))
                .allSatisfy(at -> assertThat(found[at]).isCloseTo(expected[at], Percentage.withPercentage(percent)));
    }

    private static double[] ahead(Continuation fitted, int horizon) {
        return IntStream.rangeClosed(1, horizon).mapToDouble(fitted.ahead()::at).toArray();
    }

    private static double[] growth(Continuation fitted, int horizon) {
        return IntStream.rangeClosed(1, horizon)
                .mapToDouble(fitted.growth()::at)
                .toArray();
    }
}

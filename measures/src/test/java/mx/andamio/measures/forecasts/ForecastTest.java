package mx.andamio.measures.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mx.andamio.measures.periods.Timeline;
import org.junit.jupiter.api.Test;

class ForecastTest {

    @Test
    void belowFourPointsNothingIsSaid() {
        assertThat(Forecast.of(new double[] {1, 2, 3}, 1, 2)).isEmpty();
        assertThat(Forecast.of(new double[] {1, 2, 3, 4}, 1, 2)).isPresent();
    }

    @Test
    void aStraightLineGoesOn() {
        var forecast = Forecast.of(
                        IntStream.range(0, 24).mapToDouble(at -> 10 + 2 * at).toArray(), 12, 6)
                .orElseThrow();

        assertThat(forecast.at(1).mean()).isCloseTo(58, within(0.5));
        assertThat(forecast.at(6).mean()).isCloseTo(68, within(1.5));
    }

    @Test
    void theMethodThatMissedLeastIsTaken() {
        var forecast = Forecast.of(season(6, 3), 12, 12).orElseThrow();

        assertThat(forecast.errors()).containsOnlyKeys(Method.values());
        assertThat(forecast.errors().get(forecast.method()))
                .isEqualTo(forecast.errors().values().stream()
                        .mapToDouble(error -> error)
                        .min()
                        .orElseThrow());
    }

    @Test
    void aShortSeriesIsNotSmoothedAndItsIntervalIsWide() {
        var few = Forecast.of(new double[] {10, 12, 11, 13}, 1, 1).orElseThrow();
        var many = Forecast.of(
                        IntStream.range(0, 40)
                                .mapToDouble(at -> 10 + at * 0.75 + (at % 2) * 1.25)
                                .toArray(),
                        1,
                        1)
                .orElseThrow();

        assertThat(few.errors()).doesNotContainKeys(Method.DAMPED_ETS, Method.BLEND);
        assertThat(width(few.at(1))).isGreaterThan(2 * width(many.at(1)));
    }

    /** Four hundred walks of which the truth is known: the interval holds what it says. */
    @Test
    void theIntervalHoldsFourOfFive() {
        var random = new Random(20261122);
        var held = IntStream.range(0, 400)
                .mapToDouble(_ -> {
                    var values = walk(random, 66);
                    var forecast = Forecast.of(Arrays.copyOf(values, 60), 1, 6).orElseThrow();
                    return IntStream.rangeClosed(1, 6)
                                    .filter(h -> forecast.at(h).lo80() <= values[59 + h]
                                            && values[59 + h] <= forecast.at(h).hi80())
                                    .count()
                            / 6.0;
                })
                .average()
                .orElseThrow();

        assertThat(held).isBetween(0.75, 0.85);
    }

    @Test
    void theChanceOfATargetIsHalfAtTheMeanAndATenthAtTheEndOfTheInterval() {
        var forecast = Forecast.of(walk(new Random(3), 60), 1, 6).orElseThrow();
        var outlook = forecast.at(3);

        assertThat(forecast.chanceOfAtLeast(outlook.mean(), 3)).isCloseTo(0.5, within(1e-9));
        assertThat(forecast.chanceOfAtLeast(outlook.hi80(), 3)).isCloseTo(0.1, within(1e-9));
        assertThat(forecast.chanceOfAtLeast(outlook.lo80(), 3)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void whatGrowsInPercentsIsContinuedInPercents() {
        var random = new Random(5);
        var values = new double[48];
        values[0] = 100;
        for (var at = 1; at < values.length; at++) {
            values[at] = values[at - 1] * (1.05 + 0.03 * random.nextGaussian());
        }
        var forecast = Forecast.of(values, 1, 6).orElseThrow();
        var outlook = forecast.at(6);

        assertThat(outlook.mean() / values[47]).isBetween(1.2, 1.5);
        assertThat(outlook.hi80() - outlook.mean()).isGreaterThan(outlook.mean() - outlook.lo80());
        assertThat(forecast.chanceOfAtLeast(-1, 6)).isEqualTo(1);
    }

    @Test
    void whatWasNeverNegativeIsNotExpectedToBe() {
        var values = DoubleStream.of(9, 7, 8, 5, 6, 3, 4, 1, 2, 0, 1, 0).toArray();
        var outlook = Forecast.of(values, 1, 12).orElseThrow().at(12);

        assertThat(outlook.lo80()).isZero();
        assertThat(outlook.mean()).isNotNegative();
    }

    @Test
    void whatWasNotToldIsOnTheLineBetweenItsNeighbours() {
        var timeline = Timeline.of(List.of("2025-01", "2025-06")).orElseThrow();
        var series = new Series("a", timeline, new TreeMap<>(Map.of(0, 1.0, 1, 2.0, 4, 8.0, 5, 9.0)));

        assertThat(series.values()).containsExactly(1, 2, 4, 6, 8, 9);
        assertThat(series.period(1)).isEqualTo("2025-07");
        assertThat(series.season()).isEqualTo(12);
    }

    @Test
    void aNumberedRowThatPlainlyRepeatsItselfHasASeason() {
        assertThat(numbered(season(5, 1)).season()).isEqualTo(12);
        assertThat(numbered(walk(new Random(7), 60)).season()).isEqualTo(1);
    }

    private static Series numbered(double[] values) {
        var told = new TreeMap<Integer, Double>();
        IntStream.range(0, values.length).forEach(at -> told.put(at, values[at]));
        return new Series("n", Timeline.of(List.of("1", "2")).orElseThrow(), told);
    }

    private static double width(Outlook outlook) {
        return outlook.hi80() - outlook.lo80();
    }

    private static double[] season(int years, double noise) {
        var random = new Random(11);
        return IntStream.range(0, 12 * years)
                .mapToDouble(at -> 100 + at + 20 * Math.sin(at * Math.PI / 6) + noise * random.nextGaussian())
                .toArray();
    }

    private static double[] walk(Random random, int length) {
        var values = new double[length];
        values[0] = 500;
        for (var at = 1; at < length; at++) {
            values[at] = values[at - 1] + random.nextGaussian();
        }
        return values;
    }

    @Test
    void theTotalOfWhatComesIsHeldFourOfFiveTimesToo() {
        var random = new SplittableRandom(11);
        var held = 0;
        var asked = 0;
        for (var i = 0; i < 400; i++) {
            var level = 100.0;
            var values = new double[42];
            for (var at = 0; at < values.length; at++) {
                // half of the walks keep their level, the others wander
                level += i % 2 == 0 ? 0 : 4 * random.nextGaussian();
                values[at] = level + 5 * random.nextGaussian();
            }
            var total = Arrays.stream(values, 36, 42).sum();
            var outlook =
                    Forecast.of(Arrays.copyOf(values, 36), 12, 6).orElseThrow().total(6);
            asked++;
            held += outlook.lo80() <= total && total <= outlook.hi80() ? 1 : 0;
        }

        assertThat(held / (double) asked).isBetween(0.72, 0.88);
    }

    @Test
    void theChanceOfATotalIsHalfAtItsMean() {
        var values = IntStream.range(0, 36).mapToDouble(i -> 50 + i % 5).toArray();
        var forecast = Forecast.of(values, 12, 6).orElseThrow();

        assertThat(forecast.chanceOfTotalAtLeast(forecast.total(6).mean(), 6)).isCloseTo(0.5, within(0.001));
        assertThat(forecast.chanceOfTotalAtLeast(forecast.total(6).hi80(), 6)).isCloseTo(0.1, within(0.001));
        assertThat(forecast.total(1).lo80()).isCloseTo(forecast.at(1).lo80(), within(1e-9));
    }
}

package mx.andamio.measures.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import mx.andamio.measures.periods.Timeline;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final int MONTHS = 60;
    private static final int HELD_BACK = 6;

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void aMethodIsComparedWithSeasonalNaiveSeriesBySeries() {
        var backtest = new Backtest(HELD_BACK);
        // what grows by as much each month is told by drift but for the noise, and missed by a year ago by twelve steps
        IntStream.range(0, 30).forEach(one -> backtest.add(series(at -> Math.pow(10, one % 6) * (100 + at + noise()))));

        assertThat(backtest.compared()).isEqualTo(30);
        assertThat(backtest.of(Method.SEASONAL_NAIVE).error()).isCloseTo(1, within(1e-12));
        assertThat(backtest.of(Method.SEASONAL_NAIVE).interval()).isCloseTo(1, within(1e-12));
        assertThat(backtest.of(Method.DRIFT).error()).isBetween(0.01, 0.2);
        assertThat(backtest.chosen().error()).isBetween(0.01, 0.2);
        assertThat(backtest.chosen().interval()).isLessThan(0.5);
    }

    @Test
    void anIntervalHoldsOrDoesNot() {
        var calm = new Backtest(HELD_BACK);
        var broken = new Backtest(HELD_BACK);
        IntStream.range(0, 40).forEach(_ -> {
            calm.add(series(_ -> 1_000 + 10 * noise()));
            broken.add(series(at -> 1_000 + 10 * noise() + (at < MONTHS - HELD_BACK ? 0 : 500)));
        });

        assertThat(calm.chosen().held()).isBetween(0.7, 0.92);
        assertThat(broken.chosen().held()).isZero();
        assertThat(broken.chosen().interval()).isGreaterThan(0.9);
    }

    @Test
    void whatCannotBeComparedIsCountedApart() {
        var backtest = new Backtest(HELD_BACK);
        backtest.add(series(at -> at % 12));
        backtest.add(series(at -> at < 50 ? Double.NaN : at));

        assertThat(backtest.exact()).isEqualTo(1);
        assertThat(backtest.tooShort()).isEqualTo(1);
        assertThat(backtest.compared()).isZero();
    }

    private double noise() {
        return chance.nextGaussian();
    }

    private static Series series(IntToDoubleFunction values) {
        var told = new TreeMap<Integer, Double>();
        IntStream.range(0, MONTHS).forEach(at -> {
            var value = values.applyAsDouble(at);
            if (!Double.isNaN(value)) {
                told.put(at, value);
            }
        });
        var written = IntStream.range(0, MONTHS)
                .mapToObj(at -> "%d-%02d".formatted(2020 + at / 12, at % 12 + 1))
                .toList();
        return new Series("one", Timeline.of(written).orElseThrow(), told);
    }
}

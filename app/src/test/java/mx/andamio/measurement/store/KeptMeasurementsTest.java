package mx.andamio.measurement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.counting.KeptMeasurements;
import mx.andamio.measurement.counting.KeptMeasurements.Renewal;
import mx.andamio.measurement.counting.Wanted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.EngineFailure.Code;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands where measurements are kept after others took their place. */
@InstallationTest
class KeptMeasurementsTest {

    private static final LocalDate YEAR = LocalDate.of(1931, 1, 1);
    private static final String HOSPITAL = "ZZ-HOSPITAL";

    @Autowired
    KeptMeasurements kept;

    @Autowired
    Measurements measurements;

    @Autowired
    Indicators indicators;

    private Indicator one;
    private Indicator other;

    @BeforeEach
    void two() throws EngineFailure {
        var all = indicators.of(indicators.dataset("affiliation").orElseThrow());
        one = all.getFirst();
        other = all.getLast();
        assertThat(one).isNotEqualTo(other);
        // nothing is left of another test
        kept.replace(List.of(gone(one), gone(other)), _ -> {});
    }

    private Renewal gone(Indicator indicator) {
        return new Renewal(
                indicator,
                Kept.MONTH,
                List.of(),
                measurements.counted(indicator, Kept.MONTH).stream()
                        .map(Measurements.Counted::period)
                        .filter(period -> period.begin().getYear() == YEAR.getYear())
                        .toList());
    }

    private static Period month(int number) {
        return Period.of(PeriodType.MONTH, YEAR.withMonth(number));
    }

    private static Renewal fresh(Indicator indicator, int... months) {
        return new Renewal(
                indicator,
                Kept.MONTH,
                IntStream.of(months)
                        .mapToObj(number -> new Wanted(
                                month(number), "made for a test", month(number).end(), List.of()))
                        .toList(),
                List.of());
    }

    private static Measurement told(Indicator indicator, String organ, int month, double value) {
        return Measurement.of(indicator, organ, month(month), value, null, 1, 1);
    }

    /** Numerators by month of the year, of an organ. */
    private Map<Integer, Double> of(Indicator indicator, String organ) {
        return measurements.series(indicator, organ, Kept.MONTH, YEAR, YEAR.plusYears(1)).stream()
                .map(Told::measurement)
                .collect(Collectors.toMap(
                        measured -> measured.period().begin().getMonthValue(),
                        measured -> measured.numerator() == null ? Double.NaN : measured.numerator()));
    }

    @Test
    void monthsThatAreNotReplacedStay() throws EngineFailure {
        kept.replace(List.of(fresh(one, 1, 2, 3), fresh(other, 1)), taker -> {
            for (var month = 1; month <= 3; month++) {
                taker.take(0, told(one, "*", month, month));
                taker.take(0, told(one, HOSPITAL, month, 10.0 * month));
            }
            taker.take(1, told(other, "*", 1, 7));
        });

        kept.replace(List.of(fresh(one, 2)), taker -> taker.take(0, told(one, "*", 2, 200)));

        assertThat(of(one, "*")).isEqualTo(Map.of(1, 1.0, 2, 200.0, 3, 3.0));
        assertThat(of(one, HOSPITAL))
                .as("who is not told of the month any more")
                .isEqualTo(Map.of(1, 10.0, 3, 30.0));
        assertThat(of(other, "*")).isEqualTo(Map.of(1, 7.0));
    }

    @Test
    void ofWhoIsToldTwiceTheLastStaysAndTheRestOfTheYearToo() throws EngineFailure {
        kept.replace(List.of(fresh(one, 1, 2)), taker -> {
            taker.take(0, told(one, HOSPITAL, 1, 1));
            taker.take(0, told(one, HOSPITAL, 2, 2));
            many().forEach(organ -> taker.take(0, told(one, organ, 1, 5)));
            taker.take(0, told(one, HOSPITAL, 2, 22));
        });

        assertThat(of(one, HOSPITAL)).isEqualTo(Map.of(1, 1.0, 2, 22.0));
        assertThat(measurements.across(one, month(1)).keySet()).containsAll(many());
    }

    /** More than are held before they are written. */
    private static List<String> many() {
        return IntStream.range(0, 6_000).mapToObj(i -> "ZZ-" + i).toList();
    }

    @Test
    void whatFailsLeavesAllAsItWasBeforeAnythingCameAndHalfWay() throws EngineFailure {
        kept.replace(List.of(fresh(one, 1)), taker -> taker.take(0, told(one, "*", 1, 1)));
        var before = measurements.counted(one, Kept.MONTH);

        for (var came : List.of(List.<String>of(), many())) {
            assertThatThrownBy(() -> kept.replace(List.of(fresh(one, 1, 2)), taker -> {
                        came.forEach(organ -> taker.take(0, told(one, organ, 1, 5)));
                        throw new EngineFailure(Code.ENDED, "killed");
                    }))
                    .isInstanceOf(EngineFailure.class);

            assertThat(of(one, "*")).isEqualTo(Map.of(1, 1.0));
            assertThat(measurements.across(one, month(1))).doesNotContainKeys("ZZ-0", "ZZ-5999");
            assertThat(measurements.counted(one, Kept.MONTH)).isEqualTo(before);
        }
    }
}

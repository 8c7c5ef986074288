package mx.andamio.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Measurement.Reason;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Months of a unit make its quarter. */
class UnitSumsTest {

    private static final Path PACK = Path.of("../institutions/imss");
    private static final List<Indicator> ALL = Definitions.load(PACK, ((PackLoading.Loaded) Packs.load(PACK)).pack())
            .indicators();
    private static final Period QUARTER = Period.of(PeriodType.QUARTER, LocalDate.of(2026, 1, 1));

    private static Indicator indicator(String code) {
        return ALL.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static Measurement month(
            Indicator indicator, int month, @Nullable Double numerator, @Nullable Double denominator, int reported) {
        return Measurement.of(
                indicator,
                "U",
                Period.of(PeriodType.MONTH, LocalDate.of(2026, month, 1)),
                numerator,
                denominator,
                reported,
                1);
    }

    @Test
    void numeratorsAndDenominatorsAreAddedApart() {
        var filled = indicator("FILL-LINE");

        var quarter = UnitSums.of(
                filled,
                "U",
                QUARTER,
                List.of(
                        month(filled, 1, 9.0, 10.0, 1),
                        month(filled, 2, null, null, 0),
                        month(filled, 3, 0.0, 30.0, 1)));

        assertThat(quarter.value()).isEqualTo(22.5);
        assertThat(quarter.period()).isEqualTo(QUARTER);
        assertThat(UnitSums.of(filled, "U", QUARTER, List.of()).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void aStockIsThatOfTheLastMonthThatWasTold() {
        var vaccinated = indicator("VACCINE-ONE-YEAR");

        var quarter = UnitSums.of(
                vaccinated,
                "U",
                QUARTER,
                List.of(
                        month(vaccinated, 1, 10.0, 100.0, 1),
                        month(vaccinated, 2, 90.0, 100.0, 1),
                        month(vaccinated, 3, null, null, 0)));

        assertThat(quarter.value()).isEqualTo(90.0);
    }

    @Test
    void whatMonthsDoNotMakeIsNotMade() {
        assertThat(ALL)
                .filteredOn(one ->
                        one.accumulation() == Accumulation.DISTINCT || one.accumulation() == Accumulation.PERCENTILE)
                .isNotEmpty()
                .noneMatch(UnitSums::canBeMade);
        assertThat(ALL).filteredOn(UnitSums::canBeMade).hasSizeGreaterThan(60);
    }
}

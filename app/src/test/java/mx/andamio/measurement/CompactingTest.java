package mx.andamio.measurement;

import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.andamio.measurement.counting.Workshop;
import mx.andamio.measures.lake.Compactor;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Many small files of a month are made one while nobody waits; in a lake of its own, where nobody else delivers. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-signing${andamio.test.fork:}", "andamio.measures.worker=false"})
class CompactingTest {

    @Autowired
    SomeMeasurements some;

    @Autowired
    Indicators indicators;

    @Autowired
    Measurements measurements;

    @Autowired
    Workshop workshop;

    @Test
    void aMonthOfManyFilesIsReadFromOneAndSaysTheSame() {
        some.units(unit("SIMC001", "Unidad simulada C1", "17"));
        var month = LocalDate.of(2024, 2, 1);
        for (var file = 0; file < Compactor.MANY; file++) {
            some.prescribed(Unique.word(), month, prescriptions(month, "SIMC001", 9, 1));
        }
        var dataset = indicators.dataset("prescription_lines").orElseThrow();
        var end = month.plusMonths(1).minusDays(1);
        assertThat(workshop.lake().files(dataset, month, end)).hasSize(1);

        some.prescribed(Unique.word(), month, prescriptions(month, "SIMC001", 9, 1));

        assertThat(workshop.lake().files(dataset, month, end)).hasSize(2);
        var indicator = indicators.edition("FILL-LINE", month).orElseThrow();
        var told = measurements
                .series(indicator, "SIMC001", Kept.MONTH, month, end)
                .getFirst();
        assertThat(told.measurement().denominator()).isEqualTo(10.0 * (Compactor.MANY + 1));
        assertThat(told.counted().deliveries()).hasSize(Compactor.MANY + 1);
    }
}

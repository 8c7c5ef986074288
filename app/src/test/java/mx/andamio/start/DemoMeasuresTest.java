package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.State;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.register.Actor;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-demo-measures")
class DemoMeasuresTest {

    @Autowired
    DemoMeasures demonstration;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Units units;

    @Autowired
    Worker worker;

    @Autowired
    Indicators indicators;

    @Autowired
    Measurements measurements;

    @Autowired
    TestClock clock;

    @Test
    void aSimulatedInstitutionDeliversAYearAndAHalfIsMarkedAndIsNotSimulatedTwice() throws Exception {
        demonstration.ensure();
        var sent = deliveries.all(null, 0, 500);
        demonstration.ensure();
        worker.all();

        assertThat(deliveries.all(null, 0, 500).total()).isEqualTo(sent.total());
        assertThat(deliveries.all(null, 0, 500).items()).allSatisfy(one -> {
            assertThat(one.state()).as(one.announced().fileName()).isEqualTo(State.TAKEN);
            assertThat(one.announced().simulated()).isTrue();
            assertThat(one.by()).isEqualTo(Actor.PACK.name());
        });
        assertThat(units.all()).hasSizeGreaterThan(140).allMatch(Units.Unit::simulated);
        var last = YearMonth.now(clock.withZone(ZoneOffset.ofHours(-6))).minusMonths(1);
        // what other systems count already is not simulated
        var told = indicators.on(last.atDay(1)).stream()
                .filter(one -> !one.dataset().code().equals("counted_values"))
                .toList();
        assertThat(told).hasSizeGreaterThan(80);
        for (var one : told) {
            var months = measurements.counted(one, Kept.MONTH);
            assertThat(months).as(one.code()).isNotEmpty().allMatch(Measurements.Counted::simulated);
            assertThat(YearMonth.from(months.getLast().period().begin()))
                    .as(one.code())
                    .isEqualTo(last);
        }
        assertThat(Path.of("target/test-data-demo-measures/measures/simulated")).doesNotExist();
    }
}

package mx.andamio.measurement;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mx.andamio.identity.Role;
import mx.andamio.measurement.counting.KeptMeasurements;
import mx.andamio.measurement.counting.Wanted;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of a unit tells of the supervision visits that it had. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-targets${andamio.test.fork:}", "andamio.measures.worker=false"})
class UnitVisitsTest {

    private static final String UNIT = "SIMV001";

    @Autowired
    MockMvcTester web;

    @Autowired
    Indicators indicators;

    @Autowired
    KeptMeasurements kept;

    @Autowired
    SomeMeasurements some;

    private void measured(String code, Period month, double part, double whole) throws Exception {
        var indicator = indicators.edition(code, month.begin()).orElseThrow();
        SomeMeasurements.keep(
                kept,
                indicator,
                List.of(new Wanted(month, "made for a test", month.end(), List.of())),
                List.of(Measurement.of(indicator, UNIT, month, part, whole, 1, 1)));
    }

    private String page() throws Exception {
        var answer =
                web.get().uri("/unidades/" + UNIT).with(as(Role.SECRETARIAT)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasPlannedDoneFoundAndMendedByMonth() throws Exception {
        some.units(SomeMeasurements.unit(UNIT, "Unidad simulada V1", "17"));
        assertThat(page()).doesNotContain("Visitas de supervisión");
        var last = Period.of(
                PeriodType.MONTH,
                LocalDate.now(ZoneId.of("America/Mexico_City")).minusMonths(1));
        measured("SUPERVISION-DONE", last, 7, 9);
        measured("SUPERVISION-MENDED", last, 13, 21);
        measured("SUPERVISION-DONE", Period.of(PeriodType.MONTH, last.begin().minusYears(2)), 77, 99);

        assertThat(page())
                .contains("Visitas de supervisión")
                .contains("data-label=\"Planeadas\" class=\"num\">9<", "data-label=\"Realizadas\" class=\"num\">7<")
                .contains("data-label=\"Hallazgos\" class=\"num\">21<", "data-label=\"Corregidos\" class=\"num\">13<")
                .doesNotContain(">99<");
    }
}

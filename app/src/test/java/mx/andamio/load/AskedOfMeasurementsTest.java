package mx.andamio.load;

import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.SomeMeasurements.vaccinated;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.identity.Role;
import mx.andamio.load.Statements.Statement;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How many statements the pages of indicators cost. */
@InstallationTest
@Import(Listening.class)
@TestPropertySource(
        properties = {"andamio.data=target/test-data-asked${andamio.test.fork:}", "andamio.measures.worker=false"})
class AskedOfMeasurementsTest {

    /** More than these pages need, and far fewer than there are indicators. */
    private static final int MOST = 24;

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @Autowired
    Statements statements;

    @Test
    void aPageAsksAsOftenOfManyIndicatorsUnitsAndFilesAsOfOne() throws Exception {
        some.units(unit("SIM0001", "Unidad simulada 0001", "14"), unit("SIM0002", "Unidad simulada 0002", "14"));
        var may = LocalDate.of(2026, 5, 1);
        some.prescribed("uno", may, prescriptions(may, "SIM0001", 8, 2));
        var one = asked("/indicadores/FILL-LINE");
        var table = asked("/indicadores/FILL-LINE/tabla.csv");
        var organ = asked("/representaciones/14");
        some.prescribed("dos", may, prescriptions(may, "SIM0002", 8, 2));
        some.prescribed("tres", may.plusMonths(1), prescriptions(may.plusMonths(1), "SIM0002", 8, 2));
        some.covered("vacunas", may, vaccinated(may.plusDays(30), "SIM0001", 100, 90));

        assertThat(asked("/indicadores/FILL-LINE?periodo=2026-05"))
                .hasSameSizeAs(one)
                .hasSizeLessThan(MOST);
        assertThat(asked("/indicadores/FILL-LINE/tabla.csv?periodo=2026-05")).hasSameSizeAs(table);
        assertThat(asked("/representaciones/14")).hasSameSizeAs(organ);
        assertThat(asked("/indicadores"))
                .hasSameSizeAs(asked("/indicadores?q=FILL-LINE"))
                .hasSizeLessThan(MOST);
        assertThat(asked("/unidades/SIM0001")).hasSizeLessThan(MOST);
        assertThat(asked("/programas/SURTIMIENTO")).hasSameSizeAs(asked("/programas/VACUNACION"));
    }

    @Test
    void aTableAsksAsOftenOfManyIndicatorsOrgansAndPeriodsAsOfOne() throws Exception {
        some.units(unit("SIM0003", "Unidad simulada 0003", "14"), unit("SIM0004", "Unidad simulada 0004", "15"));
        var may = LocalDate.of(2026, 5, 1);
        some.prescribed("mayo", may, prescriptions(may, "SIM0003", 8, 2), prescriptions(may, "SIM0004", 8, 2));
        some.prescribed("junio", may.plusMonths(1), prescriptions(may.plusMonths(1), "SIM0004", 8, 2));

        var one =
                asked("/api/v1/measurements?indicator=FILL-LINE&organ_type=ooad&period_from=2026-05&period_to=2026-05");
        assertThat(asked("/api/v1/measurements?indicator=FILL-LINE,FILL-PIECE,FILL-RX&organ_type=ooad"
                        + "&period_from=2020-01&period_to=2026-06&size=500"))
                .hasSameSizeAs(one)
                .hasSizeLessThan(MOST);
        assertThat(asked("/api/v1/measurements.csv?indicator=FILL-LINE,FILL-PIECE&organ_type=ooad&period_from=2026-01"))
                .hasSizeLessThan(MOST);
    }

    @Test
    void whatIsOddIsAskedForAsOftenHoweverMuchOfItThereIs() throws Exception {
        some.tenMonths(true);

        var one = asked("/calidad-de-datos?organo=SIMQ001&conjunto=prescription_lines&clase=silent");
        assertThat(asked("/calidad-de-datos?organo=SIMQ001&conjunto=prescription_lines"))
                .hasSameSizeAs(one)
                .hasSizeLessThan(MOST);
    }

    private List<Statement> asked(String path) throws Exception {
        // what is asked once and then known does not count
        assertThat(web.get().uri(path).with(as(Role.DIRECTOR_GENERAL))).hasStatusOk();
        statements.listen();
        var answer = web.get().uri(path).with(as(Role.DIRECTOR_GENERAL)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isNotEmpty();
        return statements.heard();
    }
}

package mx.andamio.measurement.web;

import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Figures that are not kept. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-indicators${andamio.test.fork:}", "andamio.measures.worker=false"})
class CountApiTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    private String unit;

    @BeforeEach
    void aUnit() {
        unit = "SIMD" + Unique.word();
        some.units(unit(unit, "Unidad simulada D", "17"));
        some.prescribed(
                Unique.word(),
                DAY.withDayOfMonth(1),
                prescriptions(DAY, unit, 30, 10),
                prescriptions(DAY.plusDays(1), unit, 40, 0),
                prescriptions(DAY.plusDays(6), unit, 20, 20));
    }

    private MvcTestResult count(String question) {
        return web.get()
                .uri("/api/v1/indicators/" + question)
                .with(as(Role.AUDITOR))
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2024-04-08, 30.0, 40.0",
        "day, 2024-04-09, 40.0, 40.0",
        "week, 2024-04-08, 90.0, 120.0",
        "epi_week, 2024-04-07, 70.0, 80.0",
        "epi_week, 2024-04-14, 20.0, 40.0",
        "half, 2024-01-01, 90.0, 120.0"
    })
    void daysAndWeeksAreCountedWhenAsked(String type, String begin, String given, String asked) throws Exception {
        var answer = count(
                "FILL-LINE/count?level=unit&size=200&type=" + type + "&period_from=" + begin + "&period_to=" + begin);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .containsPattern("\"organ\":\"" + unit + "\",\"from\":\"" + begin
                        + "\",\"to\":\"[-0-9]+\",\"value\":[0-9.]+,\"numerator\":" + given + ",\"denominator\":"
                        + asked);
    }

    @Test
    void whatCannotBeToldIsSaid() {
        assertThat(count("TRANSPLANTS/count?type=week&period_from=2025-01-01&period_to=2025-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("count.not_told", "se entrega por mes");
        assertThat(count("FILL-LINE/count?type=day&period_from=2025-01-02&period_to=2025-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("count.period");
        assertThat(count("FILL-LINE/count?type=day&period_from=2000-01-01&period_to=2024-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("count.period");
        assertThat(count("FILL-LINE/count?type=day&period_from=2020-01-01&period_to=2027-01-01&level=ooad"))
                .hasStatus(413)
                .bodyText()
                .contains("count.many");
        assertThat(count("FILL-LINE/count?type=siglo&period_from=2025-01-01&period_to=2025-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("epi_week");
        assertThat(count("FILL-LINE/count?type=index&period_from=2025-01-01&period_to=2025-01-01"))
                .hasStatus(422);
        assertThat(count("NO-HAY/count?type=day&period_from=2025-01-01&period_to=2025-01-01"))
                .hasStatus(404);
        assertThat(count("FILL-LINE/count?type=day")).hasStatus(422);
    }

    @Test
    void aQuarterOfAUnitIsThatOfItsMonths() throws Exception {
        var may = DAY.withDayOfMonth(1).plusMonths(1);
        some.prescribed(Unique.word(), may, prescriptions(may, unit, 10, 70));
        var page = web.get()
                .uri("/indicadores/FILL-LINE?tipo=quarter&periodo=2024-T2&organo=17")
                .with(as(Role.AUDITOR))
                .exchange();

        assertThat(page).hasStatusOk();
        // 90 + 10 given of 120 + 80
        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .containsPattern("/unidades/" + unit + "\"(?s:.{0,900})50 %(?s:.{0,300})>100<(?s:.{0,200})>200<");
        assertThat(count(
                        "FILL-LINE/count?level=unit&size=200&type=quarter&period_from=2024-04-01&period_to=2024-04-01"))
                .bodyText()
                .containsPattern(
                        "\"organ\":\"" + unit + "\"[^}]*\"value\":50.0,\"numerator\":100.0,\"denominator\":200.0");
    }
}

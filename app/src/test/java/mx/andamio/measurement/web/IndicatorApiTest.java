package mx.andamio.measurement.web;

import static mx.andamio.support.SomeMeasurements.file;
import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Objects;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What programs are told of indicators, and what they hand in. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-indicators${andamio.test.fork:}", "andamio.measures.worker=false"})
class IndicatorApiTest {

    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @BeforeEach
    void someUnits() {
        some.units(unit("SIM0001", "Unidad simulada 0001", "01"));
    }

    private MvcTestResult get(String address) {
        return web.get().uri("/api/v1" + address).with(as(Role.AUDITOR)).exchange();
    }

    @Test
    void definitionsAreTold() {
        assertThat(get("/indicators?size=1"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(get("/indicators/VACCINE-ONE-YEAR")).bodyJson().isLenientlyEqualTo("""
            [{"code": "VACCINE-ONE-YEAR", "edition": "2025", "official_code": "CUPN 02", "dataset": "vaccination_coverage", "accumulation": "stock",
              "direction": "up", "good": 95, "bad": 90, "suppress_below": 0, "delay_days": 15, "valid_from": "2025-09-01", "valid_to": null}]\
            """);
    }

    @Test
    void valuesSayOfWhatTheyAre() {
        some.prescribed("api", JULY, prescriptions(JULY, "SIM0001", 30, 10));

        assertThat(get("/indicators/FILL-LINE/values?period=2024-07"))
                .bodyText()
                .contains("\"organ\":\"*\"", "\"organ\":\"01\"", "\"organ\":\"SIM0001\"");
        var own = get("/indicators/FILL-LINE/values?organ=SIM0001");
        assertThat(own)
                .bodyText()
                .contains("""
            "organ":"SIM0001","period":"2024-07","from":"2024-07-01","to":"2024-07-31","value":75.0,"numerator":30.0,"denominator":40.0,"reason":null,"reported":1,"expected":1,"cut_off":"2024-07-31",\
            """.strip())
                .contains("\"counted_at\":")
                .contains("\"simulated\":true");
    }

    @Test
    void whatThereIsNotIsNotFoundAndWhatCannotBeIsRefused() {
        assertThat(get("/indicators/NO-HAY")).hasStatus(404);
        assertThat(get("/indicators/NO-HAY/values")).hasStatus(404);
        assertThat(get("/indicators/FILL-LINE/values?organ=NO-HAY")).hasStatus(404);
        assertThat(get("/indicators/FILL-LINE/values?period=1999-01")).hasStatus(404);
        assertThat(get("/indicators/FILL-LINE/values?type=day")).hasStatus(422);
        assertThat(get("/deliveries/00000000-0000-0000-0000-000000000000")).hasStatus(404);
    }

    private MvcTestResult send(String dataset, String from) {
        return web.post()
                .uri("/api/v1/deliveries?dataset=" + dataset + "&source=api&period_from=" + from
                        + "&period_to=2024-08-31&file_name=agosto.csv")
                .contentType("text/csv")
                .content(file(prescriptions(LocalDate.of(2024, 8, 1), "SIM0001", 8, 2)))
                .with(as(Role.NORMATIVE))
                .with(csrf())
                .exchange();
    }

    @Test
    void aFileIsTakenInAndSaysWhatBecameOfIt() {
        var sent = send("prescription_lines", "2024-08-01");

        assertThat(sent).hasStatus(202);
        assertThat(sent).bodyJson().isLenientlyEqualTo("""
            {"dataset": "prescription_lines", "source": "api", "period_from": "2024-08-01", "file_name": "agosto.csv", "form": "csv", "state": "received",
             "rows_in": null, "faults": [], "has_rejects": false}\
            """);
        some.read();
        var address =
                Objects.requireNonNull(sent.getResponse().getHeader("Location")).replace("/api/v1", "");
        assertThat(get(address)).bodyJson().isLenientlyEqualTo("""
            {"state": "taken", "rows_in": 10, "kept": 10, "rejected": 0}\
            """);
        assertThat(get("/deliveries?dataset=prescription_lines")).bodyText().contains("agosto.csv");
    }

    @Test
    void whatCannotBeADeliveryIsRefused() {
        assertThat(send("no_hay", "2024-08-01")).hasStatus4xxClientError();
        assertThat(send("prescription_lines", "2024-09-01")).hasStatus4xxClientError();
        assertThat(send("prescription_lines", "agosto")).hasStatus(422);
        assertThat(send("prescription_lines", "2024-08-01&form=word"))
                .hasStatus(422)
                .bodyText()
                .contains("word", "csv, semicolon, pipe, parquet, sheet, xlsx, dhis2");
    }

    @Test
    void aPeriodOfAnEarlierEditionIsAnsweredByIt() {
        some.operated("quirofano", LocalDate.of(2025, 3, 1), "SIM0001", 5, 10, 15, 19, 20, 25, 40, 90);
        some.operated("quirofano", LocalDate.of(2025, 10, 1), "SIM0001", 5, 5, 5, 5, 5, 5, 90, 90);

        assertThat(get("/indicators/SURG-20D/values?period=2025-03"))
                .bodyJson()
                .extractingPath("$.items[?(@.organ == '*')].value")
                .asArray()
                .containsExactly(62.5);
        assertThat(get("/indicators/SURG-20D/values"))
                .bodyJson()
                .extractingPath("$.items[?(@.organ == '*')].value")
                .asArray()
                .containsExactly(75.0);
        assertThat(get("/indicators/SURG-20D/values?period=2025-03&edition=2025"))
                .hasStatus(404);
    }
}

package mx.andamio.measurement.web;

import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scorecards and rankings in one request. */
@InstallationTest
@TestPropertySource(properties = {"andamio.data=target/test-data-tables", "andamio.measures.worker=false"})
class MeasurementApiTest {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final String FILLED = "/measurements?indicator=FILL-LINE,FILL-PIECE";

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @BeforeEach
    void twoUnitsOfWhichOneToldTwice() {
        some.units(unit("SIM7001", "Unidad simulada 7001", "01"), unit("SIM7002", "Unidad simulada 7002", "02"));
        some.prescribed("tabla", MAY, prescriptions(MAY, "SIM7001", 30, 10));
        some.prescribed("tabla", MAY.plusMonths(2), prescriptions(MAY.plusMonths(2), "SIM7001", 8, 12));
    }

    private MvcTestResult get(String address) {
        return web.get().uri("/api/v1" + address).with(as(Role.AUDITOR)).exchange();
    }

    private JsonNode json(String address) throws Exception {
        var answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::toString).toList();
    }

    @Test
    void aScorecardHasEveryOrganIndicatorAndPeriodWithItsValueOrItsReason() throws Exception {
        var table = json(FILLED + "&organ_type=ooad&period_from=2025-05&period_to=2025-07&size=500");

        assertThat(texts(table.get("periods"))).containsExactly("\"2025-05\"", "\"2025-06\"", "\"2025-07\"");
        assertThat(table.get("total").asInt()).isEqualTo(35);
        assertThat(table.get("items")).hasSize(35);
        var first = table.get("items").get(0);
        assertThat(first.get("organ").asString()).isEqualTo("01");
        assertThat(first.get("series")).hasSize(2);
        var lines = first.get("series").get(0);
        assertThat(lines.get("indicator").asString()).isEqualTo("FILL-LINE");
        assertThat(texts(lines.get("values"))).containsExactly("75.0", "null", "40.0");
        assertThat(texts(lines.get("numerators"))).containsExactly("30.0", "null", "8.0");
        assertThat(texts(lines.get("reasons"))).containsExactly("null", "\"NOT_COUNTED\"", "null");
        var silent = table.get("items").get(1).get("series").get(0);
        assertThat(texts(silent.get("reasons"))).containsExactly("\"NO_DATA\"", "\"NOT_COUNTED\"", "\"NO_DATA\"");
        assertThat(texts(silent.get("expected"))).containsExactly("1", "0", "1");
        var counted = table.get("indicators").get(0).get("counted");
        assertThat(counted.get(0).get("cut_off").asString()).isEqualTo("2025-05-31");
        assertThat(counted.get(0).get("deliveries")).isNotEmpty();
        assertThat(counted.get(1).isNull()).isTrue();
    }

    @Test
    void unitsAreAllOfThemOrThoseOfAnOrganInPages() throws Exception {
        var period = "&period_from=2025-05&period_to=2025-05";
        assertThat(texts(json(FILLED + "&organ_type=unit&organ=02" + period).findValues("organ").stream()
                        .collect(
                                JsonMapper.shared()::createArrayNode,
                                (all, one) -> all.add(one),
                                (a, b) -> a.addAll(b))))
                .containsExactly("\"SIM7002\"");
        var all = json(FILLED + "&organ_type=unit" + period + "&size=500");
        var page = json(FILLED + "&organ_type=unit" + period + "&size=10&page=1");
        assertThat(page.get("total")).isEqualTo(all.get("total"));
        assertThat(page.get("items").get(0)).isEqualTo(all.get("items").get(10));
    }

    @Test
    void withoutPeriodsItIsTheYearUpToTheLastOneCounted() throws Exception {
        var months = json("/measurements?indicator=FILL-LINE&organ=*").get("periods");
        var years = json("/measurements?indicator=FILL-LINE&organ_type=nation&type=year")
                .get("periods");

        assertThat(months).hasSize(12);
        assertThat(years).hasSize(1);
    }

    @Test
    void anAnswerWithNothingSaysWhy() throws Exception {
        var never = json("/measurements?indicator=WORKS-LATE&organ=01");
        assertThat(never.get("reason").asString()).isEqualTo("NOT_COUNTED");
        assertThat(never.get("items")).isEmpty();
        var then = json("/measurements?indicator=FILL-LINE&organ=01&period_from=1999-01&period_to=1999-02");
        assertThat(then.get("reason").asString()).isEqualTo("NOT_COUNTED");
        assertThat(texts(then.get("items").get(0).get("series").get(0).get("reasons")))
                .containsExactly("\"NOT_COUNTED\"", "\"NOT_COUNTED\"");
        var nobody = json("/measurements?indicator=FILL-LINE&organ_type=unit&organ=NO-HAY&period_from=2025-05");
        assertThat(nobody.get("reason").asString()).isEqualTo("NO_ORGANS");
    }

    @Test
    void asLinesItSaysTheSame() throws Exception {
        var csv = get("/measurements.csv?indicator=FILL-LINE&organ=01&organ=02&period_from=2025-05&period_to=2025-06");

        assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "indicator,edition,organ,period,value,numerator,denominator,reason,reported,expected,cut_off,simulated",
                        "FILL-LINE,1,01,2025-05,75,30,40,,1,1,2025-05-31,true",
                        "FILL-LINE,1,01,2025-06,,,,NOT_COUNTED,0,0,,",
                        "FILL-LINE,1,02,2025-05,,,,NO_DATA,0,1,2025-05-31,true",
                        "FILL-LINE,1,02,2025-06,,,,NOT_COUNTED,0,0,,");
        assertThat(get("/measurements.csv?indicator=WORKS-LATE&organ=01")).hasStatus(404);
    }

    @Test
    void whatThereIsNotIsNotFoundAndWhatCannotBeIsRefused() {
        assertThat(get("/measurements?indicator=NO-HAY&organ=01")).hasStatus(404);
        assertThat(get("/measurements?indicator=FILL-LINE@99&organ=01")).hasStatus(404);
        for (var wrong : List.of(
                "organ=01",
                "indicator=FILL-LINE",
                "indicator=FILL-LINE&organ=01&organ_type=ooad",
                "indicator=FILL-LINE&organ_type=planeta",
                "indicator=FILL-LINE&organ=01&type=day",
                "indicator=FILL-LINE&organ=01&period_from=mayo",
                "indicator=FILL-LINE&organ=01&period_from=2025-05&period_to=2025-04",
                "indicator=FILL-LINE&organ=01&size=501",
                "indicator=FILL-LINE&organ_type=ooad&period_from=0001-01&period_to=9999-12")) {
            assertThat(get("/measurements?" + wrong)).as(wrong).hasStatus(422);
        }
    }
}

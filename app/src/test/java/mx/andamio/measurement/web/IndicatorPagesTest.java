package mx.andamio.measurement.web;

import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.SomeMeasurements.vaccinated;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.andamio.identity.Role;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Direction;
import mx.andamio.measures.definitions.Indicator.Thresholds;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is measured, on pages. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-indicators${andamio.test.fork:}", "andamio.measures.worker=false"})
class IndicatorPagesTest {

    /** Later than what other tests deliver: lists show the last one. */
    private static final LocalDate MONTH = LocalDate.of(2026, 10, 1);

    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @Autowired
    Indicators indicators;

    @BeforeEach
    void someUnits() {
        some.units(
                unit("SIM0001", "=1+1", "01"),
                unit("SIM0002", "Unidad simulada 0002", "14"),
                unit("SIM0003", "Unidad simulada 0003", "22"),
                unit("SIM0004", "Unidad simulada 0004", "16"));
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.DIRECTOR_GENERAL)).exchange();
    }

    private String body(String address) throws IOException {
        var answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void coverage() {
        some.covered(
                "cobertura",
                MONTH,
                vaccinated(END, "SIM0001", 100, 96),
                vaccinated(END, "SIM0002", 100, 92),
                vaccinated(END, "SIM0003", 100, 80));
    }

    @Test
    void everyIndicatorIsListedAndFoundByNameOrCode() throws Exception {
        var all = body("/indicadores");
        indicators
                .on(LocalDate.now(ZoneOffset.UTC))
                .forEach(one -> assertThat(all).contains("/indicadores/" + one.code() + "\""));

        assertThat(body("/indicadores?q=esquema")).contains("VACCINE-ONE-YEAR").doesNotContain("FILL-RX");
        assertThat(body("/indicadores?q=cupn 02")).contains("VACCINE-ONE-YEAR").doesNotContain("FILL-RX");
        assertThat(body("/indicadores?q=zzqqzz")).contains("Ningún indicador coincide");
        assertThat(body("/indicadores/WORKS-LATE")).contains("Sin mediciones todavía");
    }

    @Test
    void aListMayBeThatOfOneOrgan() throws Exception {
        coverage();

        assertThat(body("/indicadores?q=CUPN 02")).contains("89.3 %");
        assertThat(body("/indicadores?q=CUPN 02&organo=14"))
                .contains("92 %")
                .contains("/indicadores/VACCINE-ONE-YEAR?organo=14")
                .doesNotContain("89.3 %");
        assertThat(get("/indicadores?organo=NO-HAY")).hasStatus(404);
    }

    @Test
    void aPageSaysHowItIsWhereItIsBadAndFromWhichFiles() throws Exception {
        coverage();

        var page = body("/indicadores/VACCINE-ONE-YEAR?periodo=2026-10");

        assertThat(page).contains("89.3 %").contains("268 de 300").contains("corte al sábado 31 de octubre de 2026");
        assertThat(tile(page, "01")).contains("tile r4").contains("●").contains(">96<");
        assertThat(tile(page, "14")).contains("tile r2").contains("◑").contains(">92<");
        assertThat(tile(page, "22")).contains("tile r1").contains("○").contains(">80<");
        assertThat(tile(page, "02")).contains("tile-none").contains("Sin datos");
        assertThat(page).containsPattern("<a href=\"/entregas/[-0-9a-f]{36}\"[^>]*>cobertura\\.csv</a>");
        assertThat(page).contains("sum(complete)").contains("SIMULADO");
        assertThat(body("/indicadores/VACCINE-ONE-YEAR?periodo=2026-10&organo=01"))
                .contains("=1+1")
                .contains("/unidades/SIM0001");
        assertThat(body("/unidades/SIM0002")).contains("92 %").contains("89.3 %");
    }

    private static String tile(String page, String organ) {
        var found = Pattern.compile("<li class=\"tr-[^>]*><a class=\"tile[^>]*organo=" + organ + "[&\"].*?</li>")
                .matcher(page);
        assertThat(found.find()).as("tile of " + organ).isTrue();
        return found.group();
    }

    @Test
    void stepsAreByThresholdsWhicheverWayIsBetter() {
        assertThat(styles(Direction.UP, 90, 80)).isEqualTo("r1 r2 r4 r4");
        assertThat(styles(Direction.DOWN, 80, 90)).isEqualTo("r4 r4 r2 r1");
        assertThat(styles(Direction.BAND, 75, 90)).isEqualTo("r1 r4 r4 r1");
    }

    /** Of 70, 80, 90 and 95. */
    private String styles(Direction direction, int good, int bad) {
        var one = with(direction, new Thresholds(BigDecimal.valueOf(good), BigDecimal.valueOf(bad)));
        return IntStream.of(70, 80, 90, 95)
                .mapToObj(value -> IndicatorWords.style(
                        one, Measurement.of(one, "*", Period.of(PeriodType.MONTH, MONTH), (double) value, 100.0, 1, 1)))
                .reduce((before, next) -> before + " " + next)
                .orElseThrow();
    }

    private Indicator with(Direction direction, Thresholds thresholds) {
        var one = indicators.edition("FILL-LINE", MONTH).orElseThrow();
        return new Indicator(
                one.code(),
                one.edition(),
                one.officialCode(),
                one.title(),
                one.definition(),
                one.source(),
                one.dataset(),
                one.each(),
                one.where(),
                one.numerator(),
                one.denominator(),
                one.share(),
                one.accumulation(),
                direction,
                one.unit(),
                one.factor(),
                thresholds,
                one.suppressBelow(),
                one.delay(),
                one.from(),
                one.to(),
                one.programmes());
    }

    @Test
    void theChartAndItsTableAgreeAndWhatIsExpectedIsSaidFromFourWholePeriods() throws Exception {
        var january = LocalDate.of(2025, 1, 1);
        for (var i = 0; i < 4; i++) {
            var page = i == 0 ? "" : body("/indicadores/FILL-LINE?organo=16");
            assertThat(page).doesNotContain("se espera ").doesNotContain("c-ahead");
            var month = january.plusMonths(i);
            some.prescribed(
                    "serie",
                    month,
                    prescriptions(month, "SIM0004", 50 + 10 * i, 50 - 10 * i),
                    // the month is whole only where it is told to its last day
                    prescriptions(month.plusMonths(1).minusDays(1), "SIM0004", 50 + 10 * i, 50 - 10 * i));
        }

        var page = body("/indicadores/FILL-LINE?organo=16");
        assertThat(page).contains("Para mayo de 2025 se espera").contains("c-ahead");
        for (var value : new String[] {"50 %", "60 %", "70 %", "80 %"}) {
            assertThat(page).contains("<td class=\"num\">" + value + "</td>");
            assertThat(page).contains("<title>" + value + " · ");
        }
        assertThat(page.split("<circle", -1)).hasSize(5);
    }

    @Test
    void fewAreNotShownAndWhoseUnitBelongsToNobodyIsSaid() throws Exception {
        var month = LocalDate.of(2024, 2, 1);
        some.prescribed(
                "pocos",
                month,
                prescriptions(month.plusDays(2), "SIM0003", 30, 10),
                prescriptions(month.plusDays(20), "SIM0003", 3, 0),
                prescriptions(month.plusDays(2), "SIM0002", 60, 0));
        // it turns out that it belonged to nobody until then
        some.units(
                new Unit("SIM0003", "Unidad simulada 0003", "22", "", month.plusDays(10), null, true),
                unit("SIM0002", "Unidad simulada 0002", "14"));
        some.read();

        var page = body("/indicadores/FILL-LINE?periodo=2024-02");

        assertThat(page).contains("Unidades sin órgano").contains("75 %");
        assertThat(tile(page, "22")).contains("Muy pocos casos").doesNotContain("100 %");
        assertThat(body("/indicadores/FILL-LINE?periodo=2024-02&organo=22")).contains("Muy pocos casos");
        assertThat(body("/indicadores/FILL-LINE/tabla.csv?periodo=2024-02"))
                .containsPattern("(?m)^FILL-LINE@1,Jalisco,14,2024-02,100,")
                .containsPattern("(?m)^FILL-LINE@1,[^,]*,22,2024-02,,%,,,1,.*Muy pocos casos");
    }

    @Test
    void aTableForASpreadsheetComputesNothing() throws Exception {
        coverage();

        var answer = get("/indicadores/VACCINE-ONE-YEAR/tabla.csv?periodo=2026-10");

        assertThat(answer).hasStatusOk();
        var csv = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF")
                .contains(",'=1+1,SIM0001,2026-10,96,%,96,100,")
                .contains("SIMULADO");
        assertThat(Objects.requireNonNull(answer.getResponse().getHeader("Content-Disposition")))
                .contains("VACCINE-ONE-YEAR-2026-10.csv");
    }

    @Test
    void whatThereIsNotIsNotFoundAndWhatCannotBeIsRefused() {
        coverage();
        assertThat(get("/indicadores/NO-HAY")).hasStatus(404);
        assertThat(get("/indicadores/NO-HAY/tabla.csv")).hasStatus(404);
        assertThat(get("/indicadores/WORKS-LATE/tabla.csv")).hasStatus(404);
        assertThat(get("/indicadores/VACCINE-ONE-YEAR?organo=NO-HAY")).hasStatus(404);
        assertThat(get("/indicadores/VACCINE-ONE-YEAR?periodo=1999-01")).hasStatus(404);
        assertThat(get("/indicadores/VACCINE-ONE-YEAR?edicion=0")).hasStatus(404);
        assertThat(get("/indicadores/VACCINE-ONE-YEAR?tipo=day")).hasStatus(422);
        assertThat(get("/unidades/NO-HAY")).hasStatus(404);
    }

    @Test
    void anOrganAndAProgrammeShowWhatIsMeasuredOfThem() throws Exception {
        var before = MONTH.minusYears(1);
        some.prescribed("antes", before, prescriptions(before, "SIM0003", 60, 40));
        some.prescribed("ahora", MONTH, prescriptions(MONTH, "SIM0003", 90, 10));
        coverage();

        assertThat(body("/representaciones/22"))
                .contains("id=\"medido\"")
                .containsPattern("(?s)FILL-LINE\\?organo=22.*?90 %.*?60 %.*?mejor")
                .containsPattern("(?s)rating r1.*?80 %.*?FILL-LINE");
        assertThat(body("/representaciones/02")).doesNotContain("id=\"medido\"");
        assertThat(body("/programas/VACUNACION"))
                .containsPattern("(?s)id=\"medido\".*?VACCINE-ONE-YEAR.*?89.3 %.*?3 de ")
                .contains("hasta el 31 oct 2026")
                .containsPattern("con medición</span>\\s*<span class=\"demo\"");
        assertThat(body("/programas/COMPRAS")).doesNotContain("id=\"medido\"");
        assertThat(body("/programas"))
                .as("the list says what measures it, how much and when")
                .containsPattern(
                        "(?s)/programas/VACUNACION\"((?!</tr>).)*con medición</span>((?!</tr>).)*VACCINE-ONE-YEAR((?!</tr>).)*89.3 %((?!</tr>).)*octubre")
                .containsPattern("(?s)/programas/COMPRAS\"((?!</tr>).)*sin medición aún");
    }

    @Test
    void aScorecardSaysValueYearBeforeStepTrendPlaceCoverageAndCutOff() throws Exception {
        var before = MONTH.minusYears(1);
        some.prescribed("tablero-antes", before, prescriptions(before, "SIM0003", 60, 40));
        some.prescribed("tablero", MONTH, prescriptions(MONTH, "SIM0003", 90, 10));
        coverage();

        var page = body("/representaciones/22/indicadores");
        assertThat(page)
                .contains("Tablero de indicadores")
                .containsPattern(
                        "(?s)FILL-LINE\\?organo=22((?!</tr>).)*<b>90 %</b>((?!</tr>).)*60 %((?!</tr>).)*<path d=\"M")
                .containsPattern("(?s)VACCINE-ONE-YEAR((?!</tr>).)*rating r[124]((?!</tr>).)*\\d+ de \\d+");

        var file = get("/representaciones/22/indicadores/tabla.csv");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .containsPattern("FILL-LINE@1,[^,]*,%s,90,%%,60,".formatted(java.time.YearMonth.from(MONTH)));

        assertThat(body("/representaciones/02/indicadores")).contains("Nada se ha medido de este órgano");
        assertThat(get("/representaciones/NO-HAY/indicadores")).hasStatus(404);
        assertThat(get("/representaciones/NO-HAY/indicadores/tabla.csv")).hasStatus(404);
    }
}

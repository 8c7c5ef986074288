package mx.andamio.measurement.web;

import static mx.andamio.support.SomeMeasurements.prescriptions;
import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.identity.Role;
import mx.andamio.measurement.counting.Workshop;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was measured, as files that others open. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-indicators${andamio.test.fork:}", "andamio.measures.worker=false"})
class IndicatorTablesTest {

    /** When no other test has any. */
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);

    private static final String FILL = "/indicadores/FILL-LINE/tabla.";

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @Autowired
    Workshop workshop;

    @TempDir
    Path folder;

    /** Of one unit so few that nothing is told. */
    @BeforeEach
    void twoUnits() {
        some.units(unit("SIM0051", "=1+1", "14"), unit("SIM0052", "Unidad simulada 0052", "22"));
        some.prescribed(
                "tablas", AUGUST, prescriptions(AUGUST, "SIM0051", 30, 10), prescriptions(AUGUST, "SIM0052", 3, 0));
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.AUDITOR)).exchange();
    }

    private byte[] bytes(String address) {
        var answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    private static Row of(List<Row> rows, String organ) {
        return rows.stream()
                .filter(row -> organ.equals(row.getCell(2).getRawValue())
                        || organ.equals(row.getCell(2).getValue()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWorkbookHasNumbersDaysAndALegendAndComputesNothing() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(FILL + "xlsx?periodo=2025-08")))) {
            var rows = rows(book, "Mediciones");
            assertThat(rows.getFirst().getCell(4).getValue()).isEqualTo("Valor (%)");
            var told = of(rows, "SIM0051");
            assertThat(told.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(told.getCell(1).getValue()).isEqualTo("=1+1");
            assertThat(told.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(told.getCell(4).asNumber()).isEqualByComparingTo("75");
            assertThat(told.getCell(10).asDate().toLocalDate()).isEqualTo("2025-08-31");
            assertThat(told.getCell(12).getValue()).isEqualTo("SIMULADO");
            var few = of(rows, "SIM0052");
            assertThat(few.getCell(4)).as("suppressed value").isNull();
            assertThat(few.getCell(6)).as("suppressed numerator").isNull();
            assertThat(few.getCell(11).getValue()).isEqualTo("Muy pocos casos");
            assertThat(rows(book, "Leyenda"))
                    .extracting(row -> row.getCell(0).getValue())
                    .contains("SIMULADO", "Corte", "Cobertura", "FILL-LINE@1");
        }
    }

    @Test
    void aParquetFileHasTypesNamesForProgramsAndNullsWithTheirReason() throws Exception {
        var file = Files.write(folder.resolve("t.parquet"), bytes(FILL + "parquet?periodo=2025-08"));

        assertThat(asked("select column_name || ' ' || column_type from (describe select * from '" + file + "')"))
                .containsExactly(
                        "indicator VARCHAR",
                        "organ_name VARCHAR",
                        "organ VARCHAR",
                        "period VARCHAR",
                        "value DOUBLE",
                        "unit VARCHAR",
                        "numerator DOUBLE",
                        "denominator DOUBLE",
                        "units_reported INTEGER",
                        "units_expected INTEGER",
                        "cut_off DATE",
                        "reason VARCHAR",
                        "simulated BOOLEAN",
                        "title VARCHAR",
                        "level VARCHAR",
                        "period_type VARCHAR",
                        "period_from DATE",
                        "period_to DATE",
                        "definition VARCHAR");
        assertThat(asked(
                        "select concat_ws(' ', organ_name, value, numerator, denominator, cut_off, simulated, level, period_type)"
                                + " from '" + file + "' where organ = 'SIM0051'"))
                .containsExactly("=1+1 75.0 30.0 40.0 2025-08-31 true unit month");
        assertThat(asked("select concat_ws(' ', coalesce(value, numerator, denominator), reason, level) from '" + file
                        + "' where organ in ('SIM0052', '22') order by organ"))
                .containsExactly("SUPPRESSED ooad", "SUPPRESSED unit");
    }

    private static List<String> asked(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void allPeriodsAreOneTableOfMonthsQuartersAndYearsAndTheSameInEveryForm() throws Exception {
        var csv = text(FILL + "csv?periodo=todos");
        assertThat(csv)
                .containsPattern("(?m)^FILL-LINE@1,Jalisco,14,2025-08,75,")
                .containsPattern("(?m)^FILL-LINE@1,Jalisco,14,2025-T3,75,")
                .containsPattern("(?m)^FILL-LINE@1,Jalisco,14,2025,75,")
                .containsPattern("(?m)^FILL-LINE@1,'=1\\+1,SIM0051,2025-08,75,");
        var file = Files.write(folder.resolve("all.parquet"), bytes(FILL + "parquet?periodo=todos"));
        var lines = csv.lines().count() - 1;
        assertThat(asked("select count(*) from '" + file + "'")).containsExactly(Long.toString(lines));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(FILL + "xlsx?periodo=todos")))) {
            assertThat(rows(book, "Mediciones")).hasSize((int) lines + 1);
        }
    }

    @Test
    void theIndicatorsOfAnOrganAreATableToo() throws Exception {
        assertThat(text("/indicadores/tabla.csv?organo=14"))
                .contains("Valor (en la unidad de su renglón)")
                .containsPattern("(?m)^FILL-LINE@1,Jalisco,14,2025-08,75,")
                .containsPattern("(?m)^FILL-PIECE@1,Jalisco,14,2025-08,")
                .doesNotContain(",22,2025-08");
        assertThat(get("/indicadores/tabla.xlsx?organo=NO-HAY")).hasStatus(404);
        assertThat(get("/indicadores/tabla.ods")).hasStatus(404);
        assertThat(get(FILL + "ods")).hasStatus(404);
    }

    @Test
    void programsAskByFormatOrByWhatTheyTake() {
        var api = "/api/v1/indicators/FILL-LINE/table";
        assertThat(text(api + "?period=2025-08")).contains(",SIM0051,2025-08,75,");
        assertThat(bytes(api + "?format=parquet")).startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes("/api/v1/indicators/table?organ=14&format=xlsx")).startsWith('P', 'K');
        var taken = web.get()
                .uri(api)
                .accept("application/vnd.apache.parquet")
                .with(as(Role.AUDITOR))
                .exchange();
        assertThat(Objects.requireNonNull(taken.getResponse().getContentType())).contains("parquet");
        assertThat(web.get()
                        .uri(api)
                        .header("Accept", "*/*;q=x")
                        .with(as(Role.AUDITOR))
                        .exchange())
                .hasStatus(422);
        assertThat(get(api + "?format=ods")).hasStatus(422);
        assertThat(get(api + "?period=1999-01")).hasStatus(404);
        assertThat(get("/api/v1/indicators/WORKS-LATE/table")).hasStatus(404);
    }

    @Test
    void whereTheEngineIsAwayItIsSaidAndNothingIsLeftBehind() throws Exception {
        var aside = workshop.aside();
        var log = aside.resolveSibling("engine.log");
        Files.deleteIfExists(log);
        // it cannot be started where its log is a folder
        Files.createDirectory(log);
        try {
            ProcessHandle.current()
                    .children()
                    .filter(one -> one.info().command().orElse("").endsWith("java"))
                    .forEach(one -> {
                        one.destroyForcibly();
                        one.onExit().join();
                    });
            var page = get(FILL + "parquet?periodo=2025-08");
            assertThat(page).hasStatus(503);
            assertThat(page).bodyText().contains("El motor que cuenta no responde");
            assertThat(get("/api/v1/indicators/FILL-LINE/table?format=parquet")).hasStatus(503);
            assertThat(get(FILL + "csv?periodo=2025-08")).hasStatusOk();
        } finally {
            Files.delete(log);
        }
        assertThat(aside).isEmptyDirectory();
        assertThat(get(FILL + "parquet?periodo=2025-08")).hasStatusOk();
    }
}

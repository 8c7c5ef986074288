package mx.andamio.imports;

import static mx.andamio.support.Sheets.aSheet;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.andamio.commitments.Obligations;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Traces;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is previewed, corrected and applied whole, or refused. */
class ImportApiTest extends ImportApiFixture {

    @Autowired
    SomeSessions someSessions;

    @Autowired
    Obligations obligations;

    private static final Path WORKBOOKS = Path.of("../sheets/src/test/resources/workbooks");

    @Test
    void aMessyWorkbookIsPreviewedAsTheContractSays() throws IOException {
        var name = "06-umae-chica-con-unidad";
        var expected = Files.readString(WORKBOOKS.resolve(name + ".expected.json"));

        var answer = hand(name + ".xlsx", Files.readAllBytes(WORKBOOKS.resolve(name + ".xlsx")));

        assertThat(answer).hasStatus(201);
        var json = json(answer);
        assertThat(json.<Integer>read("$.rows")).isEqualTo(68);
        assertThat(json.<String>read("$.sheet")).isEqualTo("Hoja1");
        assertThat(places(json.read("$.faults[*]")))
                .containsExactlyInAnyOrderElementsOf(
                        places(JsonPath.parse(expected).read("$.faults[*]")));
        assertThat(json.<List<Map<String, Object>>>read("$.gaps[*]"))
                .allSatisfy(gap -> assertThat(gap).containsKeys("sheet", "row", "column", "field"));
        assertThat(json.<List<Object>>read("$.commitments[*]")).hasSize(68);
        assertThat(json.<Map<String, String>>read("$.mapping")).containsEntry("text", "COMPROMISO");
        assertThat(json.<List<Map<String, Object>>>read("$.faults[*]"))
                .hasSize(14)
                .allSatisfy(fault -> assertThat(fault)
                        .containsKeys("sheet", "row", "column", "value", "code", "text", "suggestion"));
        assertThat(json.<Object>read("$.warnings")).isInstanceOf(List.class);
        assertThat(json.<String>read("$.faults[0].text")).isNotBlank();
        assertThat(json.<String>read("$.state")).isEqualTo("previewed");

        var applied = post(json.read("$.id") + "/apply", null);
        assertThat(applied).hasStatus(422);
        assertThat(json(applied).<String>read("$.code")).isEqualTo("imports.faults");
        assertThat(json(applied).<String>read("$.detail")).contains("14", "Hoja1", "fila 3");
        assertThat(json(applied).<List<Object>>read("$.faults")).hasSize(14);
    }

    private static List<String> places(List<Map<String, Object>> faults) {
        return faults.stream()
                .map(fault -> fault.get("sheet") + " " + fault.get("row") + " " + fault.get("column") + " "
                        + fault.get("code"))
                .toList();
    }

    @Test
    void aSoundFileEntersWholeWithItsOriginAndItsSignature() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        var id = received(sheet);

        var applied = post(id + "/apply", null);

        assertThat(applied).hasStatusOk();
        assertThat(json(applied).<Integer>read("$.entered")).isEqualTo(2);
        assertThat(json(applied).<List<Object>>read("$.commitments")).hasSize(2);
        var one = byKey(sheet, 1);
        assertThat(one.state().stage()).isEqualTo(Stage.SIGNED);
        assertThat(Traces.of(one.state()).signing())
                .asString()
                .contains("2026-04-30", "compromisos.csv")
                .containsPattern("[0-9a-f]{64}");
        assertThat(one.terms().parties().responsible()).isEqualTo("17-HEAD");
        assertThat(one.terms().origin()).asString().contains("compromisos.csv", "2026-04-30");
        var goal = Headline.of(one.terms().goal());
        assertThat(goal)
                .isEqualTo(new Headline(
                        new BigDecimal("10"), new BigDecimal("40"), "consultorios", LocalDate.of(2027, 12, 31)));
    }

    @Test
    void whatWasAgreedInASessionComesFromItAndAnUnknownOneIsRefused() {
        var session = someSessions.held("Grupo " + Unique.word(), LocalDate.of(2026, 4, 30));
        var sheet = aSheet().row(1, "40").row(2, "50");
        var id = received(sheet);

        assertThat(post(id + "/options", "{\"session\":\"%s\"}".formatted(new UUID(0, 7))))
                .hasStatus(422);
        assertThat(json(post(id + "/options", "{\"session\":\"%s\"}".formatted(session)))
                        .<String>read("$.session"))
                .isEqualTo(session.toString());
        apply(id);

        assertThat(byKey(sheet, 1).terms().origin()).isEqualTo(new Origin.SessionItem(session, null, null));
        assertThat(Traces.of(byKey(sheet, 1).state()).signing()).asString().contains("2026-04-30", "compromisos.csv");
        assertThat(obligations.of(List.of(session))).hasSize(2);
    }

    @Test
    void oneFaultKeepsAllOfItOut() {
        var sheet = aSheet().row(1, "40").row(2, "por definir");
        var id = received(sheet);

        assertThat(post(id + "/apply", null)).hasStatus(422);

        assertThat(found(sheet)).isEmpty();
    }

    @Test
    void aCorrectedCellHealsTheRowAndOnlyThere() {
        var sheet = aSheet().row(1, "40").row(2, "por definir");
        var id = received(sheet);
        var fault = json(get(id)).<Map<String, Object>>read("$.faults[0]");

        var corrected =
                post(id + "/corrections", """
                {"corrections": [{"sheet": "%s", "row": %s, "column": "%s", "value": "55"}]}""".formatted(fault.get("sheet"), fault.get("row"), fault.get("column")));

        assertThat(corrected).hasStatusOk();
        assertThat(json(corrected).<List<Object>>read("$.faults")).isEmpty();
        assertThat(post(id + "/apply", null)).hasStatusOk();
        assertThat(Headline.of(byKey(sheet, 2).terms().goal()).target()).isEqualByComparingTo("55");
    }

    @Test
    void aCellThatThereIsNotIsRefused() {
        var id = received(aSheet().row(1, "40"));

        var answer = post(id + "/corrections", """
                {"corrections": [{"sheet": "compromisos", "row": 999, "column": "Meta", "value": "55"}]}""");

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).<String>read("$.code")).isEqualTo("imports.cell");
    }

    @Test
    void rowsWithoutADayOfSignatureAreDraftsUntilOneIsGiven() {
        var sheet = aSheet().row(1, "Michoacán", "40", "", "31/12/2027");
        var id = received(sheet);
        assertThat(json(get(id)).<Integer>read("$.without_signature")).isEqualTo(1);
        apply(id);
        assertThat(byKey(sheet, 1).state().stage()).isEqualTo(Stage.DRAFT);

        var again = received(sheet);
        assertThat(post(again + "/options", "{\"signed_on\": \"2026-05-04\"}")).hasStatusOk();
        apply(again);

        assertThat(byKey(sheet, 1).state().stage()).isEqualTo(Stage.SIGNED);
        assertThat(json(get(received(sheet))).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("unchanged", 1);
    }

    @Test
    void aDayForAllAfterAnyDueDateIsAFaultThere() {
        var id = received(aSheet().row(1, "Michoacán", "40", "", "31/12/2026"));

        var answer = json(post(id + "/options", "{\"signed_on\": \"2027-01-01\"}"));

        assertThat(answer.<List<String>>read("$.faults[*].code")).containsExactly("DATE_ORDER");
        assertThat(answer.<List<String>>read("$.faults[*].column")).containsExactly("Fecha compromiso");
    }

    static List<Refused> refused() throws IOException {
        return List.of(
                new Refused("empty_file", 422, new byte[0]),
                new Refused(
                        "not_a_workbook", 422, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                new Refused("old_format", 422, ole("Workbook")),
                new Refused("encrypted", 422, ole("EncryptedPackage")),
                new Refused("too_dense", 413, bomb()),
                new Refused("file_too_large", 413, new byte[Upload.LARGEST + 1]),
                new Refused("no_rows", 422, aSheet().csv()));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Refused(String code, int status, byte[] bytes) {}

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeReadIsAProblemThatSaysWhatToDo(Refused one) {
        var answer = hand("archivo.xlsx", one.bytes());

        assertThat(answer).hasStatus(one.status());
        var json = json(answer);
        assertThat(json.<String>read("$.code")).isEqualTo("imports." + one.code());
        assertThat(json.<String>read("$.detail"))
                .isNotEqualTo(json.<String>read("$.detail_en"))
                .doesNotContain("{");
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] ole(String entry) throws IOException {
        try (var files = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}

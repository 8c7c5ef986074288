package mx.andamio.imports;

import static mx.andamio.support.Sheets.aSheet;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.life.Traces;
import mx.andamio.identity.Role;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class ImportApiTest {

    private static final String IMPORTS = "/api/v1/commitments/imports";
    private static final Path WORKBOOKS = Path.of("../sheets/src/test/resources/workbooks");

    @Autowired
    MockMvcTester web;

    @Autowired
    Commitments commitments;

    @Autowired
    Drafting drafting;

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
    void whatWasAppliedAnswersTheSameAndDoesNothingAgain() {
        var sheet = aSheet().row(1, "40");
        var id = received(sheet);
        var first = json(post(id + "/apply", null)).jsonString();

        var second = json(post(id + "/apply", null)).jsonString();

        assertThat(second).isEqualTo(first);
        assertThat(found(sheet)).hasSize(1);
        assertThat(post(id + "/corrections", "{\"corrections\": []}")).hasStatus(409);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));

        var again = received(sheet);

        assertThat(json(get(again)).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("unchanged", 2)
                .containsEntry("new", 0);
        assertThat(json(apply(again)).<Integer>read("$.unchanged")).isEqualTo(2);
        assertThat(byKey(sheet, 1).version()).isZero();
    }

    @Test
    void whatTheFileChangedIsTakenAndWhatAPersonChangedStays() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));
        byHand(byKey(sheet, 2), "Abrir y mantener consultorios " + sheet.word());
        var later = sheet.withoutRows().row(1, "45").row(2, "60");

        var id = received(later);
        assertThat(json(get(id)).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("changed", 2)
                .containsEntry("conflict", 0);
        apply(id);

        assertThat(Headline.of(byKey(sheet, 1).terms().goal()).target()).isEqualByComparingTo("45");
        assertThat(commitments.goals(byKey(sheet, 1).id())).hasSize(2);
        assertThat(Headline.of(byKey(sheet, 2).terms().goal()).target()).isEqualByComparingTo("60");
        assertThat(byKey(sheet, 2).terms().text()).startsWith("Abrir y mantener");
    }

    @Test
    void aConflictIsDecidedByAPersonBeforeAnythingEnters() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));
        for (var number : List.of(1, 2)) {
            byHand(byKey(sheet, number), "A mano " + sheet.word() + " " + number);
        }
        var later = sheet.withoutRows();
        for (var number : List.of(1, 2)) {
            later.cells(
                    sheet.key(number),
                    "Michoacán",
                    "En el archivo " + sheet.word() + " " + number,
                    "Titular",
                    "10",
                    number == 1 ? "40" : "50",
                    "consultorios",
                    "30/04/2026",
                    "31/12/2027",
                    "en proceso");
        }
        var id = received(later);

        var early = post(id + "/apply", null);
        assertThat(early).hasStatus(422);
        assertThat(json(early).<String>read("$.code")).isEqualTo("imports.conflicts");
        assertThat(byKey(sheet, 1).terms().text()).startsWith("A mano");

        assertThat(post(id + "/decisions", """
                        {"all": "ours", "rows": [{"organ": "17", "key": "%s", "side": "file"}]}""".formatted(sheet.key(2)))).hasStatusOk();
        var applied = json(apply(id));

        assertThat(applied.<Integer>read("$.changed")).isEqualTo(1);
        assertThat(applied.<Integer>read("$.kept")).isEqualTo(1);
        assertThat(byKey(sheet, 1).terms().text()).startsWith("A mano");
        assertThat(byKey(sheet, 2).terms().text()).startsWith("En el archivo");
        assertThat(json(get(received(later))).<Map<String, Integer>>read("$.differences.counts"))
                .containsEntry("kept", 1)
                .containsEntry("unchanged", 1)
                .containsEntry("conflict", 0);
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

    @Test
    void aMappingIsRememberedForFilesWithTheSameHeadings() {
        var odd = "Columna " + mx.andamio.support.Unique.word();
        var headings =
                "Clave,OOAD o UMAE,Compromiso,Responsable,Línea base,Meta,Unidad de la meta,Fecha de firma,Fecha compromiso,"
                        + odd;
        var id = received(aSheet().headed(headings).row(1, "40"));
        assertThat(json(get(id)).<Map<String, String>>read("$.mapping")).doesNotContainKey("notes");

        assertThat(post(id + "/mapping", "{\"mapping\": {\"notes\": \"" + odd + "\"}}"))
                .hasStatusOk();

        var other = received(aSheet().headed(headings).row(1, "40"));
        assertThat(json(get(other)).<Map<String, String>>read("$.mapping")).containsEntry("notes", odd);
        var none = post(id + "/mapping", "{\"mapping\": {\"notes\": \"No hay\"}}");
        assertThat(json(none).<String>read("$.code")).isEqualTo("imports.column");
        var textless = post(id + "/mapping", "{\"mapping\": {\"text\": \"\"}}");
        assertThat(json(textless).<String>read("$.code")).isEqualTo("imports.column_text");
    }

    @Test
    void whatIsExportedAndImportedChangesNothing() throws IOException {
        var sheet = aSheet().row(1, "40").row(2, "50");
        apply(received(sheet));

        for (var ending : List.of("xlsx", "csv")) {
            var exported = web.get()
                    .uri("/compromisos." + ending + "?q=" + sheet.word())
                    .with(as(Role.HEAD))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            var id = json(hand("export." + ending, exported)).<String>read("$.id");

            assertThat(json(get(id)).<Map<String, Integer>>read("$.differences.counts"))
                    .as(ending)
                    .containsEntry("unchanged", 2);
        }
    }

    @Test
    void theOfficesOwnFileComesBackWithWhatStands() throws IOException {
        var sheet = aSheet().row(1, "40");
        var id = received(sheet);
        apply(id);
        byHand(byKey(sheet, 1), "A mano " + sheet.word());

        var back = web.get()
                .uri("/compromisos/importar/" + id + "/archivo.xlsx")
                .with(as(Role.DESK))
                .exchange()
                .getResponse();

        var text = back.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("A mano " + sheet.word(), "en proceso").doesNotContain("Abrir consultorios");
        assertThat(back.getHeader("Content-Disposition")).contains("compromisos.csv");
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

    private void byHand(Commitment standing, String text) {
        var terms = standing.terms();
        var other = new Terms(
                terms.kind(), text, terms.parties(), terms.goal(), null, null, terms.alignment(), terms.origin());
        assertThat(drafting.rewrite(Desk.asks("commitments.rewrite"), standing.id(), standing.version(), other))
                .isInstanceOf(mx.andamio.register.Outcome.Done.class);
    }

    private Commitment byKey(Sheets sheet, int number) {
        return commitments.byKey("17", sheet.key(number)).orElseThrow();
    }

    private List<Commitment> found(Sheets sheet) {
        return commitments.every(new Filter(sheet.word(), null, null, null, null, null, null, false, false, null));
    }

    private String received(Sheets sheet) {
        var answer = hand("compromisos.csv", sheet.csv());
        assertThat(answer).hasStatus(201);
        var id = json(answer).<String>read("$.id");
        assertThat(UUID.fromString(id)).isNotNull();
        return id;
    }

    private MvcTestResult apply(String id) {
        var answer = post(id + "/apply", null);
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private MvcTestResult hand(String name, byte[] bytes) {
        return web.post()
                .uri(IMPORTS)
                .multipart()
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(IMPORTS + "/" + path).with(as(Role.SECRETARIAT)).exchange();
    }

    private MvcTestResult post(Object path, @org.jspecify.annotations.Nullable String body) {
        var request =
                web.post().uri(IMPORTS + "/" + path).with(as(Role.SECRETARIAT)).with(csrf());
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private static com.jayway.jsonpath.DocumentContext json(MvcTestResult answer) {
        try {
            return JsonPath.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

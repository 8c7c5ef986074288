package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.periods.PeriodType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spreadsheets with a row an organ and a column a month. */
class WideSheetTest extends CountedFeed {

    private static final Map<String, String> TRANSPLANTS = Map.of("element", "TRASPLANTES");
    private static final Map<String, String> NONE = Map.of();

    @Test
    void eachCellWithSomethingIsAValueOfTheLastDayOfItsMonth() throws Exception {
        var taken = assertTaken(take(
                "Clave,Concepto,2025-01,feb-25,Marzo de 2025\nAS01,TRASPLANTES,1,,3\n,,,,\nÑ1,TRASPLANTES,4.5, ,\n",
                Form.SHEET,
                NONE));

        assertThat(taken.delivery())
                .returns(3L, Delivery::rowsIn)
                .returns(3L, Delivery::kept)
                .returns(0L, Delivery::rejected);
        assertThat(taken.rejects()).isNull();
        assertKept(
                kept("organ, body, told_for, element, value"),
                "CLUES1 AS01 2025-01-31 TRASPLANTES 1.000000",
                "CLUES1 AS01 2025-03-31 TRASPLANTES 3.000000",
                "CLUES2 Ñ1 2025-01-31 TRASPLANTES 4.500000");
    }

    @Test
    void aRejectedValueNamesItsRowAndItsColumn() throws Exception {
        var taken = assertTaken(take(
                "\uFEFFclave;ene-25;feb-25;abr-25;\n\nAS01;1;n/d;4;\nTotal;7;;;nota\n;;8;;\nAS01;2;=1+1;;\n",
                Form.SHEET,
                TRANSPLANTS));

        assertThat(rejected(taken))
                .containsExactly(
                        "3 BAD_NUMBER value n/d C3",
                        "3 OTHER_PERIOD told_for 2025-04-30 D3",
                        "4 UNKNOWN_ORGAN body Total B4",
                        "4 SHAPE   E4",
                        "5 MISSING body  C5",
                        "6 DUPLICATE   B6",
                        "6 BAD_NUMBER value '=1+1 C6");
        assertThat(taken.delivery())
                .returns(8L, Delivery::rowsIn)
                .returns(1L, Delivery::kept)
                .returns(7L, Delivery::rejected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clave,elemento,2025-01,2025-T1 | OTHER_PERIOD_TYPE | 2025-T1",
                "clave,elemento,2025-01,ene-25  | DUPLICATE_HEADER  | ene-25",
                "clave,elemento,2025-01,enro-25 | UNKNOWN_HEADER    | enro-25",
                "clave,elemento                 | MISSING_COLUMN    | told_for",
                "elemento,2025-01               | MISSING_COLUMN    | body",
                "clave,2025-01                  | MISSING_COLUMN    | element",
                "clave,elemento,valor,2025-01   | UNKNOWN_HEADER    | valor",
                "''                             | EMPTY             | came.csv"
            })
    void headersThatAreWrongAreSaid(String header, String code, String value) throws Exception {
        var refused = assertRefused(take(header.isEmpty() ? "" : header + "\nAS01,1\n", Form.SHEET, NONE));

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.value()).isEqualTo(value);
            assertThat(fault.es()).isNotEqualTo(fault.en());
        });
    }

    @Test
    void aHeaderThatMightBeAMonthIsToldHowMonthsAreWritten() throws Exception {
        var refused = assertRefused(take("clave,2025-01,enro-25\nAS01,1,2\n", Form.SHEET, TRANSPLANTS));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.es()).contains("mar-25 o marzo 2025");
            assertThat(fault.en()).contains("mar-25 or marzo 2025");
        });
    }

    @Test
    void whatIsSaidBesideMustBeAColumnAndNotBeInTheFileToo() throws Exception {
        assertThat(assertRefused(take("clave,elemento,2025-01\nAS01,TRASPLANTES,1\n", Form.SHEET, TRANSPLANTS))
                        .faults())
                .extracting(FeedFault::code)
                .containsExactly("DUPLICATE_HEADER");
        assertThat(assertRefused(take("clave,elemento,2025-01\nAS01,TRASPLANTES,1\n", Form.SHEET, Map.of("x", "1")))
                        .faults())
                .extracting(FeedFault::code)
                .containsExactly("UNKNOWN_COLUMN");
    }

    @Test
    void whatIsDeliveredAgainTakesThePlaceOfTheFirst() throws Exception {
        take("clave,2025-01,2025-02\nAS01,1,2\n", Form.SHEET, TRANSPLANTS);
        take("clave,2025-01,2025-02\nAS01,1,5\n", Form.SHEET, TRANSPLANTS);

        assertKept(kept("told_for, value"), "2025-01-31 1.000000", "2025-02-28 5.000000");
        assertThat(lake.manifest(dataset).deliveries()).hasSize(2);
    }

    @Test
    void epidemiologicalWeeksAreColumnsToo() throws Exception {
        dataset = new Dataset(
                dataset.code(),
                dataset.title(),
                dataset.grain(),
                dataset.organs(),
                dataset.columns(),
                dataset.key(),
                dataset.checks(),
                dataset.rejectLimit(),
                false,
                PeriodType.EPI_WEEK,
                dataset.signedBy());

        // the first of these weeks began before the declared period
        var taken = assertTaken(take("clave,SE 1 2025,2025-SE02,2025SunW3\nAS01,1,2,3\n", Form.SHEET, TRANSPLANTS));

        assertKept(kept("told_for, value"), "2025-01-11 2.000000", "2025-01-18 3.000000");
        assertThat(rejected(taken)).containsExactly("2 OTHER_PERIOD told_for 2025-01-04 B2");
    }

    @Test
    void aDatasetWithSeveralQuantitiesIsNotWide() throws Exception {
        dataset = new Dataset(
                "d",
                dataset.title(),
                dataset.grain(),
                dataset.organs(),
                java.util.stream.Stream.concat(
                                dataset.columns().stream(),
                                java.util.stream.Stream.of(dataset.columns().getLast()))
                        .toList(),
                dataset.key(),
                dataset.checks(),
                0.1,
                false,
                PeriodType.MONTH,
                dataset.signedBy());

        assertThat(assertRefused(take("clave,2025-01\nAS01,1\n", Form.SHEET, TRANSPLANTS))
                        .faults())
                .extracting(FeedFault::code)
                .containsExactly("NOT_WIDE");
    }

    @Test
    void aWorkbookIsReadByItsValues() throws Exception {
        var taken = assertTaken(take(
                workbook(
                        "",
                        sheet(
                                row(
                                        2,
                                        text("A2", "Clave"),
                                        number("B2", "45658"),
                                        number("C2", "202502"),
                                        text("D2", "mar-25")),
                                row(4, text("A4", "AS01"), number("B4", "1.5E2"), formula("C4", "7"), error("D4")),
                                row(5, text("A5", "Ñ1"), number("C5", "0.30000000000000004"), formula("D5", "")))),
                Form.XLSX,
                TRANSPLANTS));

        assertKept(
                kept("organ, told_for, value"),
                "CLUES1 2025-01-31 150.000000",
                "CLUES1 2025-02-28 7.000000",
                "CLUES2 2025-02-28 0.300000");
        assertThat(rejected(taken)).containsExactly("4 BAD_NUMBER value #N/A D4", "5 BAD_NUMBER value '=SUM(A1) D5");
    }

    @Test
    void aWorkbookWithSeveralSheetsIsRefusedUnlessTheOthersAreEmptyOrHidden() throws Exception {
        var full = sheet(
                row(1, text("A1", "Clave"), number("B1", "202501")), row(2, text("A2", "AS01"), number("B2", "1")));

        assertThat(assertRefused(take(workbook("", full, full), Form.XLSX, TRANSPLANTS))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.es()).contains("varias hojas", "Hoja1, Hoja2"));
        assertTaken(take(workbook("", full, sheet()), Form.XLSX, TRANSPLANTS));
        assertTaken(take(workbook(" state=\"hidden\"", full, full), Form.XLSX, TRANSPLANTS));
    }

    @Test
    void whatIsNoWorkbookOrTooLargeIsSaid() throws Exception {
        var text = take("Clave,2025-01\nAS01,1\n", Form.XLSX, TRANSPLANTS);
        var other = take(zip(Map.of("a.txt", "a")), Form.XLSX, TRANSPLANTS);
        var bomb = take(zip(Map.of("xl/sharedStrings.xml", "a".repeat(49 << 20))), Form.XLSX, TRANSPLANTS);

        assertThat(assertRefused(text).faults()).extracting(FeedFault::code).containsExactly("UNREADABLE");
        assertThat(assertRefused(other).faults()).extracting(FeedFault::code).containsExactly("UNREADABLE");
        assertThat(assertRefused(bomb).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.es()).contains("demasiado grande"));
        assertThat(assertRefused(take("clave;2025-01\n\u00D1".getBytes(StandardCharsets.ISO_8859_1)))
                        .faults())
                .extracting(FeedFault::code)
                .containsExactly("UNREADABLE");
    }

    private FeedOutcome take(byte[] bytes) throws Exception {
        var file = Files.write(Files.createTempDirectory(folder, "in").resolve("came.csv"), bytes);
        return take(file, Form.SHEET, TRANSPLANTS);
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String cell, String number) {
        return "<c r=\"" + cell + "\"><v>" + number + "</v></c>";
    }

    private static String formula(String cell, String value) {
        return "<c r=\"" + cell + "\"><f>SUM(A1)</f><v>" + value + "</v></c>";
    }

    private static String error(String cell) {
        return "<c r=\"" + cell + "\" t=\"e\"><v>#N/A</v></c>";
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static String sheet(String... rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + String.join("", rows) + "</sheetData></worksheet>";
    }

    /** @param state of the sheets after the first */
    private static Path workbook(String state, String... sheets) throws IOException {
        var names = new StringBuilder();
        var targets = new StringBuilder();
        var parts = new java.util.LinkedHashMap<String, String>();
        for (var at = 1; at <= sheets.length; at++) {
            names.append("<sheet name=\"Hoja%d\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
                    .formatted(at, at, at, at > 1 ? state : ""));
            targets.append(
                    "<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(at, at));
            parts.put("xl/worksheets/sheet" + at + ".xml", sheets[at - 1]);
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + names + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + targets
                        + "</Relationships>");
        return zip(parts);
    }

    private static Path zip(Map<String, String> parts) throws IOException {
        var file = Files.createTempDirectory(folder, "in").resolve("came.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}

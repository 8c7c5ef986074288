package mx.andamio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import mx.andamio.sheets.Choices;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Import;
import mx.andamio.sheets.Importer;
import mx.andamio.sheets.Preview;
import mx.andamio.sheets.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A spreadsheet to a preview. The first byte says what the others become: a file as it stands, one part of a sound workbook (its sheet as it stands or of
 * elements, its shared texts, its styles, its list of sheets), or a CSV of pieces.
 */
class SheetFuzzTest {

    private static final Effort EFFORT = new Effort(1_000);

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String HEADINGS = "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c"
            + " t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c></row>";
    private static final String ROWS =
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Colima</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>Abrir y equipar"
                    + " 2 salas</t></is></c><c r=\"C2\" s=\"2\"><v>0.5</v></c><c r=\"D2\" s=\"1\"><v>46387</v></c><c r=\"E2\""
                    + " t=\"str\"><f>A1</f><v>Titular</v></c></row><row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>5</v></c><c r=\"C3\""
                    + " t=\"e\"><v>#REF!</v></c></row>";
    private static final String SHEET =
            "<sheetData>" + HEADINGS + ROWS + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
    private static final String TEXTS =
            "<si><t>OOAD</t></si><si><t>Compromiso</t></si><si><t>Meta</t></si><si><t>Fecha límite</t></si>"
                    + "<si><r><t>Respon</t></r><r><t>sable</t></r></si><si><t>UMAE 25</t></si>";
    private static final String STYLES =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf"
                    + " numFmtId=\"164\"/><xf numFmtId=\"9\"/></cellXfs>";
    private static final String SHEETS =
            "<workbookPr/><sheets><sheet name=\"Hoja1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>";

    private static final Glued ELEMENTS = new Glued(100_000, """
        <sheetData>¦</sheetData>¦<row>¦<row r="1">¦<row r="2">¦<row r="3" hidden="1">¦<row r="1048576">¦<row r="99999999999">¦\
        <row r="-1">¦</row>¦<c>¦<c t="s">¦<c t="s"><v>0</v></c>¦<c t="s"><v>1</v></c>¦<c t="s"><v>2</v></c>¦<c t="s"><v>3</v></c>¦\
        <c t="s"><v>4</v></c>¦<c t="s"><v>5</v></c>¦<c t="s"><v>-1</v></c>¦<c t="s"><v>999999</v></c>¦<c r="A2" t="inlineStr">¦\
        <c r="B2" t="inlineStr">¦<c r="C2" s="2">¦<c r="D2" s="1">¦<c r="E2" t="str">¦<c r="A3" t="s">¦<c r="C3" t="e">¦\
        <c r="ZZZ9">¦<c r="XFD1">¦<c r="a1">¦<c r="">¦<c t="b">¦<c t="n">¦<c t="d">¦<c t="zz">¦<c s="99999">¦<c s="-1">¦</c>¦<v>¦\
        </v>¦<f>¦</f>¦<is>¦</is>¦<t>¦</t>¦<t xml:space="preserve">¦<r>¦</r>¦<rPh>¦</rPh>¦<si>¦</si>¦<cols>¦</cols>¦\
        <col min="1" max="2" hidden="1"/>¦<col min="-9" max="999999999" hidden="1"/>¦<mergeCells>¦</mergeCells>¦\
        <mergeCell ref="A2:A3"/>¦<mergeCell ref="A1:XFD1048576"/>¦<mergeCell ref="C1:A1"/>¦<mergeCell ref=":"/>¦\
        <mergeCell ref="A9:A2"/>¦<mergeCell ref="B2:C999999999"/>¦<numFmts>¦</numFmts>¦\
        <numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>¦<numFmt numFmtId="164" formatCode="[$-80A]0.00%;;@"/>¦\
        <numFmt numFmtId="x"/>¦<cellXfs>¦</cellXfs>¦<xf numFmtId="0"/>¦<xf numFmtId="164"/>¦<xf numFmtId="9"/>¦\
        <xf numFmtId="-1"/>¦<workbookPr/>¦<workbookPr date1904="1"/>¦<sheets>¦</sheets>¦\
        <sheet name="Hoja1" sheetId="1" r:id="rId1"/>¦<sheet name="" sheetId="1" r:id="rId1"/>¦\
        <sheet name="Otra" sheetId="2" r:id="rId1" state="hidden"/>¦<sheet name="Nada" sheetId="3" r:id="rId9"/>¦<sheet/>¦OOAD¦\
        Compromiso¦Meta¦Fecha límite¦Responsable¦Respon¦sable¦Titular¦Colima¦UMAE 25¦Representación: ¦Abrir y equipar 2 salas¦\
        Total¦Mesa 2¦Nota¦0¦1¦0.5¦46387¦1E308¦-1E-300¦NaN¦12¦#REF!¦#N/A¦31/12/2026¦_x0000_¦_xD800_¦_x000D_¦=A1¦ ¦\n¦\t¦a¦&amp;¦&lt;¦\
        &#65;¦&#x0;¦&#1;¦&#xD800;¦&#x1F600;¦&#x85;¦&#xFFFE;¦&x;¦\ud83d\ude00¦\u0301¦\u00a0¦\u200b¦<![CDATA[¦]]>¦<!--¦-->¦<?a b?>¦\
        <!DOCTYPE a>¦"¦<¦>¦/>¦<x>¦</x>¦xmlns=""\
        """);

    private static final Glued PIECES = new Glued(100_000, """
        ,¦;¦\t¦|¦"¦""¦\n¦\r\n¦\r¦ ¦OOAD¦Compromiso¦Meta¦Fecha límite¦Responsable¦Unidad¦Folio¦Línea base¦Mesa de trabajo¦\
        Línea de acción¦OOAD,Compromiso,Meta,Fecha límite,Responsable\n¦OOAD;Compromiso;Meta;Fecha límite\n¦No.¦Colima¦Durango¦\
        Estado de México¦Veracruz¦UMAE¦UMAE 25¦HE¦HGO¦No. 4¦CMN¦Siglo XXI¦La Raza¦León¦Nuevo¦14¦D.F.¦OOAD ¦Representación: ¦\
        Región ¦Abrir¦Instalar 3 equipos¦ y además equipar¦Reducir la espera¦ para ¦ y ¦, así como ¦2¦ salas¦0¦1¦-1¦1,250¦1.250¦\
        85 %¦$ 1,200.00 M.N.¦99999999999999999999999999¦1e999999999¦1E5¦ochenta¦mil ¦1/2¦31/12/2026¦30-02-2026¦31.12.26¦\
        2026-12-31¦junio 2026¦lunes 30 de noviembre de 2026¦primer trimestre de 2026¦1º de ¦julio¦2026¦46387¦Titular¦pendiente¦\
        N/A¦-¦___¦Total¦Subtotal¦Promedio¦Nota: ¦Elaboró¦Ejemplo¦dd/mm/aaaa¦(1)¦#REF!¦=1+1¦'=A1¦@SUM¦equipos¦%¦Equipamiento¦\
        Abasto de medicamentos¦Mesa 2 Personal¦a¦e¦.¦:¦(¦)¦/¦·¦—¦&¦\0¦\ufeff¦\u00a0¦\u200b¦\u202e¦e\u0301¦ñ¦É¦\ud83d\ude00¦\ud800¦\udc00¦\
        \205¦\u0130¦ß¦ﬁ¦٣¦zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\
        """);

    private static final Importer IMPORTER = importer();

    private static Importer importer() {
        Path root = Path.of(System.getProperty("andamio.root", ".."));
        return switch (Packs.load(root.resolve("institutions/imss"))) {
            case PackLoading.Loaded loaded -> Importer.over(loaded.pack());
            case PackLoading.Refused refused ->
                throw new IllegalStateException(refused.faults().toString());
        };
    }

    static Stream<byte[]> seeds() {
        String csv = "OOAD,Compromiso,Meta,Fecha límite,Responsable\nColima,Instalar 3 equipos y además equipar,85"
                + " %,31/12/2026,Titular\n\"UMAE 25\",Abrir,1.250,junio 2026,\nTotal,,1\n";
        return Stream.of(
                with(0, workbook(sheet(SHEET), TEXTS, STYLES, SHEETS)),
                with(0, csv.getBytes(StandardCharsets.UTF_8)),
                with(0, csv.getBytes(StandardCharsets.UTF_16)),
                with(1, SHEET.getBytes(StandardCharsets.UTF_8)),
                ELEMENTS.seed(SHEET, 2),
                ELEMENTS.seed(ROWS, 3),
                ELEMENTS.seed(TEXTS, 4),
                ELEMENTS.seed(STYLES, 5),
                ELEMENTS.seed(SHEETS, 6),
                PIECES.seed(csv, 7),
                PIECES.seed("Representación: Colima\n\nCompromiso;Meta;Responsable\nAbrir;1;Titular\n", 7));
    }

    private static byte[] with(int mode, byte[] data) {
        byte[] out = new byte[data.length + 1];
        out[0] = (byte) mode;
        System.arraycopy(data, 0, out, 1, data.length);
        return out;
    }

    @MethodSource("seeds")
    @FuzzTest
    void previewsOrRefusesAnySpreadsheet(byte[] data) {
        byte[] file = file(data);
        EFFORT.spend(() -> kept(IMPORTER.preview(file, "hoja.csv", Choices.NONE)));
    }

    /** Rows with texts that a database and a page can keep, every finding in words of both languages, or a refusal in them. */
    private static void kept(Import result) {
        switch (result) {
            case Import.Refused(var refusal) -> {
                assertThat(refusal.said().es()).isNotBlank();
                assertThat(refusal.said().en()).isNotBlank();
            }
            case Preview preview -> {
                assertThat(preview.rows()).isPositive();
                preview.drafts().forEach(SheetFuzzTest::kept);
                preview.faults().forEach(f -> said(f.said()));
                preview.warnings().forEach(w -> said(w.said()));
            }
        }
    }

    private static void said(Said said) {
        Promise.kept(said.es());
        Promise.kept(said.en());
    }

    private static void kept(Draft draft) {
        Stream.of(
                        draft.sheet(),
                        draft.key(),
                        draft.organWritten(),
                        draft.table(),
                        draft.text(),
                        draft.responsible(),
                        draft.unit(),
                        draft.status(),
                        draft.notes())
                .filter(t -> t != null && !t.isEmpty())
                .forEach(Promise::kept);
        draft.written().forEach((heading, cell) -> Promise.kept(heading + " " + cell));
    }

    private static byte[] file(byte[] data) {
        int mode = data.length == 0 ? 0 : (data[0] & 0xFF) % 8;
        return switch (mode) {
            case 0 -> Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
            case 1 -> workbook(whole(data), TEXTS, STYLES, SHEETS);
            case 2 -> workbook(sheet(ELEMENTS.text(data, 1)), TEXTS, STYLES, SHEETS);
            case 3 ->
                workbook(
                        sheet("<sheetData>" + HEADINGS + ELEMENTS.text(data, 1) + "</sheetData>"),
                        TEXTS,
                        STYLES,
                        SHEETS);
            case 4 -> workbook(sheet(SHEET), ELEMENTS.text(data, 1), STYLES, SHEETS);
            case 5 -> workbook(sheet(SHEET), TEXTS, ELEMENTS.text(data, 1), SHEETS);
            case 6 -> workbook(sheet(SHEET), TEXTS, STYLES, ELEMENTS.text(data, 1));
            default -> PIECES.text(data, 1).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The bytes between the ends of a sheet, so that every one of them is seen by the parser of XML. */
    private static byte[] whole(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("<worksheet " + MAIN + ">").getBytes(StandardCharsets.UTF_8));
        out.write(data, 1, data.length - 1);
        out.writeBytes("</worksheet>".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] sheet(String markup) {
        return part("worksheet", markup);
    }

    private static byte[] part(String root, String markup) {
        return "<%s %s xmlns:r=\"%s\">%s</%s>"
                .formatted(root, MAIN, RELATION, markup, root)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(byte[] sheet, String texts, String styles, String sheets) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", relations(Map.of("officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", part("workbook", sheets));
        Map<String, String> others = new LinkedHashMap<>();
        others.put("worksheet", "worksheets/sheet1.xml");
        others.put("sharedStrings", "sharedStrings.xml");
        others.put("styles", "styles.xml");
        parts.put("xl/_rels/workbook.xml.rels", relations(others));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        parts.put("xl/sharedStrings.xml", part("sst", texts));
        parts.put("xl/styles.xml", part("styleSheet", styles));
        return Zipped.of(parts);
    }

    private static byte[] types() {
        String override = "<Override PartName=\"/xl/%s.xml\" ContentType=\"" + KIND + "%s+xml\"/>";
        return ("<Types xmlns=\"" + TYPES
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override.formatted("workbook", "sheet.main")
                        + override.formatted("worksheets/sheet1", "worksheet")
                        + override.formatted("sharedStrings", "sharedStrings")
                        + override.formatted("styles", "styles") + "</Types>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] relations(Map<String, String> targets) {
        StringBuilder out = new StringBuilder("<Relationships xmlns=\"" + TYPES + "relationships\">");
        int id = 1;
        for (Map.Entry<String, String> target : targets.entrySet()) {
            out.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(id++, RELATION, target.getKey(), target.getValue()));
        }
        return out.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void figures() {
        EFFORT.print("spreadsheet");
    }
}

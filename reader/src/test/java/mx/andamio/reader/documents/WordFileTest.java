package mx.andamio.reader.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFileTest {

    private static String text(byte[] bytes) {
        return switch (Documents.read(bytes)) {
            case Document.Text text -> {
                assertThat(text.format()).isEqualTo(Format.DOCX);
                yield text.text();
            }
            case Document.Refused refused ->
                throw new AssertionError(refused.refusal().es());
        };
    }

    private static String body(String markup) {
        return text(RawWord.body(markup));
    }

    @Test
    void readsParagraphsAndRowsAsAPlainTextHasThem() {
        String plain = "Título\n\nPrimer párrafo.\n\nNo.\tCompromiso\n1\tAbrir 12 camas\n\nÚltimo párrafo.\n";

        assertThat(text(WordPaper.of(plain))).isEqualTo(plain);
    }

    @Test
    void saysAMergedCellInEveryRowThatItCovers() {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr>" + RawWord.p("%s") + "</w:tc>";
        String text = body("<w:tbl>"
                + "<w:tr>" + cell.formatted("<w:gridSpan w:val=\"3\"/>", "COMPROMISOS") + "</w:tr>"
                + "<w:tr>" + cell.formatted("<w:vMerge w:val=\"restart\"/>", "Conservación")
                + cell.formatted("", "Pintar") + cell.formatted("", "mayo") + "</w:tr>"
                + "<w:tr>" + cell.formatted("<w:vMerge/>", "") + cell.formatted("", "Podar")
                + cell.formatted("", "junio") + "</w:tr></w:tbl>");

        assertThat(text).isEqualTo("COMPROMISOS\t\t\nConservación\tPintar\tmayo\nConservación\tPodar\tjunio\n");
    }

    @Test
    void keepsOneLineARowWhateverTheCellHolds() {
        String text = body("<w:tbl><w:tr><w:tc>" + RawWord.p("Uno") + RawWord.p("dos") + "<w:tbl><w:tr><w:tc>"
                + RawWord.p("tres") + "</w:tc><w:tc>" + RawWord.p("cuatro")
                + "</w:tc></w:tr></w:tbl></w:tc><w:tc><w:p><w:r>"
                + "<w:t>cinco</w:t><w:br/><w:t>seis</w:t><w:tab/><w:t>siete</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        assertThat(text).isEqualTo("Uno dos tres cuatro\tcinco seis siete\n");
    }

    @Test
    void readsTheAcceptedView() {
        String text = body("<w:p>" + RawWord.r("Se abrirán ")
                + "<w:del>" + "<w:r><w:delText>10</w:delText></w:r></w:del><w:ins>" + RawWord.r("12") + "</w:ins>"
                + "<w:moveFrom>" + RawWord.r(" nunca") + "</w:moveFrom>" + RawWord.r(" camas.")
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>oculto</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + RawWord.r("Un párrafo") + "</w:p>"
                + RawWord.p(" unido."));

        assertThat(text).isEqualTo("Se abrirán 12 camas.\n\nUn párrafo unido.\n");
    }

    @Test
    void leavesOutADeletedRow() {
        String row = "<w:tr>%s<w:tc>" + RawWord.p("%s") + "</w:tc></w:tr>";
        String text = body("<w:tbl>" + row.formatted("", "queda") + row.formatted("<w:trPr><w:del/></w:trPr>", "se va")
                + "</w:tbl>");

        assertThat(text).isEqualTo("queda\n");
    }

    @Test
    void readsATextBoxOnceBehindItsParagraph() {
        String box = "<w:txbxContent>" + RawWord.p("Folio 7") + "</w:txbxContent>";
        String text = body("<w:p>" + RawWord.r("Minuta") + "<w:r><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");

        assertThat(text).isEqualTo("Minuta\n\nFolio 7\n");
    }

    @Test
    void countsListsAsWordDoes() {
        String numbering = RawWord.part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
                        + " w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start"
                        + " w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText"
                        + " w:val=\"%1.%2)\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"5\"><w:lvl"
                        + " w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num"
                        + " w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId"
                        + " w:val=\"5\"/></w:num>");
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>";
        String text = text(RawWord.zip(Map.of(
                "word/numbering.xml",
                numbering,
                "word/document.xml",
                RawWord.document(item.formatted(0, 1, RawWord.r("Uno"))
                        + item.formatted(1, 1, RawWord.r("Sub"))
                        + item.formatted(0, 1, RawWord.r("Dos"))
                        + item.formatted(0, 2, RawWord.r("Punto"))))));

        assertThat(text).isEqualTo("1. Uno\n1.a) Sub\n2. Dos\n- Punto\n");
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 9, 9 10",
        "decimalZero, 9, 09 10",
        "lowerLetter, 1, a b",
        "lowerLetter, 26, z aa",
        "upperLetter, 27, AA BB",
        "upperLetter, 53, AAA BBB",
        "upperRoman, 3, III IV",
        "upperRoman, 8, VIII IX",
        "lowerRoman, 39, xxxix xl",
        "lowerRoman, 49, xlix l",
        "upperRoman, 89, LXXXIX XC",
        "upperRoman, 399, CCCXCIX CD",
        "upperRoman, 1998, MCMXCVIII MCMXCIX",
        "upperRoman, 3999, MMMCMXCIX MMMCMXCIX",
        "chineseCounting, 4, 4 5"
    })
    void writesTheNumbersOfAListAsItsFormatDoes(String format, int start, String marks) {
        String numbering = RawWord.part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"" + start
                        + "\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>");
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>%s</w:p>";
        String text = text(RawWord.zip(Map.of(
                "word/numbering.xml",
                numbering,
                "word/document.xml",
                RawWord.document(item.formatted(RawWord.r("Uno")) + item.formatted(RawWord.r("Dos"))))));

        assertThat(text).isEqualTo("%s. Uno\n%s. Dos\n".formatted((Object[]) marks.split(" ")));
    }

    @Test
    void saysTheLetterheadOnceAndNotesAtTheEnd() throws Exception {
        XWPFDocument word = new XWPFDocument();
        XWPFHeaderFooterPolicy policy = word.createHeaderFooterPolicy();
        policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("OOAD DURANGO");
        policy.createHeader(XWPFHeaderFooterPolicy.FIRST)
                .createParagraph()
                .createRun()
                .setText("OOAD DURANGO");
        policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("Página 3");
        word.createParagraph().createRun().setText("Texto.");
        var note = word.createFootnote();
        note.createParagraph().createRun().setText("Cifra preliminar.");
        word.getParagraphs().getFirst().addFootnoteReference(note);

        assertThat(text(WordPaper.bytes(word))).isEqualTo("OOAD DURANGO\n\nTexto.\n\nCifra preliminar.\n");
    }

    @Test
    @Tag("long")
    void readsFiveThousandRows() {
        XWPFDocument word = new XWPFDocument();
        XWPFTable table = word.createTable(1, 3);
        for (int i = 1; i <= 5000; i++) {
            var row = table.createRow();
            row.getCell(0).setText("Entregar el equipo " + i);
            row.getCell(1).setText("Almacén");
            row.getCell(2).setText("30/06/2026");
        }

        assertThat(text(WordPaper.bytes(word)).lines().filter(l -> l.startsWith("Entregar")))
                .hasSize(5000)
                .last()
                .isEqualTo("Entregar el equipo 5000\tAlmacén\t30/06/2026");
    }
}

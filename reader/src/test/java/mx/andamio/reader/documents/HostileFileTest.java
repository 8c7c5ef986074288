package mx.andamio.reader.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import mx.andamio.reader.documents.Refusal.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break the reading of them: each was found by fuzzing or by asking what a file may ask for. */
class HostileFileTest {

    /** A page with the drawing given; what the letters A to D of its second font mean is given too. */
    private static byte[] pdf(String drawing, String meanings) {
        String cmap = "begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n" + meanings + "\nendcmap\n";
        return """
            %%PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 5 0 R/G 6 0 R>>>>/Contents 4 0 R>>endobj
            4 0 obj<</Length %d>>stream
            %s
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj
            6 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Nada/FirstChar 65/LastChar 68/Widths[500 500 500 500]/ToUnicode 7 0 R>>endobj
            7 0 obj<</Length %d>>stream
            %s
            endstream endobj
            trailer<</Root 1 0 R>>
            """.formatted(drawing.length(), drawing, cmap.length(), cmap).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] file) {
        return switch (Documents.read(file)) {
            case Document.Text text -> text.text();
            case Document.Refused refused ->
                throw new AssertionError(refused.refusal().es());
        };
    }

    private static Code refusal(byte[] file) {
        return switch (Documents.read(file)) {
            case Document.Refused refused -> refused.refusal().code();
            case Document.Text text -> throw new AssertionError("read: " + text.text());
        };
    }

    /** Megabytes that reading allocates: counts the work, whatever the machine's speed. */
    private static long megabytes(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Documents.read(file)).isNotNull();
        return (threads.getCurrentThreadAllocatedBytes() - before) / 1_000_000;
    }

    /**
     * Eight times as much costs about eight times the work, where a square would cost 64. What the compiler has done by then moves
     * the bytes of the same work by less than two times.
     *
     * @param file a file of so many parts
     */
    private static void costsInProportion(IntFunction<byte[]> file, int parts) {
        assertThat(megabytes(file.apply(8 * parts))).isLessThan(megabytes(file.apply(parts)) * 16 + 20);
    }

    @Test
    void lettersOfAPdfThatSayTheyAreControlCharactersLeaveNone() {
        String text = text(pdf(
                "BT /G 10 Tf 1 0 0 1 60 700 Tm (ABCD) Tj ET",
                "4 beginbfchar <41> <00410000> <42> <00070042> <43> <0000> <44> <D83DDE00> endbfchar"));

        assertThat(text).isEqualTo("AB \uD83D\uDE00\n");
    }

    @Test
    void aWordFileOfXml11HoldsNoControlCharactersEither() {
        String body = RawWord.document(RawWord.p("Uno&#1;&#7; dos")).replace("version=\"1.0\"", "version=\"1.1\"");

        assertThat(text(RawWord.zip(Map.of("word/document.xml", body)))).isEqualTo("Uno dos\n");
    }

    /** Where floating-point numbers no longer count points, a count of points has no end. */
    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "100000000000", "-99999999999999999999", "33554432"})
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void textFarOutsideThePageIsNotRead(String place) {
        String drawing = "BT /F 10 Tf 1 0 0 1 60 700 Tm (Una minuta.) Tj ET\n"
                + "BT /F 10 Tf 1 0 0 1 %s 680 Tm (lejos) Tj ET\nBT /F 10 Tf 1 0 0 1 60 %s Tm (lejos) Tj ET\n"
                        .formatted(place, place);

        assertThat(text(pdf(drawing, ""))).isEqualTo("Una minuta.\n");
    }

    @Test
    void aDrawingOfBrokenOperatorsIsRefused() {
        String few = "BT /F 10 Tf 1 0 0 1 60 700 Tm (Una minuta.) Tj " + "Tc ".repeat(500) + "ET";

        assertThat(text(pdf(few, ""))).isEqualTo("Una minuta.\n");
        assertThat(refusal(pdf(few + "Tc ".repeat(20_000), ""))).isEqualTo(Code.DAMAGED);
    }

    @Test
    void aRowOfATableGigabytesWideIsRefused() {
        String wide = new String(pdf("BT (a) Tj ET", ""), StandardCharsets.ISO_8859_1)
                .replace(
                        "<</Length 12>>",
                        "<</Length 12/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000>>>>");

        assertThat(wide).contains("/Columns");
        assertThat(refusal(wide.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Code.TOO_DENSE);
    }

    /** Every page looks for columns again below the columns that it found. */
    @Test
    void manyStretchesOfColumnsCostWorkInProportion() {
        costsInProportion(stretches -> pdf(columns(stretches), ""), 30);
    }

    /** Once a paragraph was copied whole for each line that joined it. */
    @Test
    void aParagraphOfManyLinesCostsWorkInProportion() {
        IntFunction<byte[]> file = lines -> pdf(
                "BT /F 2 Tf 2.2 TL 1 0 0 1 60 790 Tm\n"
                        + "(uno dos tres cuatro cinco seis siete-) Tj T*\n".repeat(lines) + "ET",
                "");

        costsInProportion(file, 600);
    }

    private static String columns(int stretches) {
        StringBuilder out = new StringBuilder("BT /F 2 Tf 2.2 TL 1 0 0 1 60 790 Tm\n");
        String half = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce";
        for (int i = 0; i < stretches; i++) {
            out.append("[(%s) -2000 (%s)] TJ T*\n".formatted(half, half).repeat(4));
            out.append("(%s %s %s) Tj T*\n".formatted(half, half, half));
        }
        return out.append("ET").toString();
    }

    @Test
    void aMarkOfAListGrowsNoLongerThanWordsOwn() {
        String lists = RawWord.part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"999999\"/><w:numFmt"
                        + " w:val=\"lowerLetter\"/><w:lvlText w:val=\"" + "%1".repeat(5000)
                        + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + RawWord.r("Uno") + "</w:p>";

        String text =
                text(RawWord.zip(Map.of("word/numbering.xml", lists, "word/document.xml", RawWord.document(item))));

        assertThat(text).endsWith(" Uno\n").hasSizeLessThan(5_000);
    }

    @Test
    void aRowGrowsNoWiderThanATableCanBe() {
        String row = "<w:tbl><w:tr><w:trPr>" + "<w:gridBefore w:val=\"63\"/>".repeat(20_000) + "</w:trPr><w:tc>"
                + RawWord.p("Uno") + "</w:tc></w:tr></w:tbl>";

        assertThat(text(RawWord.body(row))).endsWith("\tUno\n").hasSizeLessThan(2_000);
    }

    @Test
    void paragraphsWhoseMarksAreDeletedCostWorkInProportion() {
        String paragraph = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + RawWord.r("abcdefgh") + "</w:p>";
        IntFunction<byte[]> file = paragraphs -> RawWord.body(paragraph.repeat(paragraphs) + RawWord.p("."));

        assertThat(text(file.apply(10_000))).hasSize(80_002);
        costsInProportion(file, 5_000);
    }
}

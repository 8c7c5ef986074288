package mx.andamio.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import mx.andamio.reader.documents.Documents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Word to text. The first byte says what of a sound package the others become: all of it, its body as it stands, its body of elements,
 * its lists, its styles or another part.
 */
class WordFuzzTest {

    private static final Effort EFFORT = new Effort(1_000);

    private static final String ROOT =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"urn:mc\">";
    private static final String END = "</w:document>";
    private static final String BODY = "<w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr><w:r><w:t>Una"
            + " minuta.</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId"
            + " w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Uno</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>No.</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Compromiso</w:t></w:r></w:p></w:tc>"
            + "</w:tr></w:tbl>";
    private static final String LISTS =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
                    + " w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start"
                    + " w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText"
                    + " w:val=\"%1.%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId"
                    + " w:val=\"1\"/></w:num>";
    private static final String STYLES =
            "<w:style w:styleId=\"L\"><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"
                    + "</w:numPr></w:pPr></w:style>";

    private static final Glued ELEMENTS = new Glued(100_000, """
        <w:p>¦</w:p>¦<w:r>¦</w:r>¦<w:t>¦</w:t>¦<w:t xml:space="preserve">¦<w:p><w:r><w:t>¦</w:t></w:r></w:p>¦<w:tbl>¦\
        </w:tbl>¦<w:tr>¦</w:tr>¦<w:tc>¦</w:tc>¦<w:tbl><w:tr><w:tc>¦</w:tc></w:tr></w:tbl>¦<w:tcPr>¦</w:tcPr>¦<w:trPr>¦\
        </w:trPr>¦<w:pPr>¦</w:pPr>¦<w:rPr>¦</w:rPr>¦<w:numPr>¦</w:numPr>¦<w:gridSpan w:val="3"/>¦\
        <w:gridSpan w:val="999999"/>¦<w:gridBefore w:val="2"/>¦<w:gridBefore w:val="999999"/>¦<w:vMerge/>¦\
        <w:vMerge w:val="restart"/>¦<w:del>¦</w:del>¦<w:del/>¦<w:ins>¦</w:ins>¦<w:moveFrom>¦</w:moveFrom>¦<w:vanish/>¦\
        <w:vanish w:val="0"/>¦<w:tab/>¦<w:br/>¦<w:noBreakHyphen/>¦<w:txbxContent>¦</w:txbxContent>¦\
        <mc:AlternateContent>¦</mc:AlternateContent>¦<mc:Fallback>¦</mc:Fallback>¦<mc:Choice>¦</mc:Choice>¦\
        <w:rPrChange>¦</w:rPrChange>¦<w:sectPr>¦</w:sectPr>¦<w:pStyle w:val="L"/>¦<w:ilvl w:val="0"/>¦\
        <w:ilvl w:val="1"/>¦<w:ilvl w:val="8"/>¦<w:ilvl w:val="999999"/>¦<w:ilvl w:val="-1"/>¦<w:numId w:val="1"/>¦\
        <w:numId w:val="0"/>¦<w:numId/>¦<w:abstractNum w:abstractNumId="1">¦</w:abstractNum>¦<w:lvl w:ilvl="0">¦\
        <w:lvl w:ilvl="1">¦<w:lvl w:ilvl="8">¦<w:lvl w:ilvl="99">¦</w:lvl>¦<w:start w:val="1"/>¦<w:start w:val="0"/>¦\
        <w:start w:val="999999"/>¦<w:numFmt w:val="decimal"/>¦<w:numFmt w:val="lowerLetter"/>¦\
        <w:numFmt w:val="upperRoman"/>¦<w:numFmt w:val="lowerRoman"/>¦<w:numFmt w:val="decimalZero"/>¦\
        <w:numFmt w:val="bullet"/>¦<w:numFmt w:val="none"/>¦<w:lvlText w:val="%1."/>¦<w:lvlText w:val="%1.%2)"/>¦\
        <w:lvlText w:val="%9"/>¦<w:lvlText w:val="%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1"/>¦<w:lvlText/>¦\
        <w:num w:numId="1">¦</w:num>¦<w:abstractNumId w:val="1"/>¦<w:style w:styleId="L">¦</w:style>¦<w:footnote>¦\
        </w:footnote>¦Una minuta. ¦Compromiso¦12¦a¦ ¦\n¦\t¦&amp;¦&lt;¦&#65;¦&#x0;¦&#1;¦&#xD800;¦&#x1F600;¦&#x85;¦\
        &#xFFFE;¦&x;¦\ud83d\ude00¦\u0301¦\u00a0¦<![CDATA[¦]]>¦<!--¦-->¦<?a b?>¦<!DOCTYPE a>¦"¦<¦>¦/>¦<x>¦</x>¦xmlns=""¦\
        <w:t\
        """);

    static Stream<byte[]> seeds() {
        return Stream.of(
                with(0, word(xml(BODY), LISTS, STYLES, Map.of())),
                with(1, BODY.getBytes(StandardCharsets.UTF_8)),
                ELEMENTS.seed(BODY, 2),
                ELEMENTS.seed(LISTS, 3),
                ELEMENTS.seed(STYLES, 4),
                ELEMENTS.seed("<w:p><w:r><w:t>12</w:t></w:r></w:p>", 5, 0),
                ELEMENTS.seed("<w:footnote><w:p><w:r><w:t>12</w:t></w:r></w:p></w:footnote>", 5, 1));
    }

    private static byte[] with(int mode, byte[] data) {
        byte[] out = new byte[data.length + 1];
        out[0] = (byte) mode;
        System.arraycopy(data, 0, out, 1, data.length);
        return out;
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefusesAnyWordFile(byte[] data) {
        byte[] file = file(data);
        EFFORT.spend(() -> Promise.kept(Documents.read(file)));
    }

    private static byte[] file(byte[] data) {
        int mode = data.length == 0 ? 0 : (data[0] & 0xFF) % 6;
        return switch (mode) {
            case 0 -> Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
            case 1 -> word(whole(data), LISTS, STYLES, Map.of());
            case 2 -> word(xml(ELEMENTS.text(data, 1)), LISTS, STYLES, Map.of());
            case 3 -> word(xml(BODY), ELEMENTS.text(data, 1), STYLES, Map.of());
            case 4 -> word(xml(BODY), LISTS, ELEMENTS.text(data, 1), Map.of());
            default -> {
                boolean header = data.length < 2 || data[1] % 2 == 0;
                String name = header ? "word/header1.xml" : "word/footnotes.xml";
                yield word(xml(BODY), LISTS, STYLES, Map.of(name, xml(ELEMENTS.text(data, 2))));
            }
        };
    }

    /** The bytes between the ends of a body, so that every one of them is seen by the parser of XML. */
    private static byte[] whole(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ROOT.getBytes(StandardCharsets.UTF_8));
        out.write(data, 1, data.length - 1);
        out.writeBytes(END.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] xml(String markup) {
        return (ROOT + markup + END).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word(byte[] body, String lists, String styles, Map<String, byte[]> others) {
        Map<String, byte[]> parts = new LinkedHashMap<>(others);
        parts.put("word/document.xml", body);
        parts.put("word/numbering.xml", xml(lists));
        parts.put("word/styles.xml", xml(styles));
        return Zipped.of(parts);
    }

    @AfterAll
    static void figures() {
        EFFORT.print("Word");
    }
}

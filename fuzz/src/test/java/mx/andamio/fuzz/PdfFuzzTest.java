package mx.andamio.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.reader.documents.Documents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PDF to text. Bytes at random seldom pass the header, so the first byte says what of a sound file they become: all of it, its page's
 * drawing as it stands or of operators, what its letters mean, or its objects.
 */
class PdfFuzzTest {

    private static final Effort EFFORT = new Effort(1_000);

    private static final String PAGE =
            "/Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 5 0 R/G 6 0 R>>/XObject<</X 8 0"
                    + " R>>>>/Contents 4 0 R";
    private static final String FORM =
            "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</Font<</F 5 0 R>>/XObject<</X 8 0 R>>>>";
    private static final String DRAWING = """
        BT /F 10 Tf 1 0 0 1 60 700 Tm (Una minuta.) Tj ET
        BT /G 10 Tf 1 0 0 1 60 680 Tm <4142> Tj ET
        60 600 200 30 re S
        """;
    private static final String MEANING = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        1 begincodespacerange <00> <FF> endcodespacerange
        2 beginbfchar <41> <0041> <42> <0062> endbfchar
        1 beginbfrange <50> <60> <0050> endbfrange
        endcmap
        """;

    private static final Glued OPERATORS = new Glued(100_000, """
         ¦\n¦0 ¦1 ¦10 ¦60 ¦100 ¦300 ¦600 ¦700 ¦-1 ¦-100 ¦0.001 ¦0.5 ¦1e9 ¦99999999999999999999 ¦-99999999999 ¦\
        3.4028236e38 ¦--5 ¦1.2.3 ¦612 792 ¦BT ¦ET\n¦/F ¦/G ¦/X ¦10 Tf ¦Tf ¦Td ¦TD ¦Tm ¦T* ¦Tc ¦Tw ¦Tz ¦TL ¦Ts ¦Tr ¦\
        1 0 0 1 ¦0 1 -1 0 ¦-1 0 0 -1 ¦0 0 0 0 ¦1 0 0 1 60 700 Tm ¦1 0 0 1 300 700 Tm ¦(Una minuta.) Tj ¦\
        (Compromiso) Tj ¦(12) Tj ¦(a-) Tj ¦(\\225) Tj ¦(\\000\\001) Tj ¦() Tj ¦( ) Tj ¦(- uno) Tj ¦(1. dos) Tj ¦\
        (\\255) Tj ¦<41> Tj ¦<4142> Tj ¦<0041> Tj ¦<FFFF> Tj ¦[(a) -200 (b)] TJ ¦[(uno) 99999 (dos)] TJ ¦[¦] TJ ¦' ¦\
        0 0 (a) " ¦q ¦Q ¦cm ¦2 0 0 2 0 0 cm ¦0.5 0 0 0.5 0 0 cm ¦1e30 0 0 1e30 0 0 cm ¦0 0 0 0 0 0 cm ¦m ¦l ¦c ¦h ¦re ¦\
        S\n¦s ¦f\n¦f* ¦B ¦n ¦60 600 200 30 re S\n¦60 570 200 30 re S\n¦260 600 200 30 re S\n¦60 600 m 60 500 l S\n¦\
        60 600 m 400 600 l S\n¦W ¦w ¦/X Do ¦Do ¦BI /W 1 /H 1 /BPC 8 /CS /G ID x EI ¦BI ¦ID ¦EI ¦/P BMC ¦\
        /P <</MCID 0>> BDC ¦EMC ¦gs ¦/GS gs ¦sh ¦<<¦>>¦/¦(¦)¦<¦>¦{¦}¦%\n¦null ¦true ¦\0¦d0 ¦d1\
        """);

    private static final Glued MEANINGS = new Glued(100_000, """
         ¦\n¦begincmap\n¦endcmap\n¦1 begincodespacerange ¦endcodespacerange\n¦1 beginbfchar ¦2 beginbfchar ¦\
        100 beginbfchar ¦endbfchar\n¦1 beginbfrange ¦2 beginbfrange ¦endbfrange\n¦1 begincidrange ¦endcidrange\n¦\
        1 begincidchar ¦endcidchar\n¦<00> ¦<FF> ¦<41> ¦<42> ¦<50> ¦<60> ¦<0041> ¦<0062> ¦<0000> ¦<00410000> ¦<0007> ¦\
        <D800> ¦<D83DDE00> ¦<DC00D800> ¦<FEFF> ¦<FFFF> ¦<FFFE> ¦<000A> ¦<0009> ¦<00A0> ¦<0301> ¦<202E> ¦<FB01> ¦<E000> ¦\
        <F0B7> ¦<00> <FF> <0000> ¦<00> <FF> <D800> ¦[<0041> <0042>] ¦[¦] ¦<¦> ¦/H usecmap ¦/Identity-H usecmap ¦\
        /WMode 1 def ¦<00000000> ¦<FFFFFFFF> ¦<0000000000> ¦999999999 ¦-1 ¦(¦)¦def ¦dict ¦/CMapName /a def\
        """);

    private static final Glued OBJECTS = new Glued(100_000, """
         ¦\n¦<<¦>>¦[¦]¦/Type¦/Page¦/Pages¦/Catalog¦/Parent 2 0 R¦/Kids[3 0 R]¦/Kids[2 0 R]¦/Kids[3 0 R 3 0 R 3 0 R]¦\
        /Count 1¦/Count -1¦/Count 2147483647¦/MediaBox[0 0 612 792]¦/MediaBox[0 0 0 0]¦/MediaBox[1e38 -1e38 5 a]¦\
        /MediaBox 4 0 R¦/CropBox[0 0 10 10]¦/Rotate 90¦/Rotate 45¦/Rotate -90¦/UserUnit 1000¦/Resources<<¦\
        /Font<</F 5 0 R/G 6 0 R>>¦/Font<</F 6 0 R>>¦/Font 5 0 R¦/XObject<</X 8 0 R>>¦/XObject<</X 3 0 R>>¦\
        /Contents 4 0 R¦/Contents[4 0 R 4 0 R]¦/Contents 2 0 R¦/Contents 99 0 R¦/Subtype¦/Type0¦/Type1¦/TrueType¦/Type3¦\
        /Form¦/Image¦/BaseFont/Helvetica¦/BaseFont/Nada¦/ToUnicode 7 0 R¦/ToUnicode 4 0 R¦/ToUnicode/Identity-H¦\
        /Encoding/WinAnsiEncoding¦/Encoding/Identity-H¦/Encoding<</Differences[65/a/b/uni0000/uniD800/u110000 300/c]>>¦\
        /FirstChar 0¦/FirstChar 65¦/LastChar 255¦/Widths[0 500 1e9]¦/Widths 5 0 R¦/DescendantFonts[6 0 R]¦\
        /DescendantFonts[5 0 R]¦/FontDescriptor 6 0 R¦/FontFile2 4 0 R¦/FontFile 4 0 R¦/FontFile3 4 0 R¦\
        /FontMatrix[0 0 0 0 0 0]¦/FontMatrix[.001 0 0 .001 0 0]¦/CharProcs<</a 4 0 R>>¦/FontBBox[0 0 1 1]¦\
        /CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>¦/CIDToGIDMap 4 0 R¦/CIDFontType2¦\
        /W[0[500]1 2 3]¦/DW 0¦/BBox[0 0 9 9]¦/Matrix[1 0 0 1 0 0]¦/Filter/FlateDecode¦\
        /Filter[/ASCIIHexDecode/ASCII85Decode]¦/Filter/LZWDecode¦/Filter/RunLengthDecode¦\
        /DecodeParms<</Predictor 15/Columns 99999999/Colors 99>>¦/Group<</S/Transparency>>¦\
        /Encrypt<</Filter/Standard/V 2/R 3>>¦null¦true¦0¦-1¦3 0 R¦8 0 R¦(a)¦<FEFF0041>¦/¦%\
        """);

    static Stream<byte[]> seeds() {
        return Stream.of(
                with(0, pdf(DRAWING, MEANING, PAGE, FORM)),
                with(1, DRAWING.getBytes(StandardCharsets.ISO_8859_1)),
                OPERATORS.seed(DRAWING + "/X Do 60 570 200 30 re S\n", 2),
                MEANINGS.seed(MEANING, 3),
                OBJECTS.seed("<<" + PAGE + ">>", 4),
                OBJECTS.seed(
                        "<</Type/Font/Subtype/Type0/BaseFont/Nada/Encoding/Identity-H/DescendantFonts[6 0 R]>>", 5),
                OBJECTS.seed(
                        "<</Type/Font/Subtype/TrueType/BaseFont/Nada/FirstChar 65/Widths[0 500 1e9]/ToUnicode 7 0 R>>",
                        6),
                OBJECTS.seed("<</Type/Pages/Kids[3 0 R]/Count 1>>", 7),
                OBJECTS.seed("/Subtype/Form/BBox[0 0 9 9]/Resources<<" + "/Font<</F 6 0 R>>" + ">>", 8));
    }

    private static byte[] with(int mode, byte[] data) {
        byte[] out = new byte[data.length + 1];
        out[0] = (byte) mode;
        System.arraycopy(data, 0, out, 1, data.length);
        return out;
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefusesAnyPdf(byte[] data) {
        byte[] file = file(data);
        EFFORT.spend(() -> Promise.kept(Documents.read(file)));
    }

    private static byte[] file(byte[] data) {
        int mode = data.length == 0 ? 0 : (data[0] & 0xFF) % 9;
        return switch (mode) {
            case 0 -> Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
            case 1 -> pdf(new String(data, 1, data.length - 1, StandardCharsets.ISO_8859_1), MEANING, PAGE, FORM);
            case 2 -> pdf(OPERATORS.text(data, 1), MEANING, PAGE, FORM);
            case 3 -> pdf(DRAWING, MEANINGS.text(data, 1), PAGE, FORM);
            case 8 -> pdf(DRAWING + "/X Do ", MEANING, PAGE, OBJECTS.text(data, 1));
            default -> pdf(mode, OBJECTS.text(data, 1));
        };
    }

    /** One object other than it should be: 4 the page, 5 and 6 the fonts, 7 the tree of pages. */
    private static byte[] pdf(int mode, String object) {
        List<String> objects = objects(DRAWING, MEANING, PAGE, FORM);
        int place = switch (mode) {
            case 4 -> 2;
            case 5 -> 4;
            case 6 -> 5;
            default -> 1;
        };
        objects.set(place, object);
        return bytes(objects);
    }

    private static byte[] pdf(String drawing, String meaning, String page, String form) {
        return bytes(objects(drawing, meaning, page, form));
    }

    private static List<String> objects(String drawing, String meaning, String page, String form) {
        return new ArrayList<>(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<<" + page + ">>",
                stream("", drawing),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
                "<</Type/Font/Subtype/TrueType/BaseFont/Nada/FirstChar 65/LastChar 66/Widths[500 500]/ToUnicode 7 0"
                        + " R>>",
                stream("", meaning),
                stream(form, "BT /F 10 Tf 1 0 0 1 60 400 Tm (Forma) Tj ET")));
    }

    private static String stream(String dictionary, String content) {
        return "<<" + dictionary + "/Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static byte[] bytes(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.4\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(latin((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(latin(
                table + "trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @AfterAll
    static void figures() {
        EFFORT.print("PDF");
    }
}

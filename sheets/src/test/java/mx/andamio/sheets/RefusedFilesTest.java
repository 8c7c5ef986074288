package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mx.andamio.sheets.Refusal.Code;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Limits;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, the answer is a value with a text that says what to do. */
class RefusedFilesTest {

    private static final byte[] GOOD = Book.usual().good("1", "Puebla").bytes();
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Import read(byte[] bytes) {
        return Importer.over(ImssPack.pack()).preview(bytes, "libro.xlsx", Choices.NONE);
    }

    private static @Nullable Code refused(byte[] bytes) {
        return read(bytes) instanceof Import.Refused(Refusal refusal) ? refusal.code() : null;
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                parts.put(e.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> e : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] with(String part, String content) {
        Map<String, byte[]> parts = parts(GOOD);
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static String sheet() {
        return new String(parts(GOOD).get(SHEET), StandardCharsets.UTF_8);
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(refused(new byte[0])).isEqualTo(Code.EMPTY_FILE);
        assertThat(refused("  \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.EMPTY_FILE);
    }

    @Test
    void refusesAFileOfTwoHundredMegabytesWithoutOpeningIt() {
        assertThat(refused(new byte[200 * 1024 * 1024])).isEqualTo(Code.FILE_TOO_LARGE);
    }

    @Test
    void refusesABombByWhatItHoldsAndNotByWhatItSays() {
        Map<String, byte[]> parts = parts(GOOD);
        parts.put("xl/media/image1.bin", new byte[140 * 1024 * 1024]);

        assertThat(refused(zip(parts))).isEqualTo(Code.TOO_DENSE);
    }

    @Test
    void refusesManySmallPartsThatGrowTooLarge() {
        Map<String, byte[]> parts = parts(GOOD);
        for (int i = 0; i < 30; i++) {
            parts.put("xl/media/image" + i + ".bin", new byte[5 * 1024 * 1024]);
        }

        assertThat(refused(zip(parts))).isEqualTo(Code.TOO_DENSE);
    }

    @Test
    void refusesAPasswordAndAnOldWorkbook() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem fs = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secreto");
            try (var out = encryptor.getDataStream(fs)) {
                out.write(GOOD);
            }
            fs.writeFilesystem(locked);
        }
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (var workbook = new org.apache.poi.hssf.usermodel.HSSFWorkbook()) {
            workbook.createSheet("Hoja1");
            workbook.write(old);
        }

        assertThat(refused(locked.toByteArray())).isEqualTo(Code.ENCRYPTED);
        assertThat(refused(old.toByteArray())).isEqualTo(Code.OLD_FORMAT);
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThat(refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(refused(zip(Map.of("word/document.xml", new byte[] {'<'})))).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(refused(zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII)))))
                .isEqualTo(Code.OTHER_FORMAT);
        assertThat(refused("<html><table><tr><td>Compromiso</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Code.OTHER_FORMAT);
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        assertThat(refused(noise)).isEqualTo(Code.NOT_A_WORKBOOK);
    }

    @Test
    void refusesADocumentTypeAndOpensNoEntity() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + sheet().replaceFirst("(?s)<\\?xml.*?\\?>", "").replaceFirst("<v>", "<v>&f;");

        assertThat(refused(with(SHEET, bomb))).isEqualTo(Code.BROKEN);
        String strings =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><sst><si><t>&f;</t></si></sst>";
        assertThat(refused(with("xl/sharedStrings.xml", strings))).isEqualTo(Code.BROKEN);
    }

    @Test
    void refusesTooManyRowsColumnsAndSheets() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= Limits.ROWS + 1; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c t=\"inlineStr\"><is><t>x")
                    .append(i)
                    .append("</t></is></c></row>");
        }
        String head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
        String wide = "<row r=\"1\"><c r=\"ZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";

        assertThat(refused(with(SHEET, head + rows + "</sheetData></worksheet>")))
                .isEqualTo(Code.TOO_MANY_ROWS);
        assertThat(refused(with(SHEET, head + wide + "</sheetData></worksheet>")))
                .isEqualTo(Code.TOO_MANY_COLUMNS);
        Book many = Book.sheet("0");
        for (int i = 1; i < 130; i++) {
            many.and(Integer.toString(i));
        }
        assertThat(refused(many.bytes())).isEqualTo(Code.TOO_MANY_SHEETS);
    }

    @Test
    void neverThrowsForBytesThatWereCutOrChanged() {
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(GOOD, random.nextInt(GOOD.length)) : GOOD.clone();
            for (int k = 0; i % 3 > 0 && k < 1 + i % 5; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(read(bytes)).isNotNull();
        }
    }

    @Test
    void neverThrowsForPartsThatMakeNoSense() {
        Random random = new Random(13);
        Map<String, byte[]> sound = parts(GOOD);
        for (String name : sound.keySet()) {
            String text = new String(sound.get(name), StandardCharsets.UTF_8);
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(40));
                assertThat(read(with(name, text.substring(0, from) + text.substring(to))))
                        .isNotNull();
            }
            Map<String, byte[]> without = parts(GOOD);
            without.remove(name);
            assertThat(read(zip(without))).isNotNull();
        }
    }

    @Test
    void namesTheLineOfACsvThatEndsInsideAQuote() {
        Import result = Importer.over(ImssPack.pack())
                .preview("a,b\r\n1,\"no se cierra\r\n2,3\r\n".getBytes(StandardCharsets.UTF_8), "x.csv", Choices.NONE);

        assertThat(result).isEqualTo(new Import.Refused(Refusal.of(Code.BROKEN, "CSV, 2")));
    }

    @Test
    void keepsNoCharacterThatADatabaseRefuses() {
        String csv = "OOAD,Compromiso,Meta,Notas\nPuebla,Abrir\u001B la\u0007 sala,1,\u0002\n"
                + "Colima,Cerrar la puerta de la sala de espera,2,por la tarde\n".repeat(8);
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        Preview p = (Preview) Importer.over(ImssPack.pack()).preview(file, "x.csv", Choices.NONE);

        assertThat(p.drafts().get(0).text()).isEqualTo("Abrir la sala");
        assertThat(p.drafts())
                .allSatisfy(d -> assertThat(d.written().values())
                        .allSatisfy(v -> assertThat(v).matches("\\P{Cntrl}+")));
        assertThat(Cell.text("a\uD800b\uDC00").shown()).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(Cell.text("\uD83D\uDE00\u001Bc").shown()).isEqualTo("\uD83D\uDE00c");
    }
}

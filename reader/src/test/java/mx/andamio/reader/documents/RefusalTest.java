package mx.andamio.reader.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import mx.andamio.reader.documents.Refusal.Code;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private static Refusal refusal(byte[] bytes) {
        return switch (Documents.read(bytes)) {
            case Document.Refused refused -> refused.refusal();
            case Document.Text text -> throw new AssertionError("read: " + text.text());
        };
    }

    private static byte[] bytes(PDDocument pdf) {
        try (pdf) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatAndWhatToDoInBothLanguages(Code code) {
        Refusal refusal = Refusal.of(code, "12", "34");

        assertThat(refusal.es()).endsWith(".").contains(";").doesNotContain("%");
        assertThat(refusal.en()).endsWith(".").contains(";").doesNotContain("%").isNotEqualTo(refusal.es());
    }

    @Test
    void refusesAPdfWithPassword() throws Exception {
        PDDocument pdf = new PDDocument();
        pdf.addPage(new PDPage());
        pdf.protect(new StandardProtectionPolicy("dueño", "lector", new AccessPermission()));

        assertThat(refusal(bytes(pdf)).code()).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void refusesAScan() throws Exception {
        PDDocument pdf = new PDDocument();
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            out.drawImage(
                    LosslessFactory.createFromImage(pdf, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB)), 0, 0);
        }
        Refusal refusal = refusal(bytes(pdf));

        assertThat(refusal.code()).isEqualTo(Code.NO_TEXT);
        assertThat(refusal.es()).contains("1 página escaneada", "OCR");
    }

    @Test
    void refusesAPdfWithoutPages() {
        assertThat(refusal(bytes(new PDDocument())).code()).isEqualTo(Code.DAMAGED);
    }

    @Test
    void refusesAPdfWithTooManyPages() {
        PDDocument pdf = new PDDocument();
        for (int i = 0; i < 301; i++) {
            pdf.addPage(new PDPage());
        }
        Refusal refusal = refusal(bytes(pdf));

        assertThat(refusal.code()).isEqualTo(Code.TOO_MANY_PAGES);
        assertThat(refusal.es()).contains("301", "300");
    }

    /** A cut file may still show its first pages; it must never break. */
    @Test
    void readsOrRefusesAPdfCutAnywhere() {
        byte[] whole = PdfPaper.of("Una minuta.\n\nNo.\tCompromiso\n1\tAbrir 12 camas\n");
        for (int cut = 5; cut < whole.length; cut += 37) {
            assertThat(Documents.read(Arrays.copyOf(whole, cut))).isNotNull();
        }
        assertThat(refusal(Arrays.copyOf(whole, 60)).code()).isEqualTo(Code.DAMAGED);
    }

    @Test
    void readsOrRefusesAnyBytesChanged() {
        byte[] pdf = PdfPaper.of("Una minuta.\n\nNo.\tCompromiso\n1\tAbrir 12 camas\n");
        byte[] word = WordPaper.of("Una minuta.\n\nNo.\tCompromiso\n1\tAbrir 12 camas\n");
        Random random = new Random(7);
        for (byte[] whole : new byte[][] {pdf, word}) {
            for (int i = 0; i < 150; i++) {
                byte[] changed = whole.clone();
                for (int k = 0; k < 1 + i % 9; k++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                assertThat(Documents.read(changed)).isNotNull();
            }
        }
    }

    @Test
    void refusesOtherFormatsByTheirContent() throws Exception {
        assertThat(refusal(RawWord.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")))
                        .es())
                .contains("OpenDocument (text)");
        assertThat(refusal(RawWord.zip(Map.of("xl/workbook.xml", "<a/>"))).es()).contains("Excel");
        assertThat(refusal(RawWord.zip(Map.of("a.txt", "x"))).es()).contains("zip");
        assertThat(refusal("{\\rtf1\\ansi Texto}".getBytes(StandardCharsets.US_ASCII))
                        .es())
                .contains("RTF");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})
                        .code())
                .isEqualTo(Code.BINARY);
    }

    @ParameterizedTest
    @CsvSource({"WordDocument,OLD_WORD", "EncryptedPackage,ENCRYPTED", "Workbook,OTHER_FORMAT"})
    void refusesOldAndEncryptedOffice(String stream, Code code) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[9000]), stream);
            ole.writeFilesystem(out);
        }

        assertThat(refusal(out.toByteArray()).code()).isEqualTo(code);
    }

    @Test
    @Tag("long")
    void refusesAWordFileThatGrowsWithoutEnd() {
        String bomb = "a".repeat(70 * 1024 * 1024);
        byte[] small = RawWord.zip(Map.of("word/document.xml", bomb));

        assertThat(small.length).isLessThan(100_000);
        assertThat(refusal(small).code()).isEqualTo(Code.TOO_DENSE);
    }

    @Test
    void refusesExternalEntities() {
        String markup = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + RawWord.document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>").replace("<?xml version=\"1.0\"?>", "");

        assertThat(refusal(RawWord.zip(Map.of("word/document.xml", markup))).code())
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    @Tag("long")
    void refusesAPdfStreamThatGrowsWithoutEnd() {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[90 * 1024 * 1024]);
        deflater.finish();
        byte[] packed = new byte[200_000];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%%PDF-1.4\n1 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n"
                .formatted(length)
                .getBytes(StandardCharsets.US_ASCII));
        pdf.write(packed, 0, length);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(refusal(pdf.toByteArray()).code()).isEqualTo(Code.TOO_DENSE);
    }

    /** Forms that draw each other ten times each, nine deep: a billion from a few kilobytes. */
    @Test
    @Tag("long")
    void refusesFormsThatMultiply() {
        StringBuilder pdf = new StringBuilder("""
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>endobj
            4 0 obj<</Length 5>>stream
            /X Do
            endstream endobj
            """);
        for (int i = 5; i < 14; i++) {
            String calls = "/X Do ".repeat(10);
            pdf.append(
                    "%d 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length %d>>stream\n%s\nendstream endobj\n"
                            .formatted(i, i + 1, calls.length(), calls));
        }
        byte[] bytes = pdf.append("trailer<</Root 1 0 R>>\n").toString().getBytes(StandardCharsets.US_ASCII);

        assertThat(refusal(bytes).code()).isEqualTo(Code.TOO_DENSE);
    }

    @Test
    void aTextThatQuotesTheMarkOfAPdfStaysAText() {
        byte[] text = "Los archivos empiezan con %PDF-1.4 según la norma.".getBytes(StandardCharsets.UTF_8);

        assertThat(Documents.read(text)).isInstanceOf(Document.Text.class);
    }
}

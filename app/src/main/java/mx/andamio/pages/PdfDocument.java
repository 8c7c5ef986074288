package mx.andamio.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import mx.andamio.register.Sha256;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** XHTML as PDF/UA, and what is kept for good as PDF/A besides. It reads nothing from outside: no address that stands in the document is followed. */
final class PdfDocument {

    private static final String TYPEFACES = "/net/sf/jasperreports/fonts/dejavu/";

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    /** As PDF writes a moment, in UTC. */
    private static final DateTimeFormatter PDF_MOMENT = DateTimeFormatter.ofPattern(
                    "'D:'yyyyMMddHHmmss'+00''00'''", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** How documents look. */
    static final String STYLE = style();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfDocument() {}

    private static String style() {
        try (var file = PdfDocument.class.getResourceAsStream("document.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(String xhtml) {
        var output = new ByteArrayOutputStream();
        try {
            builder(xhtml).toStream(output).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static PdfRendererBuilder builder(String xhtml) {
        return new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .withProducer("Andamio")
                .usePdfUaAccessibility(true)
                .useUriResolver((_, _) -> null)
                .useFont(() -> typeface("DejaVuSansCondensed.ttf"), "Andamio", 400, FontStyle.NORMAL, true)
                .useFont(() -> typeface("DejaVuSansCondensed-Bold.ttf"), "Andamio", 700, FontStyle.NORMAL, true);
    }

    /** PDF/A-3 (level A), the same bytes whenever it is made again: its days are those that are given, and its id follows from the data inside. */
    static byte[] archive(String xhtml, Inside inside, Instant dated) {
        var output = new ByteArrayOutputStream();
        try (var renderer = builder(xhtml)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .toStream(OutputStream.nullOutputStream())
                .buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                stamp(document.getDocumentInformation().getCOSObject(), dated);
                date(document, dated);
                attach(document, inside, dated);
                document.setDocumentId(
                        ByteBuffer.wrap(Sha256.of(inside.bytes())).getLong());
                document.save(output, CompressParameters.NO_COMPRESSION);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    /** The renderer writes down when it rendered; what the document says of itself has to agree in both places. */
    private static void date(PDDocument document, Instant dated) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        String xmp;
        try (var content = metadata.exportXMPMetadata()) {
            xmp = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        var moment = dated.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        var written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment).replace("Z", "+00:00");
        metadata.importXMPMetadata(CREATED.matcher(xmp)
                .replaceAll("<xmp:CreateDate>" + written + "</xmp:CreateDate><xmp:ModifyDate>" + written
                        + "</xmp:ModifyDate>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void stamp(COSDictionary what, Instant dated) {
        var written = PDF_MOMENT.format(dated);
        what.setString(COSName.CREATION_DATE, written);
        what.setString(COSName.MOD_DATE, written);
    }

    private static void attach(PDDocument document, Inside inside, Instant dated) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(inside.bytes()));
        file.setSubtype(inside.mediaType());
        file.setSize(inside.bytes().length);
        stamp(Objects.requireNonNull(file.getCOSObject().getCOSDictionary(COSName.PARAMS)), dated);
        var entry = new PDComplexFileSpecification();
        entry.setFile(inside.name());
        entry.setFileUnicode(inside.name());
        entry.setFileDescription(inside.name());
        entry.setEmbeddedFile(file);
        entry.setEmbeddedFileUnicode(file);
        entry.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        var catalog = document.getDocumentCatalog();
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(inside.name(), entry));
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(entry.getCOSObject());
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** The data of which a document is the picture. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Inside(String name, String mediaType, byte[] bytes) {}

    /** How many sheets a document takes. */
    static int sheets(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream typeface(String file) {
        return Objects.requireNonNull(PdfDocument.class.getResourceAsStream(TYPEFACES + file), file);
    }
}

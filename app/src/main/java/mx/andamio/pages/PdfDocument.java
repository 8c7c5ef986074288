package mx.andamio.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;

/** XHTML as PDF/UA. It reads nothing from outside: no address that stands in the document is followed. */
final class PdfDocument {

    private static final String TYPEFACES = "/net/sf/jasperreports/fonts/dejavu/";

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
            new PdfRendererBuilder()
                    .withHtmlContent(xhtml, null)
                    .usePdfUaAccessibility(true)
                    .useUriResolver((_, _) -> null)
                    .useFont(() -> typeface("DejaVuSansCondensed.ttf"), "Andamio", 400, FontStyle.NORMAL, true)
                    .useFont(() -> typeface("DejaVuSansCondensed-Bold.ttf"), "Andamio", 700, FontStyle.NORMAL, true)
                    .toStream(output)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

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

package mx.andamio.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** PDF and Word files of one page, as an office hands them in. */
public final class OfficePapers {

    private OfficePapers() {}

    /** Lines as they stand, none wrapped. */
    public static byte[] pdf(String text) {
        return pdf(text, false);
    }

    /** The same with a second page that is only a picture. */
    public static byte[] pdfWithPicture(String text) {
        return pdf(text, true);
    }

    private static byte[] pdf(String text, boolean picture) {
        var pdf = new PDDocument();
        var page = new PDPage();
        pdf.addPage(page);
        try (var out = new PDPageContentStream(pdf, page)) {
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            out.setLeading(14);
            out.beginText();
            out.newLineAtOffset(60, 720);
            for (var line : text.split("\n", -1)) {
                out.showText(line);
                out.newLine();
            }
            out.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture ? bytes(pictured(pdf)) : bytes(pdf);
    }

    /** A page as a scanner leaves it. */
    public static byte[] scan() {
        return bytes(pictured(new PDDocument()));
    }

    private static PDDocument pictured(PDDocument pdf) {
        var page = new PDPage();
        pdf.addPage(page);
        try (var out = new PDPageContentStream(pdf, page)) {
            var image = LosslessFactory.createFromImage(pdf, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB));
            out.drawImage(image, 60, 60, 400, 600);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf;
    }

    /** A PDF that asks for a password. */
    public static byte[] locked() {
        try {
            var pdf = new PDDocument();
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("dueño", "lector", new AccessPermission()));
            return bytes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of that many empty pages. */
    public static byte[] pages(int count) {
        var pdf = new PDDocument();
        for (var i = 0; i < count; i++) {
            pdf.addPage(new PDPage());
        }
        return bytes(pdf);
    }

    private static byte[] bytes(PDDocument pdf) {
        try (pdf) {
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks parted by an empty line; one whose first line has tabulators is a table. */
    public static byte[] docx(String text) {
        try (var word = new XWPFDocument()) {
            for (var block : text.split("\n\n", -1)) {
                var rows = Arrays.stream(block.split("\n", -1))
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList();
                if (rows.getFirst().size() == 1) {
                    rows.forEach(row -> word.createParagraph().createRun().setText(row.getFirst()));
                    continue;
                }
                var table = word.createTable(rows.size(), rows.getFirst().size());
                for (var r = 0; r < rows.size(); r++) {
                    for (var c = 0; c < rows.get(r).size(); c++) {
                        table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mx.andamio.reader.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A PDF as a word processor would print it: wrapped paragraphs, ruled tables, pages that end. */
public final class PdfPaper {

    private static final float SIZE = 10;
    private static final float LEADING = 13;
    private static final float LEFT = 60;
    private static final float RIGHT = 552;
    private static final float TOP = 720;
    private static final float BOTTOM = 70;

    private final PDDocument pdf = new PDDocument();
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private PDPageContentStream out;
    private float y;
    private String header = "";
    private String footer = "";
    private int pages;

    PdfPaper() {
        out = page();
    }

    PdfPaper running(String head, String foot) {
        header = head;
        footer = foot;
        edges();
        return this;
    }

    /** A text in the reader's own form: rows of tables have tabulators, all else is paragraphs and lines. */
    public static byte[] of(String text) {
        PdfPaper paper = new PdfPaper();
        List<List<String>> table = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.indexOf('\t') >= 0) {
                table.add(List.of(line.split("\t", -1)));
                continue;
            }
            if (!table.isEmpty()) {
                paper.table(table);
                table.clear();
            }
            if (line.isBlank()) {
                paper.down(LEADING * 0.8f);
            } else {
                paper.paragraph(line, LEFT, RIGHT);
            }
        }
        if (!table.isEmpty()) {
            paper.table(table);
        }
        return paper.bytes();
    }

    private PDPageContentStream page() {
        try {
            if (out != null) {
                out.close();
            }
            PDPage page = new PDPage(PDRectangle.LETTER);
            pdf.addPage(page);
            pages++;
            y = TOP;
            out = new PDPageContentStream(pdf, page);
            edges();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edges() {
        if (!header.isEmpty()) {
            show(header, 200, 760);
            show(footer.replace("{n}", String.valueOf(pages)), 250, 30);
        }
    }

    PdfPaper newPage() {
        page();
        return this;
    }

    PdfPaper down(float points) {
        y -= points;
        return this;
    }

    float y() {
        return y;
    }

    PdfPaper at(float height) {
        y = height;
        return this;
    }

    /** Wraps a text between two margins. */
    PdfPaper paragraph(String text, float from, float to) {
        for (String line : wrapped(text, to - from)) {
            line(line, from);
        }
        return this;
    }

    /** One line as it stands. */
    PdfPaper line(String text, float from) {
        if (y < BOTTOM) {
            page();
        }
        show(text, from, y);
        y -= LEADING;
        return this;
    }

    /** Words at places of one line. */
    PdfPaper parts(float[] places, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            show(texts[i], places[i], y);
        }
        y -= LEADING;
        return this;
    }

    /** A table with all its lines; cells wrap. */
    PdfPaper table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        float width = (RIGHT - LEFT) / columns;
        for (List<String> row : rows) {
            List<List<String>> cells =
                    row.stream().map(c -> wrapped(c, width - 8)).toList();
            int lines = cells.stream().mapToInt(List::size).max().orElse(1);
            float height = Math.max(1, lines) * LEADING + 6;
            if (y - height < BOTTOM) {
                page();
            }
            float top = y;
            for (int c = 0; c < columns; c++) {
                rectangle(LEFT + c * width, top - height, width, height);
                if (c < cells.size()) {
                    float at = top - SIZE - 2;
                    for (String line : cells.get(c)) {
                        show(line, LEFT + c * width + 4, at);
                        at -= LEADING;
                    }
                }
            }
            y = top - height;
        }
        y -= LEADING;
        return this;
    }

    PdfPaper rectangle(float x, float bottom, float width, float height) {
        try {
            out.addRect(x, bottom, width, height);
            out.stroke();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfPaper show(String text, float x, float height) {
        try {
            out.beginText();
            out.setFont(font, SIZE);
            out.newLineAtOffset(x, height);
            out.showText(text);
            out.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> wrapped(String text, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" ")) {
            String blank = " ";
            for (String part : word.split("(?<=[a-z]-)")) {
                if (!line.isEmpty() && width(line + blank + part) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : blank).append(part);
                blank = "";
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return pdf;
    }

    public byte[] bytes() {
        try {
            out.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            pdf.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

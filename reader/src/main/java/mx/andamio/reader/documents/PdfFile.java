package mx.andamio.reader.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import mx.andamio.reader.documents.Document.Notice;
import mx.andamio.reader.documents.PdfGlyphs.Glyph;
import mx.andamio.reader.documents.Refusal.Code;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF: its pages to lines and tables, and these to text. */
final class PdfFile {

    /** Most pages: the longest minutes with annexes known to us have fewer than a hundred. */
    static final int PAGES = 300;

    /** Share of characters without meaning above which a text layer is of no use. */
    private static final double UNMAPPED = 0.3;

    /** Warnings on damaged files would stand among ours on standard error. Kept here, or the level is forgotten with the logger. */
    private static final List<Logger> LOGS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
        PdfFonts.use();
    }

    private final PdfGlyphs stripper;

    private PdfFile(PdfGlyphs stripper) {
        this.stripper = stripper;
    }

    static Document read(byte[] bytes) {
        PdfStreams.check(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PdfFile(new PdfGlyphs()).text(pdf);
        } catch (InvalidPasswordException e) {
            throw Unreadable.because(Code.ENCRYPTED, "PDF");
        } catch (IOException e) {
            throw Unreadable.because(Code.DAMAGED, "PDF");
        } catch (StackOverflowError | RuntimeException e) {

            // hostile or broken structures surface in PDFBox as any of these; a refusal of ours passes through
            throw e instanceof Unreadable own ? own : Unreadable.because(Code.DAMAGED, "PDF");
        } catch (OutOfMemoryError e) {
            // one row of a table that the file says is gigabytes wide: it was never allocated, and all else still is
            // there
            throw Unreadable.because(Code.TOO_DENSE, "PDF");
        }
    }

    private Document text(PDDocument pdf) throws IOException {
        int count = pdf.getNumberOfPages();
        if (count == 0) {
            throw Unreadable.because(Code.DAMAGED, "0 páginas");
        }
        if (count > PAGES) {
            throw Unreadable.because(Code.TOO_MANY_PAGES, String.valueOf(count), String.valueOf(PAGES));
        }
        List<PdfPage> pages = new ArrayList<>();
        long characters = 0;
        for (int i = 0; i < count; i++) {
            pages.add(page(pdf, i));
            characters += stripper.glyphs().size();
        }
        if (stripper.unmapped() > UNMAPPED * (characters + stripper.unmapped())) {
            throw Unreadable.because(
                    Code.NO_TEXT,
                    "letras sin código, %d de %d".formatted(stripper.unmapped(), characters + stripper.unmapped()));
        }
        List<Integer> pictured = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).pictured()) {
                pictured.add(i + 1);
            }
        }
        RunningLines.remove(pages);
        Blocks text = new Blocks();
        pages.forEach(p -> PdfReading.add(text, p));
        if (text.isEmpty()) {
            throw Unreadable.because(
                    Code.NO_TEXT,
                    pictured.isEmpty()
                            ? count + (count == 1 ? " página en blanco" : " páginas en blanco")
                            : count + (count == 1 ? " página escaneada" : " páginas escaneadas"));
        }
        return new Document.Text(text.toString(), Format.PDF, notices(pictured));
    }

    private static List<Notice> notices(List<Integer> pictured) {
        if (pictured.isEmpty()) {
            return List.of();
        }
        String pages = pictured.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        return List.of(new Notice(
                "páginas sin texto (solo imagen), no leídas: " + pages + ".",
                "pages without text (a picture only), not read: " + pages + "."));
    }

    private PdfPage page(PDDocument pdf, int index) throws IOException {
        stripper.clear();
        PDPage page = pdf.getPage(index);
        if (page.getCOSObject().containsKey(COSName.CONTENTS)) {
            stripper.processPage(page);
        }
        int direction = direction(stripper.glyphs());
        List<Glyph> upright = stripper.glyphs().stream()
                .filter(g -> Math.round(g.direction()) == direction)
                .toList();
        List<PdfWord> words = PdfWords.of(upright);
        PDRectangle box = page.getCropBox();
        List<PdfRule> rules = rules(box, direction);
        List<PdfGrid> grids = PdfGrid.of(rules);
        boolean sideways = direction == 90 || direction == 270;
        boolean pictured = words.isEmpty() && stripper.pictures() > 0;
        return sideways
                ? PdfPage.of(words, grids, box.getHeight(), box.getWidth(), pictured)
                : PdfPage.of(words, grids, box.getWidth(), box.getHeight(), pictured);
    }

    /** The way most of the text runs; what runs otherwise is a watermark or a stamp at the edge. */
    private static int direction(List<Glyph> glyphs) {
        Map<Integer, Integer> count = new HashMap<>();
        glyphs.forEach(g -> count.merge(Math.round(g.direction()), 1, Integer::sum));
        return count.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private List<PdfRule> rules(PDRectangle box, int direction) {
        List<PdfRule> rules = new ArrayList<>();
        for (float[] d : stripper.drawn()) {
            float[] a = turned(d[0], d[1], box, direction);
            float[] b = turned(d[2], d[3], box, direction);
            if (PdfRule.straight(a[0], a[1], b[0], b[1])) {
                rules.add(new PdfRule(a[0], a[1], b[0], b[1]));
            }
        }
        return rules;
    }

    /** A point of the page's space where the reader of its text sees it, from the top left corner. */
    private static float[] turned(float x, float y, PDRectangle box, int direction) {
        float across = x - box.getLowerLeftX();
        float up = y - box.getLowerLeftY();
        return switch (direction) {
            case 90 -> new float[] {up, across};
            case 180 -> new float[] {box.getWidth() - across, up};
            case 270 -> new float[] {box.getHeight() - up, box.getWidth() - across};
            default -> new float[] {across, box.getHeight() - up};
        };
    }
}

package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.documents.PdfGlyphs.Glyph;

/** Puts characters together to words. */
final class PdfWords {

    private PdfWords() {}

    static List<PdfWord> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort((a, b) -> Float.compare(a.y(), b.y()));
        List<PdfWord> words = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph g : sorted) {
            if (!line.isEmpty() && g.y() - line.getLast().y() > 0.2f * g.size()) {
                words(line, words);
                line = new ArrayList<>();
            }
            line.add(g);
        }
        words(line, words);
        return words;
    }

    private static void words(List<Glyph> line, List<PdfWord> words) {
        line.sort((a, b) -> Float.compare(a.left(), b.left()));
        StringBuilder text = new StringBuilder();
        Glyph first = null;
        Glyph last = null;
        for (Glyph g : line) {
            boolean blank = g.text().isBlank() || g.text().equals("\u00A0");
            boolean apart = last != null && g.left() - last.right() > 0.18f * Math.min(g.size(), last.size());
            if (first != null && last != null && (blank || apart)) {
                words.add(word(text, first, last));
                text.setLength(0);
                first = null;
            }
            if (blank) {
                last = null;
                continue;
            }
            first = first == null ? g : first;
            last = g;
            text.append(g.text());
        }
        if (first != null && last != null) {
            words.add(word(text, first, last));
        }
    }

    private static PdfWord word(StringBuilder text, Glyph first, Glyph last) {
        return new PdfWord(text.toString(), first.left(), last.right(), first.y(), first.size());
    }
}

package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Words on one base line, from left to right.
 *
 * @param words never empty
 */
record PdfRow(List<PdfWord> words) {

    PdfRow {
        words = List.copyOf(words);
    }

    float y() {
        return words.getFirst().y();
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    float size() {
        float size = 0;
        for (PdfWord w : words) {
            size = Math.max(size, w.size());
        }
        return size;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (PdfWord w : words) {
            out.append(out.isEmpty() ? "" : " ").append(w.text());
        }
        return out.toString();
    }

    /** Cuts at gaps that no line of text has. */
    List<PdfRow> segments() {
        List<PdfRow> all = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean end = i == words.size()
                    || words.get(i).left() - words.get(i - 1).right()
                            > 1.4f * Math.max(6, words.get(i).size());
            if (end) {
                all.add(new PdfRow(words.subList(from, i)));
                from = i;
            }
        }
        return all;
    }

    /** Words that lie between two places of the page; empty when none do. */
    List<PdfWord> between(float from, float to) {
        return words.stream()
                .filter(w -> {
                    float middle = (w.left() + w.right()) / 2;
                    return middle >= from && middle < to;
                })
                .toList();
    }

    /** Puts words on their lines; words of one line differ little in height (raised figures, marks). */
    static List<PdfRow> rows(List<PdfWord> words) {
        List<PdfWord> sorted = new ArrayList<>(words);
        sorted.sort((a, b) -> Float.compare(a.y(), b.y()));
        List<PdfRow> rows = new ArrayList<>();
        List<PdfWord> row = new ArrayList<>();
        for (PdfWord w : sorted) {
            if (!row.isEmpty()
                    && w.y() - row.getFirst().y()
                            > 0.45f
                                    * Math.max(
                                            4, Math.min(w.size(), row.getFirst().size()))) {
                rows.add(ordered(row));
                row = new ArrayList<>();
            }
            row.add(w);
        }
        if (!row.isEmpty()) {
            rows.add(ordered(row));
        }
        return rows;
    }

    private static PdfRow ordered(List<PdfWord> row) {
        row.sort((a, b) -> Float.compare(a.left(), b.left()));
        return new PdfRow(row);
    }
}

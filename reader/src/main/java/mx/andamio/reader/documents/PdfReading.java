package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.documents.PdfPage.PdfTable;

/** Puts what a page shows into the order in which a person reads it. */
final class PdfReading {

    /** Lines that both columns must have. */
    private static final int COLUMN_LINES = 4;

    /** How far to the right a full line reaches at least, as a share of the page: short lines alone do not tell. */
    private static final float FULL = 0.78f;

    /** Most lines of a page, and most stretches of it, that are looked at for columns: pages that people read have a tenth. */
    private static final int MOST_ROWS = 1_000;

    private static final int MOST_ZONES = 24;

    private PdfReading() {}

    static void add(Blocks text, PdfPage page) {
        List<PdfRow> rows = new ArrayList<>(page.rows());
        boolean first = true;
        for (PdfTable table : page.tables()) {
            List<PdfRow> above = rows.stream().filter(r -> r.y() < table.top()).toList();
            rows.removeAll(above);
            flow(text, above, first, page.width() * FULL);
            first = false;
            boolean goesOn = above.isEmpty() && text.lastKind() == Blocks.Kind.ROW;
            if (!goesOn) {
                text.gap();
            }
            table.rows().forEach(text::row);
        }
        flow(text, rows, first, page.width() * FULL);
    }

    /** Lines without ruled tables: two columns where there are two, else from top to bottom. */
    private static void flow(Blocks text, List<PdfRow> all, boolean pageStart, float full) {
        List<PdfRow> rows = all;
        boolean first = pageStart;
        for (int zones = 0; zones < MOST_ZONES && rows.size() <= MOST_ROWS; zones++) {
            Gutter gutter = Gutter.widest(rows);
            if (gutter == null) {
                break;
            }
            PdfParagraphs.add(text, rows.subList(0, gutter.from()), first, full);
            List<PdfRow> zone = rows.subList(gutter.from(), gutter.to());
            PdfParagraphs.add(text, part(zone, 0, gutter.x()), false, 0);
            PdfParagraphs.add(text, part(zone, gutter.x(), Float.MAX_VALUE), true, 0);
            rows = rows.subList(gutter.to(), rows.size());
            first = false;
        }
        PdfParagraphs.add(text, rows, first, full);
    }

    private static List<PdfRow> part(List<PdfRow> rows, float from, float to) {
        return rows.stream()
                .map(r -> r.between(from, to))
                .filter(w -> !w.isEmpty())
                .map(PdfRow::new)
                .toList();
    }

    /** The white between two columns: rows {@code from} until before {@code to}. */
    record Gutter(float x, int from, int to, int both) {

        private static final float HALF = 4;

        static @org.jspecify.annotations.Nullable Gutter widest(List<PdfRow> rows) {
            float left = Float.MAX_VALUE;
            float right = 0;
            for (PdfRow r : rows) {
                left = Math.min(left, r.left());
                right = Math.max(right, r.right());
            }
            Gutter best = null;
            for (float x = left + 0.3f * (right - left); x < left + 0.7f * (right - left); x += 3) {
                Gutter g = at(rows, x, left, right);
                best = g != null && (best == null || g.both() > best.both()) ? g : best;
            }
            return best;
        }

        private static @org.jspecify.annotations.Nullable Gutter at(
                List<PdfRow> rows, float x, float left, float right) {
            Gutter best = null;
            int from = 0;
            for (int i = 0; i <= rows.size(); i++) {
                if (i < rows.size() && !crossed(rows.get(i), x)) {
                    continue;
                }
                Gutter g = run(rows, x, from, i, left, right);
                best = g != null && (best == null || g.both() > best.both()) ? g : best;
                from = i + 1;
            }
            return best;
        }

        private static boolean crossed(PdfRow row, float x) {
            return row.words().stream().anyMatch(w -> w.left() < x + HALF && w.right() > x - HALF);
        }

        /** The stretch of a run that holds both columns, when they are columns of running text. */
        private static @org.jspecify.annotations.Nullable Gutter run(
                List<PdfRow> rows, float x, int from, int to, float left, float right) {
            int start = from;
            while (start < to && rows.get(start).left() > x) {
                start++;
            }
            int lefts = 0;
            int rights = 0;
            int leftFull = 0;
            int rightFull = 0;
            int both = 0;
            for (PdfRow r : rows.subList(start, to)) {
                List<PdfWord> l = r.between(0, x);
                List<PdfWord> g = r.between(x, Float.MAX_VALUE);
                lefts += l.isEmpty() ? 0 : 1;
                rights += g.isEmpty() ? 0 : 1;
                both += l.isEmpty() || g.isEmpty() ? 0 : 1;
                leftFull += full(l, left, x) ? 1 : 0;
                rightFull += full(g, x, right) ? 1 : 0;
            }
            boolean columns = lefts >= COLUMN_LINES
                    && rights >= COLUMN_LINES
                    && leftFull * 2 >= lefts
                    && rightFull * 2 >= rights
                    && both > 0;
            return columns ? new Gutter(x, start, to, both) : null;
        }

        /** A line of text fills most of its column and has several words. */
        private static boolean full(List<PdfWord> words, float from, float to) {
            return words.size() >= 3
                    && words.getLast().right() - words.getFirst().left() > 0.7f * (to - from);
        }
    }
}

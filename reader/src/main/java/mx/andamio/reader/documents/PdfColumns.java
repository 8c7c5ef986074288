package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;

/** A table without drawn lines: rows whose parts begin at the same places. */
final class PdfColumns {

    private PdfColumns() {}

    /** One past the last line of the table that begins at a line, that line itself when none does. */
    static int end(List<PdfRow> rows, int from, float spacing) {
        if (rows.get(from).segments().size() < 2) {
            return from;
        }
        List<Float> starts = starts(rows.get(from));
        int aligned = 1;
        int end = from + 1;
        for (int i = from + 1; i < rows.size(); i++) {
            List<PdfRow> segments = rows.get(i).segments();
            boolean far = rows.get(i).y() - rows.get(i - 1).y()
                    > 3.5f * spacing * rows.get(i).size();
            if (far) {
                break;
            }
            boolean several = segments.size() > 1 && shared(starts, rows.get(i)) >= 2;
            boolean cell = segments.size() == 1 && fits(starts, rows.get(i));
            if (!several && !cell) {
                break;
            }
            aligned += several ? 1 : 0;
            end = several || cell ? i + 1 : end;
        }
        while (end > from && rows.get(end - 1).segments().size() < 2 && end - 1 > from) {
            boolean wrapped = column(starts, rows.get(end - 1)) > 0;
            if (wrapped) {
                break;
            }
            end--;
        }
        return aligned >= 2 ? end : from;
    }

    private static List<Float> starts(PdfRow row) {
        return row.segments().stream().map(PdfRow::left).toList();
    }

    private static int shared(List<Float> starts, PdfRow row) {
        int n = 0;
        for (PdfRow s : row.segments()) {
            n += near(starts, s) >= 0 ? 1 : 0;
        }
        return n;
    }

    private static int near(List<Float> starts, PdfRow segment) {
        for (int c = 0; c < starts.size(); c++) {
            if (Math.abs(starts.get(c) - segment.left()) < Math.max(6, segment.size())) {
                return c;
            }
        }
        return -1;
    }

    /** A single part that stands within one column: a cell that goes on. */
    private static boolean fits(List<Float> starts, PdfRow row) {
        int c = near(starts, row);
        return c >= 0 && (c + 1 >= starts.size() || row.right() < starts.get(c + 1));
    }

    private static int column(List<Float> starts, PdfRow segment) {
        int c = near(starts, segment);
        if (c >= 0) {
            return c;
        }
        int before = 0;
        for (int k = 0; k < starts.size(); k++) {
            before = starts.get(k) <= segment.left() ? k : before;
        }
        return before;
    }

    /** Adds the rows; a line that leaves the first column empty, or stands close under a full one, goes on with the row before. */
    static void add(Blocks text, List<PdfRow> lines, float spacing) {
        List<Float> starts = starts(lines.getFirst());
        List<StringBuilder> row = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<PdfRow> segments = lines.get(i).segments();
            boolean close = i > 0
                    && lines.get(i).y() - lines.get(i - 1).y()
                            < 1.3f * spacing * lines.get(i).size();
            boolean goesOn = i > 0 && close && (column(starts, segments.getFirst()) > 0 || segments.size() == 1);
            if (!goesOn) {
                flush(text, row);
                row = new ArrayList<>();
                for (int c = 0; c < starts.size(); c++) {
                    row.add(new StringBuilder());
                }
            }
            for (PdfRow s : segments) {
                StringBuilder cell = row.get(column(starts, s));
                cell.append(cell.isEmpty() ? "" : " ").append(s.text());
            }
        }
        flush(text, row);
    }

    private static void flush(Blocks text, List<StringBuilder> row) {
        if (!row.isEmpty()) {
            text.row(row.stream().map(StringBuilder::toString).toList());
        }
    }
}

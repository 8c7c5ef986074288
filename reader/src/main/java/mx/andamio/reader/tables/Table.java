package mx.andamio.reader.tables;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.Span;

/**
 * Rows under one heading.
 *
 * @param kind what the heading announces
 * @param header lines of the heading and of titles over it
 * @param rows data rows: no titles, totals, notes, blank lines or repeated headings
 * @param layout where the columns are
 */
public record Table(Kind kind, List<Row> header, List<Row> rows, Places layout) {

    /** What a table is about. */
    public enum Kind {
        COMMITMENTS,
        ATTENDANCE,
        /** Several columns under headings that say neither. */
        OTHER
    }

    /** Columns of a table, −1 where it has none of a kind. */
    public record Places(
            int commitment,
            int responsible,
            int due,
            int status,
            int name,
            int role,
            int area,
            int signature,
            List<Integer> told) {
        static final Places NONE = new Places(-1, -1, -1, -1, -1, -1, -1, -1, List.of());

        public Places {
            told = List.copyOf(told);
        }
    }

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Every line of it. */
    public List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        header.forEach(r -> lines.add(r.line()));
        rows.forEach(r -> lines.add(r.line()));
        return lines;
    }

    /** Cells in which prose may stand: of a table of commitments only what is told in words, of others all. */
    public List<Span> prose() {
        List<Span> spans = new ArrayList<>();
        for (Row row : rows) {
            for (int c = 0; c < row.cells().size(); c++) {
                boolean read = kind == Kind.OTHER
                        || (kind == Kind.COMMITMENTS && layout.told().contains(c));
                if (read && !row.at(c).blank()) {
                    spans.add(row.at(c).span());
                }
            }
        }
        return spans;
    }
}

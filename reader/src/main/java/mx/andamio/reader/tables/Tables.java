package mx.andamio.reader.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.andamio.reader.Span;
import mx.andamio.reader.tables.Table.Kind;
import mx.andamio.reader.tables.Table.Places;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a text, in one pass from top to bottom. Indexes are offsets: the text has one character a code point. */
public final class Tables {

    private static final String MARGIN = " \t\u00A0*_";

    /** Fewer columns under no known heading are no table: "Responsable: [TAB] Almacén". */
    private static final int OTHER_COLUMNS = 3;

    private final String view;
    private final List<Row> run = new ArrayList<>();
    private final List<Table> found = new ArrayList<>();

    private Tables(String view) {
        this.view = view;
    }

    public static List<Table> in(String view) {
        if (view.indexOf('\t') < 0 && view.indexOf('|') < 0) {
            return List.of();
        }
        Tables tables = new Tables(view);
        tables.read();
        return List.copyOf(tables.found);
    }

    /** The text with blanks in place of the lines of tables, offsets unchanged. */
    public static String without(String view, List<Table> tables) {
        if (tables.isEmpty()) {
            return view;
        }
        char[] out = view.toCharArray();
        for (Table table : tables) {
            for (Span line : table.lines()) {
                Arrays.fill(out, line.start(), line.end(), ' ');
            }
        }
        return new String(out);
    }

    private void read() {
        boolean blank = false;
        char kind = 0;
        for (int from = 0; from <= view.length(); ) {
            int to = view.indexOf('\n', from);
            to = to < 0 ? view.length() : to;
            char separator = separator(from, to);
            boolean empty = view.substring(from, to).isBlank();
            boolean goesOn = separator != 0 && (run.isEmpty() || separator == kind);
            if (empty) {
                end(blank);
                blank = true;
            } else if (goesOn) {
                row(from, to, separator);
                kind = separator;
                blank = false;
            } else {
                end(true);
                blank = false;
                if (separator != 0) {
                    row(from, to, separator);
                    kind = separator;
                }
            }
            from = to + 1;
        }
        end(true);
    }

    private void end(boolean really) {
        if (really && !run.isEmpty()) {
            tables();
            run.clear();
        }
    }

    /** What parts the cells of a line: TAB, a bar, or 0 when nothing does. */
    private char separator(int from, int to) {
        String line = view.substring(from, to);
        if (line.indexOf('\t') >= 0 && !line.isBlank() && line.strip().indexOf('\t') >= 0) {
            return '\t';
        }
        if (line.startsWith("\t") || line.endsWith("\t")) {
            return run.isEmpty() ? 0 : line.isBlank() ? 0 : '\t';
        }
        String bare = line.strip();
        boolean framed = bare.length() > 2 && bare.startsWith("|") && bare.endsWith("|");
        boolean parted = bare.indexOf('|') > 0 && bare.indexOf('|') < bare.length() - 1;
        return framed || parted || (parted(bare) && !run.isEmpty()) ? '|' : 0;
    }

    private static boolean parted(String bare) {
        return bare.indexOf('|') >= 0;
    }

    private void row(int from, int to, char separator) {
        int start = from;
        int end = to;
        if (separator == '|') {
            while (start < end && Character.isWhitespace(view.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(view.charAt(end - 1))) {
                end--;
            }
            start += start < end && view.charAt(start) == '|' ? 1 : 0;
            end -= end > start && view.charAt(end - 1) == '|' ? 1 : 0;
        }
        List<Cell> cells = new ArrayList<>();
        int cell = start;
        boolean rule = separator == '|';
        for (int i = start; i <= end; i++) {
            if (i == end || view.charAt(i) == separator) {
                Cell c = cell(cell, i);
                cells.add(c);
                rule &= c.text().matches("[-:= ]*");
                cell = i + 1;
            }
        }
        run.add(new Row(rule ? List.of() : cells, new Span(from, to)));
    }

    private Cell cell(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && MARGIN.indexOf(view.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && MARGIN.indexOf(view.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Cell(new Span(start, end), view.substring(start, end));
    }

    /** Parts the run at its headings: a page or a subject may repeat them, or bring others. */
    private void tables() {
        List<Row> title = new ArrayList<>();
        int i = 0;
        while (i < run.size()) {
            Header header = heading(i);
            if (header == null) {
                title.add(run.get(i));
                i++;
                continue;
            }
            List<Row> head = new ArrayList<>(
                    title.isEmpty() || title.stream().allMatch(r -> r.filled() <= 1) ? title : List.of());
            other(title.stream().filter(r -> !head.contains(r)).toList());
            title.clear();
            head.addAll(run.subList(i, i + header.rows()));
            int from = i + header.rows();
            int to = from;
            while (to < run.size() && heading(to) == null) {
                to++;
            }
            table(header, head, run.subList(from, to));
            i = to;
        }
        other(title);
    }

    private @Nullable Header heading(int i) {
        Header header = run.get(i).cells().isEmpty() ? null : Header.at(run, i);
        return header != null && (header.ofCommitments() || header.ofAttendance()) ? header : null;
    }

    private void table(Header header, List<Row> head, List<Row> body) {
        Kind kind = header.ofCommitments() ? Kind.COMMITMENTS : Kind.ATTENDANCE;
        int commitment = kind == Kind.COMMITMENTS ? header.commitment(body) : -1;
        int name = header.first(Column.NAME);
        int told = kind == Kind.COMMITMENTS ? commitment : name;
        List<Row> rows = new ArrayList<>();
        List<Row> aside = new ArrayList<>(head);
        for (Row row : body) {
            (RowKind.isData(row, told) ? rows : aside).add(row);
        }
        List<Integer> prose = new ArrayList<>();
        for (int c = 0; c < header.names().size(); c++) {
            if (!header.isData(c)) {
                prose.add(c);
            }
        }
        found.add(new Table(
                kind,
                aside,
                rows,
                new Places(
                        commitment,
                        header.responsible(),
                        header.first(Column.DUE),
                        header.first(Column.STATUS),
                        name,
                        header.first(Column.ROLE),
                        header.first(Column.AREA),
                        header.first(Column.SIGNATURE),
                        prose)));
    }

    /** Rows under no heading that is known: a table all the same where they have several columns. */
    private void other(List<Row> rows) {
        List<Row> wide = rows.stream().filter(r -> !r.cells().isEmpty()).toList();
        boolean several = wide.size() > 1
                && wide.stream().filter(r -> r.cells().size() >= OTHER_COLUMNS).count() == wide.size();
        if (several) {
            found.add(new Table(Kind.OTHER, List.of(), wide, Places.NONE));
        }
    }
}

package mx.andamio.sheets.tables;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Merge;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.cells.Sheet;
import org.jspecify.annotations.Nullable;

/** Finds the row, or the two rows, of the headings of commitments, wherever in the sheet they are. */
final class HeaderFinder {

    /** Longer cells are no headings. */
    private static final int LONGEST = 90;

    private static final double KNOWN = 0.45;

    /** A heading word for word. */
    private static final double PLAIN = 0.9;

    /** So many fields make headings of commitments without a known one for their texts. */
    private static final int MANY = 4;

    /** So many make headings where only words of them are known. */
    private static final int MOST = 6;

    /** Fewer dates in a row are a row's own. */
    private static final int MONTHS = 3;

    private static final Set<Field> CORE =
            EnumSet.of(Field.DEADLINE, Field.TARGET, Field.RESPONSIBLE, Field.BASELINE, Field.UNIT);

    private final Sheet sheet;

    HeaderFinder(Sheet sheet) {
        this.sheet = sheet;
    }

    /** How plainly a row must be headings. */
    enum Demand {
        /** The first of a sheet: a heading of the texts and two more. */
        USUAL,
        /** Where no row is: many headings that are known, and none for the texts. */
        WITHOUT_TEXT,
        /** Where even so no row is: most headings have at least a word of a field. */
        BY_STEMS,
        /** Below others: rows of a table may hold such words, so they must be headings word for word. */
        EXACT
    }

    /** The headings that begin at a row, null where none do. */
    @Nullable
    Header at(Row row, Demand demand) {
        if (row.filled() < 2 || !looksLikeHeadings(row)) {
            return null;
        }
        Header one = header(row, null);
        Row next = sheet.row(row.number() + 1);
        Header two = next.filled() > 0 && looksLikeHeadings(next) && under(row, next) ? header(row, next) : null;
        int single = worth(one, demand);
        int both = two == null ? 0 : worth(two, demand);
        if (both > single || both > 0 && both == single && spansOver(row, next)) {
            return two;
        }
        return single > 0 ? one : null;
    }

    /** How many fields the headings announce; 0 when they are not those of commitments. */
    private static int worth(Header header, Demand demand) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        double least = demand == Demand.USUAL || demand == Demand.BY_STEMS ? KNOWN : PLAIN;
        double text = 0;
        for (Header.Column c : header.columns()) {
            Map<Field, Double> said = Columns.said(c);
            said.forEach((field, score) -> {
                if (score >= least) {
                    fields.add(field);
                }
            });
            if (demand == Demand.BY_STEMS) {
                fields.addAll(Stems.of(c.written()));
            }
            text = Math.max(text, said.getOrDefault(Field.TEXT, 0.0));
        }
        fields.remove(Field.HOSPITAL);
        boolean core = CORE.stream().anyMatch(fields::contains);
        boolean plain = text >= 1 && (fields.contains(Field.ORGAN) || fields.contains(Field.LINE));
        boolean headed = switch (demand) {
            case USUAL -> text >= KNOWN && fields.size() >= 3 && (core || plain);
            case EXACT -> text >= PLAIN && fields.size() >= 3 && core;
            case WITHOUT_TEXT -> fields.size() >= MANY && core;
            case BY_STEMS -> fields.size() >= MOST && core && columns(header) >= MOST;
        };
        return headed ? fields.size() : 0;
    }

    private static long columns(Header header) {
        return header.columns().stream().filter(c -> !c.written().isBlank()).count();
    }

    private static boolean looksLikeHeadings(Row row) {
        int texts = 0;
        int dates = 0;
        for (Cell c : row.cells()) {
            if (c.kind() == Cell.Kind.TEXT) {
                if (c.shown().length() > LONGEST) {
                    return false;
                }
                texts++;
            } else if (c.kind() == Cell.Kind.ERROR) {
                return false;
            }
            dates += c.kind() == Cell.Kind.DATE ? 1 : 0;
        }
        boolean plain = dates == 0 || texts > 2 && months(row, dates);
        return plain && texts > 0 && texts * 5 >= (row.filled() - dates) * 4;
    }

    /** Whether all dates of a row are headings of months: several side by side, each about a month after the one before. */
    private static boolean months(Row row, int dates) {
        int run = 0;
        LocalDate before = null;
        for (int c = 0; c < row.cells().size(); c++) {
            LocalDate day = row.at(c).date();
            if (day == null) {
                continue;
            }
            boolean next =
                    before != null && YearMonth.from(before).plusMonths(1).equals(YearMonth.from(day));
            if (before != null && !next) {
                return false;
            }
            before = day;
            run++;
        }
        return run == dates && run >= MONTHS;
    }

    /** Whether every cell of a second row fills a hole of the first or stands under one of its wide cells. */
    private boolean under(Row row, Row next) {
        for (int c = 0; c < next.cells().size(); c++) {
            if (next.at(c).blank()) {
                continue;
            }
            Merge merge = sheet.mergeAt(row.number(), c);
            boolean wide = merge != null && merge.width() > 1;
            boolean hole = row.at(c).blank();
            boolean unmergedWide =
                    !hole && row.at(c + 1).blank() && !next.at(c + 1).blank();
            if (!wide && !hole && !unmergedWide) {
                return false;
            }
        }
        return true;
    }

    /** Whether headings of the first row stretch over several of the second. */
    private boolean spansOver(Row row, Row next) {
        for (int c = 0; c < next.cells().size(); c++) {
            Merge merge = next.at(c).blank() ? null : sheet.mergeAt(row.number(), c);
            if (merge != null
                    && merge.width() > 1
                    && !row.at(merge.firstColumn()).blank()) {
                return true;
            }
        }
        return false;
    }

    private Header header(Row row, @Nullable Row next) {
        int last = Math.max(row.cells().size(), next == null ? 0 : next.cells().size());
        List<Header.Column> columns = new ArrayList<>();
        String carried = "";
        for (int c = 0; c < last; c++) {
            String top = row.at(c).shown();
            String low = next == null ? "" : next.at(c).shown();
            Merge merge = sheet.mergeAt(row.number(), c);
            carried = !top.isEmpty() ? top : merge == null && low.isEmpty() ? "" : carried;
            String above = next == null || low.isEmpty() ? "" : carried;
            String written = low.isEmpty() ? top : low;
            if (!written.isEmpty() || merge == null || merge.firstColumn() == c) {
                columns.add(new Header.Column(c, written, above));
            }
        }
        while (!columns.isEmpty() && columns.get(columns.size() - 1).written().isEmpty()) {
            columns.remove(columns.size() - 1);
        }
        return new Header(row.number(), next == null ? lastOf(row) : next.number(), columns);
    }

    /** Headings merged downwards end where their cells end. */
    private int lastOf(Row row) {
        int last = row.number();
        for (int c = 0; c < row.cells().size(); c++) {
            Merge merge = row.at(c).blank() ? null : sheet.mergeAt(row.number(), c);
            if (merge != null && merge.firstRow() == row.number() && merge.height() <= 4) {
                last = Math.max(last, merge.lastRow());
            }
        }
        return last;
    }
}

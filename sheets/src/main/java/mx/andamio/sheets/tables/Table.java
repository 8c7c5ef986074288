package mx.andamio.sheets.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Place;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Merge;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.cells.Sheet;
import org.jspecify.annotations.Nullable;

/** The commitments below one row of headings. */
public final class Table {

    /** Most rows over which merges are followed, all merges together: those of a workbook that makes sense do not overlap. */
    private static final int SPREAD = 500_000;

    /** Fields that many offices write once for a group of rows. */
    private static final List<Field> ONCE = List.of(Field.ORGAN, Field.LINE);

    private final Sheet sheet;
    private final Header header;
    private final List<MappedColumn> columns;
    private final List<Entry> entries;
    private final List<Row> examples;
    private final @Nullable Title above;
    private final Map<Field, MappedColumn> byField = new HashMap<>();
    /** Merges that stretch over several rows below the headings, by row: only these hand a value down. */
    private final Map<Integer, List<Merge>> tall = new HashMap<>();
    /** Cells that are written once for the rows below them, by field and row. */
    private final Map<Field, Map<Integer, Cell>> once = new HashMap<>();

    /**
     * A row that is a commitment.
     *
     * @param organ what the nearest title above says that names an organ, null where none does
     * @param line what the nearest title above says that names a line of action, null where none does
     */
    public record Entry(
            Row row, @Nullable Title organ, @Nullable Title line) {}

    /** A row that stands over others. */
    public record Title(int row, int column, String text) {}

    Table(
            Sheet sheet,
            Header header,
            List<MappedColumn> columns,
            List<Entry> entries,
            List<Row> examples,
            @Nullable Title above) {
        this.sheet = sheet;
        this.header = header;
        this.columns = List.copyOf(columns);
        this.entries = List.copyOf(entries);
        this.examples = List.copyOf(examples);
        this.above = above;
        columns.forEach(c -> {
            if (c.field() != null) {
                byField.putIfAbsent(c.field(), c);
            }
        });
        int spread = 0;
        for (Merge m : new LinkedHashSet<>(sheet.merges())) {
            boolean below = m.height() > 1 && m.firstRow() > header.last();
            int last = below ? Math.min(m.lastRow(), m.firstRow() + 5_000) : 0;
            for (int r = m.firstRow() + 1; r <= last && spread < SPREAD; r++) {
                tall.computeIfAbsent(r, k -> new ArrayList<>()).add(m);
                spread++;
            }
        }
        ONCE.forEach(this::carry);
    }

    /** As a pivot table shows it: where most rows of a column are empty, each value counts for the rows down to the next. */
    private void carry(Field field) {
        List<Cell> cells = entries.stream().map(e -> at(e.row(), field)).toList();
        long filled = cells.stream().filter(c -> !c.blank()).count();
        if (filled < 2 || filled * 2 >= cells.size() || cells.get(0).blank()) {
            return;
        }
        Map<Integer, Cell> carried = new HashMap<>();
        Cell last = Cell.EMPTY;
        for (int i = 0; i < cells.size(); i++) {
            last = cells.get(i).blank() ? last : cells.get(i);
            carried.put(entries.get(i).row().number(), last);
        }
        once.put(field, carried);
    }

    public Sheet sheet() {
        return sheet;
    }

    public Header header() {
        return header;
    }

    public List<MappedColumn> columns() {
        return columns;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Rows that only show how to fill in the table. */
    public List<Row> examples() {
        return examples;
    }

    /** What names an organ above the headings or in the sheet's own name, its column then -1; null where nothing does. */
    public @Nullable Title above() {
        return above;
    }

    public @Nullable MappedColumn column(Field field) {
        return byField.get(field);
    }

    /** The cell of a field; a merged cell counts for each of its rows, and so does one that is written once for a group. */
    public Cell at(Row row, Field field) {
        MappedColumn c = byField.get(field);
        Cell own = c == null ? Cell.EMPTY : at(row, c.index());
        Cell carried = own.blank() ? once.getOrDefault(field, Map.of()).get(row.number()) : null;
        return carried == null ? own : carried;
    }

    /** The cell of a column; a merged cell counts for each of its rows. */
    public Cell at(Row row, int column) {
        Cell own = row.at(column);
        if (!own.blank()) {
            return own;
        }
        for (Merge m : tall.getOrDefault(row.number(), List.of())) {
            if (m.firstColumn() == column) {
                return sheet.row(m.firstRow()).at(column);
            }
        }
        return own;
    }

    /** Where the cell of a field is; the whole row where there is no such column. */
    public Place place(Row row, Field field) {
        MappedColumn c = byField.get(field);
        return c == null
                ? new Place(sheet.name(), row.number(), -1, "")
                : new Place(sheet.name(), row.number(), c.index(), c.header());
    }
}

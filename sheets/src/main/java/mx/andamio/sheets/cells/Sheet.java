package mx.andamio.sheets.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sheet: its rows that hold something, in order, and what is merged or hidden in it. */
public final class Sheet {

    private final String name;
    private final boolean hidden;
    private final List<Row> rows;
    private final List<Merge> merges;
    private final Set<Integer> hiddenColumns;
    private final Map<Integer, Row> byNumber = new HashMap<>();

    public Sheet(String name, boolean hidden, List<Row> rows, List<Merge> merges, Set<Integer> hiddenColumns) {
        this.name = name;
        this.hidden = hidden;
        this.rows = List.copyOf(rows);
        this.merges = List.copyOf(merges);
        this.hiddenColumns = Set.copyOf(hiddenColumns);
        rows.forEach(r -> byNumber.put(r.number(), r));
    }

    public String name() {
        return name;
    }

    public boolean hidden() {
        return hidden;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Merge> merges() {
        return merges;
    }

    public Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** The range that a cell belongs to, null where it stands alone. */
    public @Nullable Merge mergeAt(int row, int column) {
        for (Merge m : merges) {
            if (m.covers(row, column)) {
                return m;
            }
        }
        return null;
    }

    /** The row of that number, an empty one where nothing is. */
    public Row row(int number) {
        Row row = byNumber.get(number);
        return row == null ? new Row(number, false, List.of()) : row;
    }

    /** The same sheet with other rows: what a person corrected. */
    public Sheet withRows(List<Row> others) {
        return new Sheet(name, hidden, others, merges, hiddenColumns);
    }
}

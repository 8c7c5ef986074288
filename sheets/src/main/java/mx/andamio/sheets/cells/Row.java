package mx.andamio.sheets.cells;

import java.util.List;

/**
 * One row that holds something.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param hidden whether it is hidden, by hand or by a filter
 * @param cells from column 0 to the last that holds something
 */
public record Row(int number, boolean hidden, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** Cell of a column counted from 0, empty where there is none. */
    public Cell at(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** How many cells hold something. */
    public int filled() {
        return (int) cells.stream().filter(c -> !c.blank()).count();
    }
}

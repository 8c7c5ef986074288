package mx.andamio.sheets.cells;

/** Cells joined into one; only the first holds a value. Rows from 1, columns from 0, both ends inclusive. */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** How many columns it joins. */
    public int width() {
        return lastColumn - firstColumn + 1;
    }

    /** How many rows it joins. */
    public int height() {
        return lastRow - firstRow + 1;
    }
}

package mx.andamio.sheets.cells;

import mx.andamio.sheets.Refusal.Code;

/** Counts rows and cells over all sheets of a file, and refuses past the limits. */
final class Budget {

    private int rows;
    private int cells;

    void row() {
        if (++rows > Limits.ROWS) {
            throw Unreadable.because(Code.TOO_MANY_ROWS, "%,d".formatted(Limits.ROWS));
        }
    }

    void cell(int column) {
        if (column >= Limits.COLUMNS) {
            throw Unreadable.because(Code.TOO_MANY_COLUMNS, Integer.toString(Limits.COLUMNS));
        }
        if (++cells > Limits.CELLS) {
            throw Unreadable.because(Code.TOO_MANY_CELLS, "%,d".formatted(Limits.CELLS));
        }
    }
}

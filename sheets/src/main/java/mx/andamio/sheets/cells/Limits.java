package mx.andamio.sheets.cells;

/** How much of a file is taken. An office's workbook of 10,000 rows has about 2 MB, 150,000 cells and 40 MB when opened. */
public final class Limits {

    /** Most bytes of a file. */
    public static final int BYTES = 25 * 1024 * 1024;

    /** Most bytes of all parts of a workbook when opened. */
    static final long INFLATED = 120L * 1024 * 1024;

    /** From this size on a part may not be more than {@link #RATIO} times what it is packed. */
    static final long RATIO_FROM = 8L * 1024 * 1024;

    static final long RATIO = 250;
    static final int PARTS = 5_000;
    static final int SHEETS = 120;

    /** Most rows that hold something, over all sheets. */
    public static final int ROWS = 50_000;

    /** Most columns that hold something. */
    public static final int COLUMNS = 200;

    /** Most cells that hold something, over all sheets. */
    static final int CELLS = 1_000_000;

    static final int MERGES = 50_000;

    /** Longest text of a cell, as in Excel. */
    static final int CELL = 32_767;

    private Limits() {}
}

package mx.andamio.pages;

/** Cells of tables that a spreadsheet opens. */
public final class SpreadsheetCell {

    private SpreadsheetCell() {}

    /** What is text whoever wrote it: a spreadsheet would compute a cell that begins as a formula does. A number below nought stays a number. */
    public static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9.]+")
                ? "'" + cell
                : cell;
    }
}

package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * One table of a Word file as it is read. A cell that reaches over several rows says its value in each of them; one that reaches over
 * several columns says it in the first, and the others stay empty, so that columns keep their places.
 */
final class WordTable {

    /** Most columns of a row; Word itself makes 63. What else a file asks for costs memory and shows nothing. */
    private static final int MOST_COLUMNS = 1_000;

    private final Blocks rows = new Blocks();
    private List<String> above = List.of();
    private List<String> row = new ArrayList<>();
    private boolean deleted;
    private int span = 1;
    private boolean continues;

    void startRow() {
        row = new ArrayList<>();
        deleted = false;
    }

    void startCell() {
        span = 1;
        continues = false;
    }

    void skip(int columns) {
        for (int i = 0; i < Math.min(columns, 63) && row.size() < MOST_COLUMNS; i++) {
            row.add("");
        }
    }

    void span(int columns) {
        span = Math.clamp(columns, 1, 63);
    }

    /** The cell goes on from the row above. */
    void goesOn() {
        continues = true;
    }

    void delete() {
        deleted = true;
    }

    void endCell(Blocks content) {
        int at = row.size();
        row.add(continues && at < above.size() ? above.get(at) : content.flat());
        skip(span - 1);
    }

    void endRow() {
        if (!deleted) {
            rows.row(row);
            above = row;
        }
    }

    Blocks rows() {
        return rows;
    }
}

package mx.andamio.measures.feeds;

import java.util.List;
import java.util.Set;
import mx.andamio.measures.definitions.Column;

/**
 * A file that came, as rows of one shape whatever its form: from here on all forms take the same path.
 *
 * @param columns that are there, in any order; the others are null in every row
 * @param typed names of columns that come with a type of their own instead of as text
 * @param prepare statements before the rows are read; after them there is a table {@code bad_lines (line)} of lines that are no rows
 * @param rows a SELECT with {@code line} (from 1, each once) and for each column {@code "NAME!"}
 * @param numbering how a row's place in the file follows from its {@code line}
 */
record Incoming(List<Column> columns, Set<String> typed, List<String> prepare, String rows, Numbering numbering) {

    /** Where people look for a row. */
    enum Numbering {
        /** Its line in a text with one line of headers; lines that are no rows lie between. */
        LINES,
        /** Its number among the rows, from 1. */
        ROWS,
        /** A row of the file, which {@code "!row"} says; {@code "!fault"} says why one is none. */
        SAID,
        /** The same, and {@code "!cell"} names the cell. */
        CELLS;

        boolean isSaid() {
            return this == SAID || this == CELLS;
        }
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    boolean isTyped(Column column) {
        return typed.contains(column.name());
    }

    /** How a column is called while its values are as they came. */
    static String raw(Column column) {
        return column.name() + "!";
    }
}

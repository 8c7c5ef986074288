package mx.andamio.reader.tables;

import java.util.List;
import mx.andamio.reader.Span;

/**
 * One line of a table.
 *
 * @param line place of the whole line
 */
public record Row(List<Cell> cells, Span line) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column; an empty one where the row ends before it. */
    public Cell at(int column) {
        return column >= 0 && column < cells.size()
                ? cells.get(column)
                : new Cell(new Span(line.end(), line.end()), "");
    }

    long filled() {
        return cells.stream().filter(c -> !c.blank()).count();
    }
}

package mx.andamio.sheets.cells;

import java.util.List;

/**
 * A file as cells.
 *
 * @param format what the file was
 * @param sheets in their order; a CSV file is one sheet, called like the file without its ending
 */
public record Workbook(Format format, List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }
}

package mx.andamio.reader.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * What one page shows.
 *
 * @param rows lines from top to bottom; running lines are taken out of it
 * @param tables ruled tables from top to bottom
 * @param width in points, as its text is read
 * @param height in points
 * @param pictured whether it has pictures but no text
 */
record PdfPage(List<PdfRow> rows, List<PdfTable> tables, float width, float height, boolean pictured) {

    /** A ruled table and where it begins. */
    record PdfTable(float top, List<List<String>> rows) {}

    static PdfPage of(List<PdfWord> words, List<PdfGrid> grids, float width, float height, boolean pictured) {
        List<PdfTable> tables = new ArrayList<>();
        List<PdfWord> left = new ArrayList<>(words);
        for (PdfGrid grid : grids) {
            List<PdfWord> inside = left.stream().filter(grid::holds).toList();
            if (!inside.isEmpty()) {
                tables.add(new PdfTable(grid.top(), grid.cells(inside)));
                left.removeIf(grid::holds);
            }
        }
        return new PdfPage(new ArrayList<>(PdfRow.rows(left)), tables, width, height, pictured);
    }

    /** Where headers stand. */
    boolean isTop(PdfRow row) {
        return row.y() < height * 0.14f;
    }

    /** Where footers stand. */
    boolean isBottom(PdfRow row) {
        return row.y() > height * 0.90f;
    }
}

package mx.andamio.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.sheets.Choices.Correction;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Limits;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.cells.Sheet;
import mx.andamio.sheets.cells.Workbook;

/** A workbook with cells as a person wants them to read; the file itself stays. */
final class Corrected {

    private Corrected() {}

    static Workbook of(Workbook workbook, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return workbook;
        }
        Map<String, Map<Integer, List<Correction>>> bySheet = new HashMap<>();
        corrections.stream()
                .filter(c -> c.index() >= 0 && c.index() < Limits.COLUMNS)
                .forEach(c -> bySheet.computeIfAbsent(c.sheet(), s -> new HashMap<>())
                        .computeIfAbsent(c.row(), r -> new ArrayList<>())
                        .add(c));
        List<Sheet> sheets = workbook.sheets().stream()
                .map(s -> corrected(s, bySheet.getOrDefault(s.name(), Map.of())))
                .toList();
        return new Workbook(workbook.format(), sheets);
    }

    private static Sheet corrected(Sheet sheet, Map<Integer, List<Correction>> byRow) {
        if (byRow.isEmpty()) {
            return sheet;
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            List<Cell> cells = new ArrayList<>(row.cells());
            for (Correction c : byRow.getOrDefault(row.number(), List.of())) {
                while (cells.size() <= c.index()) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(c.index(), Cell.text(c.value()));
            }
            rows.add(new Row(row.number(), row.hidden(), cells));
        }
        return sheet.withRows(rows);
    }
}

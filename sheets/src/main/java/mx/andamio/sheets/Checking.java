package mx.andamio.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Pack;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Format;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.tables.Table;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.OrganNames;

/** Checks all tables of a file and puts the preview together. */
final class Checking {

    private static final List<Field> NEEDED =
            List.of(Field.DEADLINE, Field.TARGET, Field.UNIT, Field.BASELINE, Field.RESPONSIBLE);

    private final OrganNames organs;
    private final LineNames lines;
    private final Choices choices;
    private final Pack pack;
    private final Map<String, String> programmes = new HashMap<>();

    Checking(Pack pack, OrganNames organs, LineNames lines, Choices choices) {
        this.pack = pack;
        this.organs = organs;
        this.lines = lines;
        this.choices = choices;
        pack.programmes().forEach(p -> {
            programmes.put(Folding.fold(p.name()), p.code());
            programmes.put(Folding.fold(p.code()), p.code());
        });
    }

    /**
     * @param hidden names of hidden sheets that seem to hold commitments and were not read
     * @param repeats names of sheets that say again what another says
     */
    Preview preview(Format format, List<Table> tables, List<String> hidden, List<String> repeats) {
        List<String> names = new ArrayList<>(
                new LinkedHashSet<>(tables.stream().map(t -> t.sheet().name()).toList()));
        Findings findings = new Findings(names);
        Keys keys = Keys.of(tables, findings);
        List<Draft> drafts = new ArrayList<>();
        for (Table table : tables) {
            OrganCells cells = new OrganCells(pack, organs, choices, table, findings);
            RowCheck check = new RowCheck(table, cells, lines, programmes, findings);
            for (Table.Entry entry : table.entries()) {
                drafts.add(check.draft(entry, keys));
            }
            tableWarnings(table, findings);
        }
        left(hidden, Warning.Code.HIDDEN_SHEET, findings);
        left(repeats, Warning.Code.REPEATED_SHEET, findings);
        List<TableRead> read = tables.stream()
                .map(t -> new TableRead(
                        t.sheet().name(),
                        t.header().last(),
                        t.header().fingerprint(),
                        t.columns(),
                        t.entries().size()))
                .toList();
        return new Preview(format, read, drafts, findings.faults(), findings.gaps(), findings.warnings());
    }

    private static void left(List<String> sheets, Warning.Code code, Findings findings) {
        new LinkedHashSet<>(sheets)
                .forEach(s -> findings.warning(
                        new Place(s, 1, -1, ""), "", code, Said.of("warning." + code.name(), s), null));
    }

    private static void tableWarnings(Table table, Findings findings) {
        String sheet = table.sheet().name();
        int header = table.header().last();
        List<Row> hidden = table.entries().stream()
                .map(Table.Entry::row)
                .filter(Row::hidden)
                .toList();
        if (!hidden.isEmpty()) {
            Place place = new Place(sheet, hidden.get(0).number(), -1, "");
            Said said = Said.of("warning.HIDDEN_ROWS", Integer.toString(hidden.size()));
            findings.warning(place, "", Warning.Code.HIDDEN_ROWS, said, null);
        }
        for (MappedColumn c : table.columns()) {
            if (c.field() != null && table.sheet().hiddenColumns().contains(c.index())) {
                Place place = new Place(sheet, header, c.index(), c.header());
                findings.warning(place, c.header(), Warning.Code.HIDDEN_COLUMN, Said.of("warning.HIDDEN_COLUMN"), null);
            }
        }
        for (Row row : table.examples()) {
            Place place = new Place(sheet, row.number(), -1, "");
            Cell first =
                    row.cells().stream().filter(c -> !c.blank()).findFirst().orElse(Cell.EMPTY);
            findings.warning(place, first.shown(), Warning.Code.EXAMPLE_ROW, Said.of("warning.EXAMPLE_ROW"), null);
        }
        for (Field field : NEEDED) {
            boolean beside = field == Field.UNIT && table.column(Field.TARGET) != null;
            if (table.column(field) == null && !beside) {
                Said said = Said.of("warning.NO_COLUMN." + field.name());
                findings.warning(new Place(sheet, header, -1, ""), "", Warning.Code.NO_COLUMN, said, null);
            }
        }
    }
}

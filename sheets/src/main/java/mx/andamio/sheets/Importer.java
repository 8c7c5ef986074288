package mx.andamio.sheets;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.pack.Pack;
import mx.andamio.sheets.cells.Sheet;
import mx.andamio.sheets.cells.SpreadsheetFile;
import mx.andamio.sheets.cells.SpreadsheetFile.Opened;
import mx.andamio.sheets.cells.Workbook;
import mx.andamio.sheets.tables.Table;
import mx.andamio.sheets.tables.Tables;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.OrganNames;

/**
 * Previews spreadsheets of commitments for one institution. Reading is deterministic: the same bytes and choices give the same preview. Safe for
 * many threads; what an import remembers is its own.
 */
public final class Importer {

    private final Pack pack;

    private Importer(Pack pack) {
        this.pack = pack;
    }

    /** An importer that knows the institution's organs, lines of action and programmes. */
    public static Importer over(Pack pack) {
        return new Importer(pack);
    }

    /**
     * Every row of a file, checked. Never throws for any bytes: what cannot be read is {@link Import.Refused}.
     *
     * @param name of the file as it came
     * @param choices mappings and corrections of a person, {@link Choices#NONE} at first
     */
    public Import preview(byte[] bytes, String name, Choices choices) {
        return switch (SpreadsheetFile.read(bytes, name)) {
            case Opened.Refused(Refusal refusal) -> new Import.Refused(refusal);
            case Opened.Read(Workbook workbook) -> preview(Corrected.of(workbook, choices.corrections()), choices);
        };
    }

    private Import preview(Workbook workbook, Choices choices) {
        OrganNames organs = new OrganNames(pack);
        LineNames lines = new LineNames(pack);
        Tables finder = new Tables(organs, lines, choices);
        List<Table> tables = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            List<Table> found = finder.of(sheet);
            if (!sheet.hidden() || choices.hiddenSheets().contains(sheet.name())) {
                tables.addAll(found);
            } else if (!found.isEmpty()) {
                left.add(sheet.name());
            }
        }
        if (tables.isEmpty()) {
            boolean headed = workbook.sheets().stream().anyMatch(s -> !s.hidden() && Tables.headed(s));
            return new Import.Refused(Refusal.of(headed ? Refusal.Code.NO_ROWS : Refusal.Code.NO_HEADER));
        }
        return new Checking(pack, organs, lines, choices).preview(workbook.format(), tables, left);
    }
}

package mx.andamio.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.sheets.cells.Sheet;
import mx.andamio.sheets.cells.SpreadsheetFile;
import mx.andamio.sheets.cells.SpreadsheetFile.Opened;
import mx.andamio.sheets.cells.Workbook;
import mx.andamio.sheets.tables.Repeats;
import mx.andamio.sheets.tables.Table;
import mx.andamio.sheets.tables.Tables;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.OrganNames;

/**
 * Previews spreadsheets of commitments for one institution. Reading is deterministic: the same bytes and choices give the same preview. Safe for
 * many threads; what an import remembers is its own.
 */
public final class Importer {

    /** Rows of the file that warms up. */
    private static final int WARMING = 100;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final Pack pack;

    private Importer(Pack pack) {
        this.pack = pack;
    }

    /** An importer that knows the institution's organs, lines of action and programmes. */
    public static Importer over(Pack pack) {
        return new Importer(pack);
    }

    /**
     * Writes a small file and reads it, so that the first file of a person does not wait for what reading and writing workbooks load: seconds. To be
     * called once at the start, beside other work.
     *
     * @throws IllegalStateException when that file is not read as it should be
     */
    public void warmUp() {
        List<Draft> drafts = new ArrayList<>();
        for (Organ organ : pack.organs()) {
            if (drafts.size() < WARMING && (organ.type() == OrganType.OOAD || organ.type() == OrganType.UMAE)) {
                drafts.add(warming(organ, drafts.size()));
            }
        }
        Exporter exporter = Exporter.over(pack);
        Import xlsx = preview(exporter.xlsx(drafts), "", Choices.NONE);
        Import csv = preview(exporter.csv(drafts), "", Choices.NONE);
        for (Import read : List.of(xlsx, csv)) {
            int rows = read instanceof Preview preview ? preview.rows() : 0;
            if (rows != drafts.size()) {
                throw new IllegalStateException("%d of %d rows were read".formatted(rows, drafts.size()));
            }
        }
    }

    private static Draft warming(Organ organ, int n) {
        return new Draft(
                "",
                n,
                "K-" + n,
                organ.code(),
                organ.name(),
                null,
                null,
                "Instalar " + n + " equipos",
                "Titular",
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                "%",
                Draft.Direction.UP,
                FIRST_DAY,
                FIRST_DAY,
                Precision.DAY,
                null,
                null,
                null,
                Map.of());
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
        List<Table> repeats = Repeats.among(tables);
        tables.removeAll(repeats);
        if (tables.isEmpty()) {
            boolean headed = workbook.sheets().stream().anyMatch(s -> !s.hidden() && Tables.headed(s));
            return new Import.Refused(Refusal.of(headed ? Refusal.Code.NO_ROWS : Refusal.Code.NO_HEADER));
        }
        return new Checking(pack, organs, lines, choices)
                .preview(
                        workbook.format(),
                        tables,
                        left,
                        repeats.stream().map(Table::sheet).map(Sheet::name).toList());
    }
}

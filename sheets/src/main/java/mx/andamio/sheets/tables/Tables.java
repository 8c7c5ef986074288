package mx.andamio.sheets.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.andamio.sheets.Choices;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Said;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.cells.Sheet;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.OrganNames;
import mx.andamio.sheets.values.OrganReading;
import org.jspecify.annotations.Nullable;

/** Finds the tables of commitments of a sheet. Lists of organs, summaries and instructions hold none. */
public final class Tables {

    /** A column of texts that mostly holds numbers is that of a summary. */
    private static final double NUMBERS = 0.5;

    private final OrganNames organs;
    private final LineNames lines;
    private final Choices choices;

    public Tables(OrganNames organs, LineNames lines, Choices choices) {
        this.organs = organs;
        this.lines = lines;
        this.choices = choices;
    }

    /** In the order of the sheet; empty where it holds none. */
    public List<Table> of(Sheet sheet) {
        HeaderFinder finder = new HeaderFinder(sheet);
        List<Header> headers = headers(sheet, finder);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int from = headers.get(i).last();
            int to = i + 1 < headers.size() ? headers.get(i + 1).first() : Integer.MAX_VALUE;
            List<Row> below = sheet.rows().stream()
                    .filter(r -> r.number() > from && r.number() < to)
                    .toList();
            Table table = table(sheet, headers.get(i), below);
            if (table != null) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Whether a sheet has headings of commitments, rows or not. */
    public static boolean headed(Sheet sheet) {
        return !headers(sheet, new HeaderFinder(sheet)).isEmpty();
    }

    /** Headings that differ from those above them begin another table; the same ones are a page break. */
    private static List<Header> headers(Sheet sheet, HeaderFinder finder) {
        List<Header> usual = headers(sheet, finder, HeaderFinder.Demand.USUAL);
        return usual.isEmpty() ? headers(sheet, finder, HeaderFinder.Demand.WITHOUT_TEXT) : usual;
    }

    private static List<Header> headers(Sheet sheet, HeaderFinder finder, HeaderFinder.Demand first) {
        List<Header> headers = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Header last = headers.isEmpty() ? null : headers.get(headers.size() - 1);
            if (last != null && row.number() <= last.last()) {
                continue;
            }
            Header here = finder.at(row, last == null ? first : HeaderFinder.Demand.EXACT);
            boolean same = here != null && last != null && here.fingerprint().equals(last.fingerprint());
            if (here != null && !same) {
                headers.add(here);
            }
        }
        return headers;
    }

    private @Nullable Table table(Sheet sheet, Header header, List<Row> below) {
        Contents contents =
                new Contents(below.stream().filter(r -> r.filled() > 1).toList(), organs, lines);
        Map<Integer, Field> chosen = choices.mappings().get(header.fingerprint());
        List<MappedColumn> columns = chosen == null ? Columns.propose(header, contents) : remembered(header, chosen);
        MappedColumn text = columns.stream()
                .filter(c -> c.field() == Field.TEXT)
                .findFirst()
                .orElse(null);
        if (text == null || chosen == null && contents.fit(text.index(), Field.TARGET) > NUMBERS) {
            return null;
        }
        List<Table.Entry> entries = new ArrayList<>();
        List<Row> examples = new ArrayList<>();
        RowKinds kinds = new RowKinds(sheet, header, columns);
        Table.Title organ = null;
        Table.Title line = null;
        for (Row row : below) {
            switch (kinds.of(row)) {
                case COMMITMENT -> entries.add(new Table.Entry(row, organ, line));
                case EXAMPLE -> examples.add(row);
                case TITLE -> {
                    Table.Title title = title(row);
                    organ = namesOrgan(title.text()) ? title : organ;
                    line = lines.of(title.text()) == null ? line : title;
                }
                case TOTAL, HEADER, NOTE, SIGNATURES -> {}
            }
        }
        return entries.isEmpty() ? null : new Table(sheet, header, columns, entries, examples, above(sheet, header));
    }

    private static Table.Title title(Row row) {
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.at(c).blank()) {
                return new Table.Title(row.number(), c, row.at(c).shown());
            }
        }
        return new Table.Title(row.number(), 0, "");
    }

    private static List<MappedColumn> remembered(Header header, Map<Integer, Field> chosen) {
        return header.columns().stream()
                .map(c -> new MappedColumn(c.index(), c.written(), chosen.get(c.index()), 1, Said.of("mapping.chosen")))
                .toList();
    }

    /** Whether a title names an organ, or says that it does and is misspelt. */
    private boolean namesOrgan(String title) {
        boolean announced = title.matches("(?iu)^\\s*(?:ooad|umae|delegaci[oó]n|representaci[oó]n)\\b.*");
        boolean lettered = title.codePoints().anyMatch(Character::isLetter);
        return lettered && title.length() < 100 && (announced || known(title));
    }

    private boolean known(String text) {
        return organs.knows(text);
    }

    private @Nullable String above(Sheet sheet, Header header) {
        for (Row row : sheet.rows()) {
            if (row.number() >= header.first()) {
                break;
            }
            for (Cell cell : row.cells()) {
                String named = cell.kind() == Cell.Kind.TEXT ? named(cell.shown()) : null;
                if (named != null) {
                    return named;
                }
            }
        }
        boolean slip = organs.read(sheet.name(), null) instanceof OrganReading.Unknown(var near) && !near.isEmpty();
        return known(sheet.name()) || slip && sheet.name().length() > 4 ? sheet.name() : null;
    }

    /** "OOAD Jalisco", "Compromisos del OOAD Jalisco 2026": the organ that a line above the table names. */
    private @Nullable String named(String text) {
        if (text.length() > 120) {
            return null;
        }
        String bare = text.replaceFirst("(?iu)^.*?\\b((?:ooad|umae|delegaci[oó]n|representaci[oó]n)\\b)", "$1")
                .replaceFirst("(?u)[\\s,.:–-]*(?:\\b20\\d\\d)?\\s*$", "");
        boolean announced = bare.matches("(?iu)^(?:ooad|umae|delegaci[oó]n|representaci[oó]n)\\b.+");
        return announced && organs.read(bare, null) instanceof OrganReading.Known ? bare : null;
    }
}

package mx.andamio.sheets.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.andamio.sheets.Choices;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Said;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.cells.Sheet;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.OrganNames;
import org.jspecify.annotations.Nullable;

/** Finds the tables of commitments of a sheet. Lists of organs, summaries and instructions hold none. */
public final class Tables {

    /** A column of texts that mostly holds numbers is that of a summary. */
    private static final double NUMBERS = 0.5;

    private final OrganNames organs;
    private final LineNames lines;
    private final Choices choices;
    private final Titles titles;

    public Tables(OrganNames organs, LineNames lines, Choices choices) {
        this.organs = organs;
        this.lines = lines;
        this.choices = choices;
        this.titles = new Titles(organs);
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
            Table table = table(sheet, headers.get(i), headers.get(0).first(), below);
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
        if (!usual.isEmpty()) {
            return usual;
        }
        List<Header> many = headers(sheet, finder, HeaderFinder.Demand.WITHOUT_TEXT);
        return many.isEmpty() ? headers(sheet, finder, HeaderFinder.Demand.BY_STEMS) : many;
    }

    private static List<Header> headers(Sheet sheet, HeaderFinder finder, HeaderFinder.Demand first) {
        List<Header> headers = new ArrayList<>();
        int read = 0;
        for (Row row : sheet.rows()) {
            Header last = headers.isEmpty() ? null : headers.get(headers.size() - 1);
            if (row.number() <= read) {
                continue;
            }
            Header here = finder.at(row, last == null ? first : HeaderFinder.Demand.EXACT);
            boolean same = here != null && last != null && here.fingerprint().equals(last.fingerprint());
            read = here == null ? read : here.last();
            if (here != null && !same) {
                headers.add(here);
            }
        }
        return headers;
    }

    private @Nullable Table table(Sheet sheet, Header header, int first, List<Row> below) {
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
            RowKind kind = kinds.of(row);
            Table.Title pair = titles.pair(row);
            switch (pair == null ? kind : RowKind.NOTE) {
                case COMMITMENT -> entries.add(new Table.Entry(row, organ, line));
                case EXAMPLE -> examples.add(row);
                case TITLE, NOTE -> {
                    Table.Title named = titles.among(row, kind == RowKind.TITLE);
                    organ = named == null ? organ : named;
                    Table.Title title = title(row);
                    line = kind == RowKind.NOTE || lines.of(title.text()) == null ? line : title;
                }
                case TOTAL, HEADER, SIGNATURES -> {}
            }
        }
        return entries.isEmpty()
                ? null
                : new Table(sheet, header, columns, entries, examples, titles.above(sheet, header, first));
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
}

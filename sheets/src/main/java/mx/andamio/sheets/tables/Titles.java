package mx.andamio.sheets.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.pack.Folding;
import mx.andamio.pack.OrganType;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.cells.Sheet;
import mx.andamio.sheets.values.OrganNames;
import mx.andamio.sheets.values.OrganReading;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organ that a line above the rows of a table names: "Representación: Jalisco" in one cell or in two, "Compromisos del OOAD Jalisco 2026",
 * "HE La Raza — Región Centro", or the bare name. Where lines disagree, the one that says more plainly that it names an organ counts, then the nearer.
 */
final class Titles {

    /** Longer texts are sentences. */
    private static final int LONGEST = 160;

    private static final int FEW = 4;

    private static final String ANNOUNCING =
            "(?:t?ooad|umae|delegaci[oó]n|representaci[oó]n|oficina de representaci[oó]n|[oó]rgano de operaci[oó]n|hospital|unidad m[eé]dica de alta)";
    private static final Pattern LABEL = Pattern.compile("^\\s*([^:]{2,60}?)\\s*:\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?iu)^(.*?)(?<!\\p{L})(" + ANNOUNCING + "\\b.+)$", Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile("\\s*[—–|·•;/]\\s*|\\s+-\\s+");
    private static final Pattern TRAILING = Pattern.compile("(?u)[\\s,.:–-]*(?:\\b20\\d\\d)?[\\s,.:–-]*$");
    /** What stands beside an organ's name and says nothing of whose the rows are. */
    private static final Pattern BESIDE =
            Pattern.compile("(?:region|zona|compromisos|matriz|cedula|relacion)\\b.*|20\\d\\d|imss");

    /** A label with such a word says where people met. */
    private static final Pattern MEETING =
            Pattern.compile("\\b(?:reunion|sesion|asamblea|evento|encuentro|firma|lugar)\\b");

    /** How plainly a line names an organ. */
    private enum Rank {
        /** The whole cell may be several organs. */
        SEVERAL,
        /** The whole cell is an organ's name. */
        BARE,
        /** A word before it says what it is: "OOAD Jalisco". */
        ANNOUNCED,
        /** A label stands before it: "Representación: Jalisco". */
        LABELLED
    }

    private record Named(Rank rank, Table.Title title) {}

    private final OrganNames organs;

    Titles(OrganNames organs) {
        this.organs = organs;
    }

    /** The title of a row among those of a table, or null: one that names an organ, or says that it does and is misspelt. */
    Table.@Nullable Title among(Row row, boolean alone) {
        Named labelled = labelled(row);
        if (labelled != null) {
            return labelled.title();
        }
        Table.Title first = alone ? first(row) : null;
        return first != null && names(first.text()) ? first : null;
    }

    /** "OOAD:" and a name beside it, and nothing else: a title whichever columns the two stand in. */
    Table.@Nullable Title pair(Row row) {
        boolean two = row.filled() == 2
                && row.cells().stream().anyMatch(c -> c.shown().strip().endsWith(":"));
        Named labelled = two ? labelled(row) : null;
        return labelled == null ? null : labelled.title();
    }

    private static Table.@Nullable Title first(Row row) {
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.at(c).blank()) {
                return new Table.Title(row.number(), c, row.at(c).shown());
            }
        }
        return null;
    }

    private boolean names(String title) {
        boolean announced = title.matches("(?iu)^\\s*(?:t?ooad|umae|delegaci[oó]n|representaci[oó]n)\\b.*");
        return lettered(title) && title.length() < 100 && (announced || organs.knows(title));
    }

    /**
     * What names the organ of a table above its headings, or the sheet's own name; null where nothing does.
     *
     * @param first row of the first headings of the sheet
     */
    Table.@Nullable Title above(Sheet sheet, Header header, int first) {
        List<Named> named = new ArrayList<>();
        for (Row row : above(sheet, header.first(), first)) {
            Named here = row.filled() > 2 * FEW ? null : of(row);
            if (here != null) {
                named.add(here);
            }
        }
        Table.Title name = new Table.Title(header.first(), -1, sheet.name());
        OrganReading sheets =
                lettered(sheet.name()) ? organs.read(sheet.name(), null) : new OrganReading.Unknown(List.of());
        if (has(named, Rank.LABELLED) || has(named, Rank.ANNOUNCED)) {
            return best(named);
        }
        if (sheets instanceof OrganReading.Known) {
            return name;
        }
        boolean list = named.stream()
                        .filter(n -> n.rank() == Rank.BARE)
                        .map(n -> organs.read(n.title().text(), null))
                        .distinct()
                        .count()
                > 1;
        if (has(named, Rank.BARE) && !list) {
            return best(named);
        }
        if (sheets instanceof OrganReading.Ambiguous) {
            return name;
        }
        if (has(named, Rank.SEVERAL) && !list) {
            return best(named);
        }
        boolean slip = sheets instanceof OrganReading.Unknown(var near) && !near.isEmpty();
        return slip && sheet.name().length() > 4 ? name : null;
    }

    /** Rows above headings, the nearest first; for headings further down only those that stand between the tables. */
    private static List<Row> above(Sheet sheet, int header, int first) {
        List<Row> rows = new ArrayList<>();
        List<Row> all = sheet.rows();
        boolean between = true;
        for (int i = all.size() - 1; i >= 0; i--) {
            Row row = all.get(i);
            if (row.number() >= header) {
                continue;
            }
            between &= row.filled() <= FEW;
            if (between || row.number() < first) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean has(List<Named> named, Rank rank) {
        return named.stream().anyMatch(n -> n.rank() == rank);
    }

    private static Table.@Nullable Title best(List<Named> named) {
        Named best = null;
        for (Named n : named) {
            best = best == null || n.rank().compareTo(best.rank()) > 0 ? n : best;
        }
        return best == null ? null : best.title();
    }

    private @Nullable Named of(Row row) {
        Named best = labelled(row);
        for (int c = 0; best == null && c < row.cells().size(); c++) {
            Cell cell = row.at(c);
            if (cell.kind() == Cell.Kind.TEXT && cell.shown().length() <= LONGEST) {
                best = plain(row, c, cell.shown());
            }
        }
        return best;
    }

    private @Nullable Named plain(Row row, int column, String text) {
        Matcher announced = ANNOUNCED.matcher(text);
        if (announced.matches()) {
            String bare = TRAILING.matcher(announced.group(2)).replaceFirst("");
            for (String said : List.of(bare, part(bare))) {
                if (known(said)) {
                    return new Named(Rank.ANNOUNCED, new Table.Title(row.number(), column, said));
                }
            }
        }
        boolean counted = row.cells().stream().anyMatch(c -> c.kind() == Cell.Kind.NUMBER);
        if (counted || row.filled() > FEW) {
            return null;
        }
        List<String> said = new ArrayList<>();
        for (String part : PARTS.split(text)) {
            if (!part.isBlank() && !BESIDE.matcher(Folding.fold(part)).matches()) {
                said.add(part);
            }
        }
        String name = known(text) ? text : said.size() == 1 ? said.get(0) : text;
        if (!lettered(name) || !organs.knows(name)) {
            return null;
        }
        return new Named(known(name) ? Rank.BARE : Rank.SEVERAL, new Table.Title(row.number(), column, name));
    }

    /** "OOAD: Jalisco" in a cell, or "OOAD" in one and "Jalisco" in the next that holds something. */
    private @Nullable Named labelled(Row row) {
        for (int c = 0; c < row.cells().size(); c++) {
            String text = row.at(c).shown();
            Matcher label = LABEL.matcher(text);
            boolean colon = text.length() <= LONGEST && label.matches();
            String head = colon ? label.group(1) : text;
            double weight = head.length() > 60 ? 0 : announces(head);
            if (weight == 0) {
                continue;
            }
            boolean here = colon && !label.group(2).isBlank();
            int at = here ? c : next(row, c);
            String value = here ? label.group(2) : at < 0 ? "" : row.at(at).shown();
            String said = value.isBlank() ? null : said(value, type(head), weight >= 1, colon);
            if (said != null) {
                return new Named(weight < 1 ? Rank.BARE : Rank.LABELLED, new Table.Title(row.number(), at, said));
            }
        }
        return null;
    }

    private static @Nullable OrganType type(String label) {
        return Folding.fold(label).matches("(?:nombre de la )?umae|hospital|unidad medica.*") ? OrganType.UMAE : null;
    }

    /**
     * What of a label's value names an organ, so that it says its kind by itself: under "UMAE:" Puebla is not the state. Null where nothing does and the label
     * leaves that open.
     */
    private @Nullable String said(String value, @Nullable OrganType type, boolean plain, boolean colon) {
        String bare = TRAILING.matcher(value).replaceFirst("").strip();
        for (String said : List.of(value.strip(), bare, part(bare))) {
            if (lettered(said) && organs.read(said, type) instanceof OrganReading.Known) {
                return typed(said, type);
            }
        }
        boolean several = !(organs.read(value, type) instanceof OrganReading.Unknown);
        boolean sure = plain && (colon || several);
        return sure && lettered(value) && value.length() < 100 ? typed(bare, type) : null;
    }

    /** What stands before the first mark of separation, which may be nothing. */
    private static String part(String text) {
        return PARTS.split(text, -1)[0];
    }

    private String typed(String name, @Nullable OrganType type) {
        boolean same = type == null || organs.read(name, type).equals(organs.read(name, null));
        return same ? name : "UMAE " + name;
    }

    private static int next(Row row, int column) {
        for (int c = column + 1; c < row.cells().size(); c++) {
            if (!row.at(c).blank()) {
                return c;
            }
        }
        return -1;
    }

    /** How plainly a label says that an organ follows, by what it would say as a heading; 0 for not at all. A meeting has a seat, too. */
    private static double announces(String label) {
        String folded = Headings.fold(label);
        if (folded.equals("sede")) {
            return 0.5;
        }
        if (MEETING.matcher(folded).find()) {
            return 0;
        }
        Map<Field, Double> said = Headings.of(label);
        return Math.max(said.getOrDefault(Field.ORGAN, 0.0), said.getOrDefault(Field.HOSPITAL, 0.0));
    }

    private boolean known(String text) {
        return organs.read(text, null) instanceof OrganReading.Known;
    }

    private static boolean lettered(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}

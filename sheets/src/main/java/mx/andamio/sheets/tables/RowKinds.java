package mx.andamio.sheets.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.pack.Folding;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Merge;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.cells.Sheet;
import mx.andamio.sheets.values.DateReading;
import mx.andamio.sheets.values.Dates;
import mx.andamio.sheets.values.Marks;
import mx.andamio.sheets.values.NumberCells;
import mx.andamio.sheets.values.NumberReading;

/** Tells the rows that are commitments from everything else that people put among and below them. */
final class RowKinds {

    private static final Pattern TOTAL = Pattern.compile(
            "^(?:gran |sub|sub )?total(?:es)?\\b.*|^suma(?:s|toria)?\\b.*|^promedio\\b.*|^acumulado\\b.*|^conteo\\b.*"
                    // what a page hands on to the next
                    + "|^(?:van|vienen|pasan)$|^(?:viene|vienen|pasa|pasan|arrastre) (?:de|a) .*|^(?:a|de) la vuelta$");
    private static final Pattern NOTE = Pattern.compile(
            "^(?:notas?|fuentes?|observaciones generales|fecha de (?:corte|actualizacion|elaboracion|impresion)|corte al|actualizado|ultima"
                    + " actualizacion|impreso|pagina|hoja \\d|instrucciones|continua|continuacion|sigue en|fin de|leyenda|simbologia|abreviaturas|elaboracion propia|version|los compromisos|las fechas|las metas|cifras)\\b.*");
    private static final Pattern SIGNATURES = Pattern.compile(
            "^(?:elabor(?:o|a|ado por)|revis(?:o|a|ado por)|autoriz(?:o|a|ado por)|valid(?:o|a|ado por)|vo bo|visto bueno|aprobo|nombre y firma|firmas?|atentamente|por el imss|por la representacion|acepta)\\b.*");
    private static final Pattern EXAMPLE = Pattern.compile("^(?:ejemplo|ej)\\b.*");
    private static final Pattern HINT = Pattern.compile(
            "(?:dd mm (?:aaaa|aa|yyyy)|aaaa mm dd|dia mes ano|texto|numero|fecha|lista(?: desplegable)?|seleccion(?:e|ar)(?: de la lista)?|obligatorio|opcional)");
    private static final Pattern INFINITIVE = Pattern.compile("^\\p{L}{2,}(?:ar|er|ir|arse|erse|irse)\\b.*");
    private static final Set<Field> TELLING =
            EnumSet.of(Field.KEY, Field.ORGAN, Field.LINE, Field.RESPONSIBLE, Field.SIGNED_ON, Field.DEADLINE);
    private static final int COLUMN_NUMBERS = 3;
    /** So many rows above the headings may group them. */
    private static final int GROUPS = 4;

    private final Sheet sheet;
    private final Header header;
    private final List<MappedColumn> columns;
    private final List<String> headings;
    /** Rows of the headings and those above them that group them, as folded texts by column. */
    private final List<Map<Integer, String>> groups;

    private boolean signed;

    RowKinds(Sheet sheet, Header header, List<MappedColumn> columns) {
        this.sheet = sheet;
        this.header = header;
        this.columns = columns;
        this.headings = header.folded();
        this.groups = sheet.rows().stream()
                .filter(r -> r.number() <= header.last() && r.number() >= header.first() - GROUPS && r.filled() > 1)
                .map(RowKinds::texts)
                .toList();
    }

    private static Map<Integer, String> texts(Row row) {
        Map<Integer, String> texts = new HashMap<>();
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.at(c).blank()) {
                texts.put(c, Headings.fold(row.at(c).shown()));
            }
        }
        return texts;
    }

    /** What a row with something in it is; rows are asked in order. */
    RowKind of(Row row) {
        String first = first(row);
        if (marksOnly(row)) {
            signed |= row.cells().stream().anyMatch(c -> c.shown().contains("___"));
            return RowKind.NOTE;
        }
        if (repeatsHeadings(row)) {
            signed = false;
            return RowKind.HEADER;
        }
        signed &= !measured(row);
        if (signed || !measured(row) && signatures(row, first)) {
            signed = true;
            return RowKind.SIGNATURES;
        }
        if (total(row)) {
            return RowKind.TOTAL;
        }
        if (EXAMPLE.matcher(first).matches()) {
            return RowKind.EXAMPLE;
        }
        if (hint(row) || numbersColumns(row)) {
            return RowKind.NOTE;
        }
        Cell text = at(row, Field.TEXT);
        if (row.filled() == 1) {
            return single(row, first, text);
        }
        if (NOTE.matcher(first).matches()
                && row.filled() <= 3
                && at(row, Field.DEADLINE).blank()) {
            return RowKind.NOTE;
        }
        return !text.blank() && !bare(row)
                        || told(row) >= 3
                        || told(row) == 2
                                && !at(row, Field.ORGAN).blank()
                                && !at(row, Field.KEY).blank()
                ? RowKind.COMMITMENT
                : RowKind.NOTE;
    }

    /** Whether a row has nothing of what tells whose a commitment is, by when and who answers, though the table has columns for it. */
    private boolean bare(Row row) {
        List<MappedColumn> telling = columns.stream()
                .filter(c -> c.field() != null && TELLING.contains(c.field()))
                .toList();
        return telling.size() >= TELLING.size() - 1
                && telling.stream()
                        .allMatch(c -> row.at(c.index()).blank() && sheet.mergeAt(row.number(), c.index()) == null);
    }

    /** Whether a figure or a day stands where the table has them: nobody signs there. */
    private boolean measured(Row row) {
        return NumberCells.of(at(row, Field.TARGET)) instanceof NumberReading.Value
                || Dates.of(at(row, Field.DEADLINE)) instanceof DateReading.Day;
    }

    /** "Elaboró" alone or with few beside it, or several such words in one row. */
    private boolean signatures(Row row, String first) {
        long said = row.cells().stream()
                .filter(c -> !c.blank()
                        && SIGNATURES.matcher(Folding.fold(c.shown())).matches())
                .count();
        boolean alone =
                SIGNATURES.matcher(first).matches() && at(row, Field.DEADLINE).blank() && row.filled() <= 4;
        return alone || said > 1;
    }

    private RowKind single(Row row, String first, Cell text) {
        boolean deed = !text.blank() && INFINITIVE.matcher(first).matches() && !wide(row);
        return deed ? RowKind.COMMITMENT : NOTE.matcher(first).matches() ? RowKind.NOTE : RowKind.TITLE;
    }

    private boolean wide(Row row) {
        for (int c = 0; c < row.cells().size(); c++) {
            Merge merge = row.at(c).blank() ? null : sheet.mergeAt(row.number(), c);
            if (merge != null && merge.width() > 1) {
                return true;
            }
        }
        return false;
    }

    /** A first cell that says so, or any cell of a row without text, organ and days. */
    private boolean total(Row row) {
        boolean bare =
                at(row, Field.DEADLINE).blank() && at(row, Field.RESPONSIBLE).blank();
        if (!bare || row.filled() > 8) {
            return false;
        }
        int seen = 0;
        for (Cell cell : row.cells()) {
            if (!cell.blank()
                    && seen++ < 4
                    && TOTAL.matcher(Folding.fold(cell.shown())).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Rows of dashes; lines to sign on, below which stand names. */
    private static boolean marksOnly(Row row) {
        return row.cells().stream().allMatch(c -> c.blank() || Marks.only(c.shown()));
    }

    private boolean repeatsHeadings(Row row) {
        int filled = 0;
        int same = 0;
        for (int i = 0; i < header.columns().size(); i++) {
            Header.Column c = header.columns().get(i);
            Cell cell = row.at(c.index());
            if (!cell.blank()) {
                String folded = Headings.fold(cell.shown());
                filled++;
                same += folded.equals(headings.get(i)) || folded.equals(Headings.fold(c.above())) ? 1 : 0;
            }
        }
        return same >= 2 && same * 10 >= filled * 6 || repeatsGroups(row);
    }

    /** The cells that group the headings of the first page, once more above those of another. */
    private boolean repeatsGroups(Row row) {
        return row.filled() > 1 && row.number() > header.last() && groups.contains(texts(row));
    }

    /** "dd/mm/aaaa", "texto", "número" below the headings. */
    private static boolean hint(Row row) {
        int hints = 0;
        for (Cell cell : row.cells()) {
            hints += !cell.blank() && HINT.matcher(Folding.fold(cell.shown())).matches() ? 1 : 0;
        }
        return hints > 1 && hints * 2 >= row.filled();
    }

    /** "(1) (2) (3)", "A B C" below the headings. */
    private boolean numbersColumns(Row row) {
        if (row.number() > header.last() + 2 || row.filled() < COLUMN_NUMBERS) {
            return false;
        }
        List<String> said = new ArrayList<>();
        row.cells().stream().filter(c -> !c.blank()).forEach(c -> said.add(Folding.fold(c.shown())));
        for (int i = 1; i < said.size(); i++) {
            if (said.get(i).length() > 2 || !follows(said.get(i - 1), said.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean follows(String a, String b) {
        boolean numbers = a.matches("\\d{1,2}") && b.matches("\\d{1,2}");
        return numbers
                ? Integer.parseInt(b) == Integer.parseInt(a) + 1
                : a.length() == 1 && b.length() == 1 && b.charAt(0) == a.charAt(0) + 1;
    }

    /** How many cells under a field hold something. */
    private int told(Row row) {
        int told = 0;
        for (MappedColumn c : columns) {
            told += c.field() != null && !row.at(c.index()).blank() ? 1 : 0;
        }
        return told;
    }

    private Cell at(Row row, Field field) {
        for (MappedColumn c : columns) {
            if (c.field() == field) {
                return row.at(c.index());
            }
        }
        return Cell.EMPTY;
    }

    private static String first(Row row) {
        for (Cell cell : row.cells()) {
            if (!cell.blank()) {
                return Folding.fold(cell.shown());
            }
        }
        return "";
    }
}

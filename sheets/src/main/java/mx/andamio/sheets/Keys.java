package mx.andamio.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.andamio.pack.Folding;
import mx.andamio.sheets.Fault.Code;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.tables.Table;
import mx.andamio.sheets.values.Marks;
import org.jspecify.annotations.Nullable;

/** What tells a commitment from every other, so that the same file imported again changes nothing. */
final class Keys {

    /** Beyond this share of repeated values a column of numbers in order ("No.") is no key, and beyond the other no column is. */
    private static final double COUNTER = 0.1;

    private static final double NO_KEY = 0.5;

    /** Headings that only number the rows score less than this. */
    private static final double PLAIN = 0.9;

    private final boolean counter;
    private final Findings findings;
    private final Map<String, Place> first = new HashMap<>();

    private Keys(boolean counter, Findings findings) {
        this.counter = counter;
        this.findings = findings;
    }

    static Keys of(List<Table> tables, Findings findings) {
        Map<String, Integer> seen = new HashMap<>();
        int filled = 0;
        boolean plain = true;
        for (Table table : tables) {
            MappedColumn column = table.column(Field.KEY);
            if (column == null) {
                continue;
            }
            plain &= column.score() >= PLAIN;
            for (Table.Entry entry : table.entries()) {
                Cell cell = table.at(entry.row(), Field.KEY);
                if (!empty(cell)) {
                    filled++;
                    seen.merge(bare(cell.shown()), 1, Integer::sum);
                }
            }
        }
        double repeated = filled == 0 ? 0 : (double) (filled - seen.size()) / filled;
        boolean counter = repeated > (plain ? NO_KEY : COUNTER);
        for (Table table : tables) {
            MappedColumn column = table.column(Field.KEY);
            if (counter && column != null) {
                Place place = new Place(table.sheet().name(), table.header().last(), column.index(), column.header());
                findings.warning(place, column.header(), Warning.Code.COUNTER, Said.of("warning.COUNTER"), null);
            }
        }
        return new Keys(counter, findings);
    }

    /** The key of a row; null where it is missing, repeated, an error, or cannot be made yet. */
    @Nullable
    String of(Table table, Row row, OrganCells.Owner owner, @Nullable String text) {
        MappedColumn column = table.column(Field.KEY);
        if (column == null || counter) {
            return hashed(table, row, owner, text);
        }
        Cell cell = table.at(row, Field.KEY);
        Place place = table.place(row, Field.KEY);
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.fault(place, cell.shown(), Code.FORMULA_ERROR, Said.of("fault.FORMULA_ERROR"), null);
            return null;
        }
        if (empty(cell)) {
            findings.fault(place, cell.shown(), Code.MISSING_KEY, Said.of("fault.MISSING_KEY"), null);
            return null;
        }
        return unique(place, cell.shown(), bare(cell.shown()), cell.shown(), "fault.DUPLICATE_KEY");
    }

    private @Nullable String hashed(Table table, Row row, OrganCells.Owner owner, @Nullable String text) {
        String code = owner.code();
        if (text == null || code == null) {
            return null;
        }
        String hash = hash(code, text);
        return unique(table.place(row, Field.TEXT), text, hash, hash, "fault.DUPLICATE_KEY.text");
    }

    private @Nullable String unique(Place place, String shown, String bare, String key, String said) {
        Place before = first.putIfAbsent(bare, place);
        if (before == null) {
            return key;
        }
        findings.fault(
                place,
                shown,
                Code.DUPLICATE_KEY,
                Said.of(said, shown, before.sheet(), Integer.toString(before.row())),
                null);
        return null;
    }

    /** {@code h-} and 32 hexadecimal digits of organ and text, letter case, accents and punctuation aside. */
    static String hash(String organ, String text) {
        try {
            byte[] all = (organ + "\n" + Folding.fold(text)).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
            return "h-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing, or a dash in place of a key. */
    private static boolean empty(Cell cell) {
        return cell.blank() || Marks.only(cell.shown());
    }

    private static String bare(String key) {
        return key.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}

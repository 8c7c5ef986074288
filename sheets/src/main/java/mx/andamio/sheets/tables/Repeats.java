package mx.andamio.sheets.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Folding;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.values.Marks;

/**
 * Tells tables that say the commitments of another sheet once more: reports of progress by the same keys, and copies of some of the rows. Read as
 * commitments, each of their rows would be a repeated key.
 */
public final class Repeats {

    /** Fewer rows may repeat by mistake. */
    private static final int LEAST = 5;

    private static final double MOST = 0.8;

    private Repeats() {}

    /** The tables of a workbook that repeat another sheet's. */
    public static List<Table> among(List<Table> tables) {
        List<Table> repeats = new ArrayList<>();
        for (Table table : tables) {
            boolean enough = table.entries().size() >= LEAST;
            boolean repeated = enough
                    && tables.stream()
                            .anyMatch(
                                    t -> !t.sheet().name().equals(table.sheet().name())
                                            && !repeats.contains(t)
                                            && repeats(table, t));
            if (repeated) {
                repeats.add(table);
            }
        }
        return repeats;
    }

    private static boolean repeats(Table table, Table whole) {
        boolean reports = !owes(table) && owes(whole);
        boolean copies = owes(table)
                && owes(whole)
                && table.entries().size() < whole.entries().size();
        Field told = table.column(Field.KEY) != null && whole.column(Field.KEY) != null ? Field.KEY : Field.TEXT;
        return (reports || copies) && share(table, whole, told, copies) >= MOST;
    }

    /** Whether the table says by when or how much. */
    private static boolean owes(Table table) {
        return table.column(Field.DEADLINE) != null || table.column(Field.TARGET) != null;
    }

    /** Share of the rows that the other table has too; of a copy also with the same text and organ. */
    private static double share(Table table, Table whole, Field told, boolean copies) {
        Map<String, String> known = new HashMap<>();
        whole.entries().forEach(e -> known.putIfAbsent(said(whole, e, told), rest(whole, e)));
        long same = table.entries().stream()
                .filter(e -> {
                    String said = said(table, e, told);
                    String rest = said.isEmpty() ? null : known.get(said);
                    return rest != null && (!copies || rest.equals(rest(table, e)));
                })
                .count();
        return (double) same / table.entries().size();
    }

    private static String rest(Table table, Table.Entry entry) {
        return said(table, entry, Field.TEXT) + "\n" + said(table, entry, Field.ORGAN);
    }

    private static String said(Table table, Table.Entry entry, Field field) {
        Cell cell = table.at(entry.row(), field);
        return Marks.only(cell.shown()) ? "" : Folding.fold(cell.shown());
    }
}

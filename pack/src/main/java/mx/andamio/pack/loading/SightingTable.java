package mx.andamio.pack.loading;

import java.util.List;
import mx.andamio.pack.Sighting;

/** {@code sightings.csv}. */
final class SightingTable {

    private static final int DAY = 10;

    private SightingTable() {}

    /** The schema sees the form of a day or month; whether the day exists is seen here. */
    static void check(Table table, Faults faults) {
        for (Table.Row row : table.rows()) {
            String seen = row.text("seen_on");
            if (seen.length() == DAY && !CellRule.isDate(seen)) {
                faults.at(table.place(row, "seen_on"), FaultCode.BAD_DATE, seen);
            }
        }
    }

    static List<Sighting> make(Table table) {
        return table.rows().stream()
                .map(row -> new Sighting(
                        row.text("person"),
                        row.text("post"),
                        row.text("organ"),
                        row.text("seen_on"),
                        row.text("source"),
                        row.textOrNull("post_code")))
                .toList();
    }
}

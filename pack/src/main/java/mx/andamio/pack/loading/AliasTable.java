package mx.andamio.pack.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Folding;

/** {@code aliases.csv}. */
final class AliasTable {

    private AliasTable() {}

    /** Within a kind a text names one organ. Purchasing codes are the exception: the public data repeat them. */
    static void check(Table table, Faults faults) {
        Map<String, Table.Row> first = HashMap.newHashMap(table.rows().size());
        for (Table.Row row : table.rows()) {
            String kind = row.text("kind");
            if (kind.equals(Alias.Kind.PURCHASING_CODE.name())) {
                continue;
            }
            Table.Row other = first.putIfAbsent(kind + " " + Folding.fold(row.text("text")), row);
            if (other != null && !other.text("organ").equals(row.text("organ"))) {
                String where = "%s, %s:%d".formatted(other.text("organ"), table.file(), other.line());
                faults.at(table.place(row, "text"), FaultCode.AMBIGUOUS_ALIAS, row.text("text"), where);
            }
        }
    }

    static List<Alias> make(Table table) {
        return table.rows().stream()
                .map(row -> new Alias(
                        row.text("organ"),
                        row.text("text"),
                        Alias.Kind.valueOf(row.text("kind")),
                        row.dateOrNull("valid_to"),
                        row.toConfirm()))
                .toList();
    }
}

package mx.andamio.pack.loading;

import java.util.List;
import mx.andamio.pack.Municipality;

/** {@code municipalities.csv}. */
final class MunicipalityTable {

    private MunicipalityTable() {}

    static List<Municipality> make(Table table) {
        return table.rows().stream()
                .map(row -> new Municipality(
                        row.text("imss_code"),
                        row.text("ooad"),
                        row.text("inegi_state"),
                        row.text("state"),
                        row.textOrNull("name")))
                .toList();
    }
}

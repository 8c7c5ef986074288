package mx.andamio.pack.loading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file that could be read, by the columns of its schema. */
record Table(String file, TableSchema schema, List<Row> rows) {

    Faults.Place place(Row row, String column) {
        return new Faults.Place(file, row.line(), column);
    }

    /**
     * One line of the file.
     *
     * @param line from 1, the header being line 1
     * @param cells in the order of the schema; the empty text where there is none
     */
    record Row(int line, TableSchema schema, List<String> cells) {

        /** The value, the empty text where there is none or no such column. */
        String text(String column) {
            int at = schema.column(column);
            return at < 0 ? "" : cells.get(at);
        }

        @Nullable
        String textOrNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        /** The date, null where there is none. The schema has made sure that it is one. */
        @Nullable
        LocalDate dateOrNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : LocalDate.parse(text);
        }

        /** Values separated by {@code |}. */
        List<String> list(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
        }

        boolean toConfirm() {
            return text("confirm").equals("si");
        }
    }
}

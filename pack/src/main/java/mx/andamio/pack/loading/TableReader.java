package mx.andamio.pack.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.loading.TableSchema.Field;
import org.jspecify.annotations.Nullable;

/** Reads one CSV file by its schema, saying everything that is wrong with it by itself. */
final class TableReader {

    private final String file;
    private final TableSchema schema;
    private final Faults faults;
    private final List<Table.Row> rows = new ArrayList<>();

    private TableReader(String file, TableSchema schema, Faults faults) {
        this.file = file;
        this.schema = schema;
        this.faults = faults;
    }

    /** The table, or null when not even its header could be used. */
    static @Nullable Table read(String file, String text, TableSchema schema, Faults faults) {
        TableReader reader = new TableReader(file, schema, faults);
        boolean usable = reader.readAll(text);
        return usable ? new Table(file, schema, List.copyOf(reader.rows)) : null;
    }

    private boolean readAll(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            int @Nullable [] columns = null;
            for (CsvRecord line : csv) {
                if (columns == null) {
                    columns = header(line.getFields());
                    if (columns == null) {
                        return false;
                    }
                } else {
                    addRow(line, columns);
                }
            }
            if (columns == null) {
                faults.at(new Faults.Place(file, 1, ""), FaultCode.NO_HEADER, "");
                return false;
            }
        } catch (CsvParseException e) {
            faults.at(new Faults.Place(file, lastLine() + 1, ""), FaultCode.CSV_SYNTAX, "", reason(e));
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checkKeys();
        return true;
    }

    private int lastLine() {
        return rows.isEmpty() ? 0 : rows.getLast().line();
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    /** For each cell of a line, the field that it belongs to; null when a column is missing or unknown. */
    private int @Nullable [] header(List<String> names) {
        int[] columns = new int[names.size()];
        boolean good = true;
        for (int i = 0; i < columns.length; i++) {
            String name = names.get(i);
            columns[i] = schema.column(name);
            if (columns[i] < 0 || names.indexOf(name) < i) {
                FaultCode code = columns[i] < 0 ? FaultCode.UNKNOWN_COLUMN : FaultCode.DUPLICATE_COLUMN;
                faults.at(new Faults.Place(file, 1, name), code, name);
                good = false;
            }
        }
        for (Field field : schema.fields()) {
            if (!names.contains(field.name())) {
                faults.at(new Faults.Place(file, 1, field.name()), FaultCode.MISSING_COLUMN, field.name());
                good = false;
            }
        }
        return good ? columns : null;
    }

    private void addRow(CsvRecord line, int[] columns) {
        int number = (int) line.getStartingLineNumber();
        if (line.getFieldCount() != columns.length) {
            String counts = "%d / %d".formatted(line.getFieldCount(), columns.length);
            faults.at(new Faults.Place(file, number, ""), FaultCode.CELL_COUNT, counts);
            return;
        }
        String[] cells = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            cells[columns[i]] = line.getField(i);
        }
        Table.Row row = new Table.Row(number, schema, List.of(cells));
        for (int i = 0; i < cells.length; i++) {
            CellRule.check(schema.fields().get(i), cells[i], new Faults.Place(file, number, ""), faults);
        }
        rows.add(row);
    }

    private void checkKeys() {
        for (Field field : schema.fields()) {
            if (field.unique()) {
                checkUnique(List.of(field.name()));
            }
        }
        boolean checked = schema.primaryKey().size() == 1
                && schema.fields()
                        .get(schema.column(schema.primaryKey().getFirst()))
                        .unique();
        if (!checked && !schema.primaryKey().isEmpty()) {
            checkUnique(schema.primaryKey());
        }
    }

    private void checkUnique(List<String> key) {
        int[] columns = key.stream().mapToInt(schema::column).toArray();
        Map<List<String>, Integer> lines = HashMap.newHashMap(rows.size());
        for (Table.Row row : rows) {
            List<String> value =
                    Arrays.stream(columns).mapToObj(c -> row.cells().get(c)).toList();
            Integer first = lines.putIfAbsent(value, row.line());
            if (first != null && !String.join("", value).isEmpty()) {
                Faults.Place place = new Faults.Place(file, row.line(), String.join("+", key));
                faults.at(place, FaultCode.DUPLICATE_KEY, String.join("+", value), file + ":" + first);
            }
        }
    }
}

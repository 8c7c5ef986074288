package mx.andamio.measures.feeds;

import static mx.andamio.measures.duck.DuckProcess.quoted;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.feeds.Incoming.Numbering;
import org.jspecify.annotations.Nullable;

/** Writes rows of an ordinary dataset out of a file in which its values stand otherwise, each with the place it came from. */
final class Melting implements Closeable {

    /** More than any value has; what is longer cannot be read anyway. */
    private static final int LONGEST = 4_000;

    private final Path to;
    private final List<Column> columns;
    private final CsvWriter csv;

    Melting(Path beside, List<Column> columns) throws IOException {
        this.to = beside.resolve("melted.csv");
        this.columns = columns;
        this.csv = CsvWriter.builder().build(to);
        csv.writeRecord("row", "cell", "fault");
    }

    /**
     * One row.
     *
     * @param row of the file, from 1
     * @param cell as {@code F12}; null where the file has no cells
     * @param values by column, as they came
     */
    void row(long row, @Nullable String cell, Map<Column, String> values) {
        write(row, cell, null, values);
    }

    /** What cannot be a row, and why. */
    void rejected(long row, @Nullable String cell, RowFaults.Reason reason) {
        write(row, cell, reason.key(), Map.of());
    }

    private void write(long row, @Nullable String cell, @Nullable String fault, Map<Column, String> values) {
        var fields = new ArrayList<@Nullable String>();
        fields.add(Long.toString(row));
        fields.add(cell);
        fields.add(fault);
        for (var column : columns) {
            var value = values.getOrDefault(column, "");
            fields.add(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
        csv.writeRecord(fields);
    }

    /** What was written, once it is closed. */
    Incoming incoming(Numbering numbering) {
        var types = Stream.concat(
                        Stream.of("'!row': 'BIGINT'", "'!cell': 'VARCHAR'", "'!fault': 'VARCHAR'"),
                        columns.stream().map(column -> quoted(Incoming.raw(column)) + ": 'VARCHAR'"))
                .collect(Collectors.joining(", "));
        return new Incoming(
                columns,
                Set.of(),
                List.of("drop table if exists bad_lines", "create temp table bad_lines (line bigint)"),
                "select row_number() over () as line, * from read_csv(" + quoted(to.toString())
                        + ", auto_detect = false, header = true, columns = {" + types
                        + "}, delim = ',', quote = '\"', escape = '\"')",
                numbering);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

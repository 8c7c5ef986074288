package mx.andamio.measures.feeds;

import static mx.andamio.measures.duck.DuckProcess.quoted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.feeds.Incoming.Numbering;

/**
 * Columns with types of their own. Text is read as text of other files is; another type must be one that says what the column holds.
 *
 * @param names as the file has them
 * @param types of the same columns, in the words of DuckDB
 */
record ParquetFile(Path file, List<String> names, List<String> types) {

    private static final String TEXT = "VARCHAR";
    private static final Set<String> WHOLE = Set.of(
            "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT");
    private static final Set<String> BROKEN = Set.of("FLOAT", "DOUBLE");
    /** A moment with a zone is another day in another zone: it is not taken for one. */
    private static final Set<String> DAYS = Set.of("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS");

    /** @throws EngineFailure where it is no such file, or a broken one */
    static ParquetFile of(Path file, DuckProcess process) throws EngineFailure {
        var names = new ArrayList<String>();
        var types = new ArrayList<String>();
        for (var row : process.ask(List.of("describe select * from " + read(file, false)))) {
            names.add(String.valueOf(row.get(0)));
            types.add(String.valueOf(row.get(1)));
        }
        return new ParquetFile(file, List.copyOf(names), List.copyOf(types));
    }

    private static String read(Path file, boolean numbered) {
        return "read_parquet(" + quoted(file.toAbsolutePath().toString()) + ", hive_partitioning = false"
                + (numbered ? ", file_row_number = true)" : ")");
    }

    /** @param columns for each column of the file the one of the dataset */
    List<FeedFault> misfits(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> misfit(columns.get(at), types.get(at)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FeedFault> misfit(Column column, String type) {
        if (type.equals(TEXT) || fits(column.type(), type)) {
            return Optional.empty();
        }
        var wanted = wanted(column.type());
        return Optional.of(new FeedFault(
                "BAD_TYPE",
                column.name(),
                "La columna «%s» viene como %s y debe venir como %s, o como texto."
                        .formatted(column.title().es(), type, wanted.es()),
                "The column «%s» comes as %s and must come as %s, or as text."
                        .formatted(column.title().en(), type, wanted.en())));
    }

    /** A code kept as a number has lost the noughts before it: text is text only. */
    private static boolean fits(ValueType wanted, String type) {
        return switch (wanted) {
            case TEXT -> false;
            case NUMBER -> WHOLE.contains(type) || BROKEN.contains(type) || type.startsWith("DECIMAL(");
            case DATE -> DAYS.contains(type);
            case BOOLEAN -> type.equals("BOOLEAN");
        };
    }

    private record Words(String es, String en) {}

    private static Words wanted(ValueType type) {
        return switch (type) {
            case TEXT ->
                new Words("texto (un número pierde los ceros de la izquierda)", "text (a number loses its noughts)");
            case NUMBER -> new Words("número", "a number");
            case DATE -> new Words("fecha sin zona horaria", "a date without a time zone");
            case BOOLEAN -> new Words("sí o no (BOOLEAN)", "yes or no (BOOLEAN)");
        };
    }

    /** @param columns for each column of the file the one of the dataset */
    Incoming incoming(List<Column> columns) {
        var typed = new HashSet<String>();
        var fields = new ArrayList<String>(List.of("file_row_number + 1 as line"));
        for (var at = 0; at < columns.size(); at++) {
            if (!types.get(at).equals(TEXT)) {
                typed.add(columns.get(at).name());
            }
            fields.add(identifier(names.get(at)) + " as " + identifier(Incoming.raw(columns.get(at))));
        }
        return new Incoming(
                columns,
                Set.copyOf(typed),
                List.of("drop table if exists bad_lines", "create temp table bad_lines (line bigint)"),
                fields.stream().collect(Collectors.joining(", ", "select ", " from " + read(file, true))),
                Numbering.ROWS);
    }

    /** Headers of others may hold anything. */
    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

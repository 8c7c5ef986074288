package mx.andamio.measures.duck;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Text with commas, without headers, as a Parquet file whose columns have types. Streamed: memory does not grow with the file. */
public final class TextAsParquet {

    private TextAsParquet() {}

    /**
     * The statement that writes it. An empty field is null.
     *
     * @param columns name and type, in the words of DuckDB, in their order
     */
    public static String sql(Path text, Path parquet, List<Map.Entry<String, String>> columns) {
        return "copy (select * from read_csv(" + DuckProcess.quoted(text.toString())
                + ", header = false, auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {"
                + columns.stream()
                        .map(one -> DuckProcess.quoted(one.getKey()) + ": " + DuckProcess.quoted(one.getValue()))
                        .collect(Collectors.joining(", "))
                + "})) to " + DuckProcess.quoted(parquet.toString()) + " (format parquet, compression zstd)";
    }
}

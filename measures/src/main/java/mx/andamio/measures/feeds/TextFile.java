package mx.andamio.measures.feeds;

import static mx.andamio.measures.duck.DuckProcess.quoted;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.feeds.Incoming.Numbering;

/** Lines of fields with a separator between them, read by DuckDB as texts. */
final class TextFile {

    /** More than any file of ours has; a line longer than this is no header. */
    private static final int LONGEST = 100_000;

    private TextFile() {}

    /** @param columns in the order of the file */
    static Incoming incoming(Consignment came, List<Column> columns) {
        var types = columns.stream()
                .map(column -> quoted(Incoming.raw(column)) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        var quote = came.form().hasQuotes() ? "'\"'" : "''";
        var read = "read_csv(" + quoted(came.file().toAbsolutePath().toString())
                + ", auto_detect = false, header = true, columns = {" + types + "}, delim = "
                + quoted(String.valueOf(came.form().separator())) + ", quote = " + quote + ", escape = " + quote
                + ", encoding = " + (came.form() == Form.PIPE ? "'latin-1'" : "'utf-8'")
                + ", store_rejects = true, rejects_table = 'bad_lines', rejects_scan = 'bad_scans', rejects_limit = 0)";
        return new Incoming(
                columns,
                Set.of(),
                List.of("drop table if exists bad_lines", "drop table if exists bad_scans"),
                "select row_number() over () as line, * from " + read,
                Numbering.LINES);
    }

    /** What stands above the columns; empty where nothing does. */
    static List<String> headers(Path file, Form form) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), form.charset()))) {
            var line = new StringBuilder();
            for (var read = reader.read(); read >= 0 && read != '\n' && read != '\r'; read = reader.read()) {
                // a mark that some programs put before the first letter
                if (read != '\uFEFF' && line.length() < LONGEST) {
                    line.append((char) read);
                }
            }
            if (line.toString().isBlank()) {
                return List.of();
            }
            if (!form.hasQuotes()) {
                return List.of(line.toString().split("\\" + form.separator(), -1));
            }
            try (var csv = CsvReader.builder().fieldSeparator(form.separator()).ofCsvRecord(line.toString())) {
                return csv.stream().findFirst().map(row -> row.getFields()).orElse(List.of());
            }
        }
    }
}

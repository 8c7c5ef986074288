package mx.andamio.measures.forecasts.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.measures.forecasts.Series;
import mx.andamio.measures.periods.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Series in a CSV in UTF-8 with the columns {@code series}, {@code period} and {@code value}, rows in any order. An empty value is one that is not
 * known.
 *
 * @param series in the order in which they begin in the file; those that are sound
 * @param faults what is wrong with the others, and with the file
 */
record SeriesFile(List<Series> series, List<Fault> faults) {

    static final List<String> COLUMNS = List.of("series", "period", "value");

    private static final Set<String> UNKNOWN = Set.of("", "na", "nan", "null");

    /** Most periods from the first to the last of one series: a slip in one date would make millions of them. */
    private static final int LONGEST = 20_000;

    private record Row(long line, String period, @Nullable Double value) {}

    static SeriesFile read(Path file) {
        var faults = new ArrayList<Fault>();
        var rows = new LinkedHashMap<String, List<Row>>();
        try {
            rows(file, rows, faults);
        } catch (NoSuchFileException e) {
            faults.add(Fault.ofFile(
                    "no existe; revise el nombre y la carpeta", "it does not exist; check name and folder"));
        } catch (AccessDeniedException e) {
            faults.add(Fault.ofFile("no hay permiso para leerlo", "there is no permission to read it"));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            faults.add(unreadable(e));
        }
        var broken = faults.stream().map(Fault::series).collect(Collectors.toSet());
        rows.keySet().removeAll(broken);
        var series = new ArrayList<Series>();
        rows.forEach((name, those) -> series(name, those, faults).ifPresent(series::add));
        return new SeriesFile(List.copyOf(series), List.copyOf(faults));
    }

    private static Fault unreadable(Exception e) {
        return e instanceof MalformedInputException || e.getCause() instanceof MalformedInputException
                ? Fault.ofFile(
                        "no está en UTF-8; guárdelo de nuevo como UTF-8", "it is not UTF-8; save it again as UTF-8")
                : Fault.ofFile(
                        "no se puede leer como CSV; revise las comillas",
                        "it cannot be read as CSV; check its quotation marks");
    }

    private static void rows(Path file, Map<String, List<Row>> rows, List<Fault> faults) throws IOException {
        if (Files.isDirectory(file)) {
            faults.add(Fault.ofFile("es una carpeta; indique un archivo", "it is a folder; name a file"));
            return;
        }
        var reader = CsvReader.builder().fieldSeparator(separator(file)).detectBomHeader(true);
        try (var csv = reader.ofNamedCsvRecord(file)) {
            for (var row : csv) {
                var names = columns(row);
                if (!names.keySet().containsAll(COLUMNS)) {
                    faults.add(Fault.ofFile(
                            "la primera línea debe nombrar las columnas series, period y value",
                            "its first line must name the columns series, period and value"));
                    return;
                }
                row(row, names, rows, faults);
            }
        }
    }

    /** A semicolon where the first line has one and no comma. */
    private static char separator(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var first = Optional.ofNullable(lines.readLine()).orElse("");
            return first.contains(";") && !first.contains(",") ? ';' : ',';
        }
    }

    private static Map<String, Integer> columns(NamedCsvRecord row) {
        var columns = new HashMap<String, Integer>();
        for (var at = 0; at < row.getHeader().size(); at++) {
            columns.putIfAbsent(row.getHeader().get(at).strip().toLowerCase(Locale.ROOT), at);
        }
        return columns;
    }

    private static void row(
            NamedCsvRecord row, Map<String, Integer> columns, Map<String, List<Row>> rows, List<Fault> faults) {
        var line = row.getStartingLineNumber();
        var cells = COLUMNS.stream()
                .map(columns::get)
                .map(at -> at < row.getFieldCount() ? row.getField(at).strip() : "")
                .toList();
        var value = cells.get(2);
        var known = rows.computeIfAbsent(cells.getFirst(), _ -> new ArrayList<>());
        if (UNKNOWN.contains(value.toLowerCase(Locale.ROOT))) {
            known.add(new Row(line, cells.get(1), null));
            return;
        }
        try {
            var number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                known.add(new Row(line, cells.get(1), number));
                return;
            }
        } catch (NumberFormatException e) {
            // said below, as for what is no finite number
        }
        faults.add(new Fault(
                cells.getFirst(),
                line,
                "«%s» no es un número: escríbalo con punto decimal y sin separadores de miles".formatted(value),
                "«%s» is no number: write it with a decimal point and without separators of thousands"
                        .formatted(value)));
    }

    private static Optional<Series> series(String name, List<Row> rows, List<Fault> faults) {
        var timeline = Timeline.of(rows.stream().map(Row::period).toList());
        if (timeline.isEmpty()) {
            faults.add(new Fault(
                    name,
                    rows.getFirst().line(),
                    "sus periodos no están escritos todos de una misma manera conocida (2025, 2025-Q1, 2025-03, 2025-W07,"
                            + " 2025-SE07, 2025-03-14 o números seguidos)",
                    "its periods are not all written in one known way (2025, 2025-Q1, 2025-03, 2025-W07, 2025-SE07,"
                            + " 2025-03-14 or running numbers)"));
            return Optional.empty();
        }
        var told = new HashMap<Integer, Double>();
        var seen = new HashMap<Integer, Row>();
        for (var row : rows) {
            var position = timeline.get().position(row.period()).orElseThrow();
            var before = seen.putIfAbsent(position, row);
            if (before != null) {
                faults.add(new Fault(
                        name,
                        row.line(),
                        "el periodo %s ya está en la línea %d: deje uno".formatted(row.period(), before.line()),
                        "the period %s is already on line %d: keep one".formatted(row.period(), before.line())));
                return Optional.empty();
            }
            if (position >= LONGEST) {
                faults.add(new Fault(
                        name,
                        row.line(),
                        "el periodo %s queda a más de %d periodos del primero: revíselo"
                                .formatted(row.period(), LONGEST),
                        "the period %s is more than %d periods after the first one: check it"
                                .formatted(row.period(), LONGEST)));
                return Optional.empty();
            }
            if (row.value() != null) {
                told.put(position, row.value());
            }
        }
        if (told.isEmpty()) {
            faults.add(new Fault(name, rows.getFirst().line(), "no tiene ningún valor", "it has no value at all"));
            return Optional.empty();
        }
        return Optional.of(new Series(name, timeline.get(), told));
    }

    /**
     * @param series to which it belongs; null for the whole file
     * @param line from 1; 0 for the whole file
     */
    record Fault(@Nullable String series, long line, String es, String en) {

        static Fault ofFile(String es, String en) {
            return new Fault(null, 0, es, en);
        }
    }
}

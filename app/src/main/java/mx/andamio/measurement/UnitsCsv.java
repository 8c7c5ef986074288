package mx.andamio.measurement;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The list of medical units as a file: {@code code,name,organ,kind,from,to,simulated} in any order, UTF-8, a line for each time of a unit. {@code kind},
 * {@code to} and {@code simulated} may be missing or empty; days are ISO.
 */
public final class UnitsCsv {

    /** Ten times what there are. */
    private static final int MOST = 20_000;

    private static final int LONGEST = 200;

    private enum Column {
        CODE(true, "code", "clues"),
        NAME(true, "name", "nombre"),
        ORGAN(true, "organ", "ooad"),
        KIND(false, "kind", "type", "tipo"),
        FROM(true, "from", "desde"),
        TO(false, "to", "hasta"),
        SIMULATED(false, "simulated", "simulada");

        private final boolean isNeeded;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> headers;

        Column(boolean isNeeded, String... headers) {
            this.isNeeded = isNeeded;
            this.headers = List.of(headers);
        }

        String word() {
            return headers.getFirst();
        }

        static Optional<Column> of(String header) {
            var word = header.strip().toLowerCase(Locale.ROOT);
            for (var one : values()) {
                if (one.headers.contains(word)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }

    /** What was in a file. */
    public sealed interface Read {

        record Whole(List<Unit> units) implements Read {}

        /** Names line and column: {@code unit.csv_header}, {@code unit.csv_missing}, {@code unit.csv_value}, {@code unit.csv_many}, {@code unit.csv_broken}. */
        record Wrong(Reason reason) implements Read {}
    }

    /** What the file says stops the reading of it. */
    private static final class Stop extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Reason reason;

        Stop(String code, Object... about) {
            super(code, null, false, false);
            this.reason = new Reason(
                    code,
                    Kind.USER,
                    java.util.Arrays.stream(about).map(String::valueOf).toList());
        }
    }

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<Unit> units = new ArrayList<>();

    private UnitsCsv() {}

    /** Reads to the end, or to what is wrong. */
    public static Read read(InputStream content) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var file = new UnitsCsv();
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .detectBomHeader(false)
                .ofCsvRecord(new InputStreamReader(content, decoder))) {
            for (var line : csv) {
                file.take(line);
            }
            return new Read.Whole(List.copyOf(file.units));
        } catch (Stop stop) {
            return new Read.Wrong(stop.reason);
        } catch (CsvParseException | CharacterCodingException _) {
            return file.broken();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return file.broken();
            }
            throw e.getCause();
        }
    }

    private Read broken() {
        return new Read.Wrong(new Stop("unit.csv_broken", units.size() + 1).reason);
    }

    private void take(CsvRecord line) throws Stop {
        if (places.isEmpty()) {
            headers(line);
            return;
        }
        if (units.size() == MOST) {
            throw new Stop("unit.csv_many", MOST);
        }
        var at = line.getStartingLineNumber();
        var from = day(line, Column.FROM);
        if (from == null) {
            throw new Stop("unit.csv_value", at, Column.FROM.word(), "");
        }
        var to = day(line, Column.TO);
        if (to != null && to.isBefore(from)) {
            throw new Stop("unit.csv_value", at, Column.TO.word(), to);
        }
        units.add(new Unit(
                word(line, Column.CODE),
                word(line, Column.NAME),
                word(line, Column.ORGAN),
                word(line, Column.KIND),
                from,
                to,
                truth(line)));
    }

    private void headers(CsvRecord line) throws Stop {
        for (var at = 0; at < line.getFieldCount(); at++) {
            // what some programs put ahead of a file is no part of its first header
            var header = line.getField(at).replace("\uFEFF", "");
            var column = Column.of(header).orElse(null);
            if (column == null || places.putIfAbsent(column, at) != null) {
                throw new Stop("unit.csv_header", header);
            }
        }
        for (var one : Column.values()) {
            if (one.isNeeded && !places.containsKey(one)) {
                throw new Stop("unit.csv_missing", one.word());
            }
        }
    }

    private String text(CsvRecord line, Column column) {
        var at = places.get(column);
        return at == null || at >= line.getFieldCount() ? "" : line.getField(at).strip();
    }

    private String word(CsvRecord line, Column column) throws Stop {
        var text = text(line, column);
        if (text.isEmpty() && column.isNeeded
                || text.length() > LONGEST
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Stop("unit.csv_value", line.getStartingLineNumber(), column.word(), shown(text));
        }
        return text;
    }

    private @Nullable LocalDate day(CsvRecord line, Column column) throws Stop {
        var text = text(line, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // said below, as a year that cannot be
        }
        throw new Stop("unit.csv_value", line.getStartingLineNumber(), column.word(), shown(text));
    }

    private boolean truth(CsvRecord line) throws Stop {
        var text = text(line, Column.SIMULATED).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true", "sí", "si" -> true;
            case "", "false", "no" -> false;
            default ->
                throw new Stop("unit.csv_value", line.getStartingLineNumber(), Column.SIMULATED.word(), shown(text));
        };
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}

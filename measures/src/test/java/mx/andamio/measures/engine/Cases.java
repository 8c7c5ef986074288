package mx.andamio.measures.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;

/** A small dataset with a column of every kind, and lakes of it. */
public final class Cases {

    public static final Dataset DATASET = new Dataset(
            "cases",
            words("cases"),
            words("a case"),
            OrganCodes.UNIT,
            List.of(
                    column("unit", ValueType.TEXT, Role.ORGAN),
                    column("day", ValueType.DATE, Role.EVENT_DATE),
                    column("kind", ValueType.TEXT, Role.CATEGORY),
                    column("grade", ValueType.NUMBER, Role.CATEGORY),
                    column("size", ValueType.NUMBER, Role.QUANTITY),
                    column("open", ValueType.BOOLEAN, Role.FLAG),
                    column("asked_on", ValueType.DATE, Role.DATE),
                    column("person", ValueType.TEXT, Role.IDENTITY)),
            List.of(),
            List.of(),
            0.05,
            false,
            PeriodType.DAY,
            List.of());

    private Cases() {}

    /** One row; whatever is null is null in the lake. */
    public record Case(
            String unit,
            LocalDate day,
            @Nullable String kind,
            @Nullable Integer grade,
            @Nullable BigDecimal size,
            @Nullable Boolean open,
            @Nullable LocalDate askedOn,
            @Nullable String person) {

        public static Case of(String unit, String day, double size) {
            return new Case(unit, LocalDate.parse(day), "A", 1, BigDecimal.valueOf(size), true, null, null);
        }

        Case kind(@Nullable String other) {
            return new Case(unit, day, other, grade, size, open, askedOn, person);
        }

        Case person(@Nullable String other) {
            return new Case(unit, day, kind, grade, size, open, askedOn, other);
        }
    }

    private static Column column(String name, ValueType type, Role role) {
        return new Column(name, type, role, words(name), List.of(), false, List.of());
    }

    static Bilingual words(String text) {
        return new Bilingual(text, text);
    }

    /** As one delivery, in files by month. */
    public static void add(Lake lake, List<Case> cases) throws IOException {
        if (cases.isEmpty()) {
            return;
        }
        var id = UUID.randomUUID().toString();
        var staging = lake.staging(DATASET, id);
        var months = cases.stream()
                .collect(Collectors.groupingBy(one -> Lake.month(one.day()), TreeMap::new, Collectors.toList()));
        months.forEach((month, rows) -> write(staging.resolve(month + ".parquet"), rows));
        var parts = months.entrySet().stream()
                .map(entry -> new Part(
                        entry.getKey(),
                        "month=" + entry.getKey() + "/" + id + ".parquet",
                        entry.getValue().size(),
                        0))
                .toList();
        var days = cases.stream().map(Case::day).sorted().toList();
        var delivery = new Delivery(
                id,
                id,
                days.getFirst(),
                days.getLast(),
                "cases.csv",
                "",
                cases.size(),
                cases.size(),
                0,
                Instant.EPOCH,
                null,
                parts,
                0,
                List.of());
        if (lake.add(DATASET, delivery, staging).isPresent()) {
            throw new AssertionError("in the way");
        }
        Files.delete(staging);
    }

    private static void write(Path file, List<Case> rows) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table t (organ varchar, unit varchar, day date, kind varchar, grade decimal(18,6), size decimal(18,6), open boolean, asked_on date, person blob)");
            statement.execute(
                    "insert into t values " + rows.stream().map(Cases::values).collect(Collectors.joining(", ")));
            statement.execute("copy t to '" + file + "' (format parquet)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String values(Case row) {
        return "('%s', '%s', date '%s', %s, %s, %s, %s, %s, encode(%s))"
                .formatted(
                        row.unit(),
                        row.unit(),
                        row.day(),
                        text(row.kind()),
                        row.grade(),
                        row.size() == null ? null : row.size().toPlainString(),
                        row.open(),
                        text(row.askedOn()),
                        text(row.person()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : "'" + value + "'";
    }

    static Limits limits(Path folder) {
        return new Limits(
                256, 1, Duration.ofMinutes(2), Duration.ofMinutes(2), folder.resolve("work"), List.of(folder));
    }
}

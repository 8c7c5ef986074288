package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.Check;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.expressions.Expressions;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.feeds.FeedOutcome.Refused;
import mx.andamio.measures.feeds.FeedOutcome.Taken;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A door, a lake behind it, and a small dataset with a column of every kind. */
abstract class Feeding {

    static final byte[] KEY = "a secret of the tests".getBytes(StandardCharsets.UTF_8);
    static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    static final LocalDate LAST = LocalDate.of(2025, 3, 31);
    static final String HEADER = "unidad,fecha,receta,clave,piezas,urgente\n";

    @TempDir
    static Path folder;

    static DuckProcess process;
    Lake lake;
    Dataset dataset;

    @BeforeAll
    static void starts() {
        process = new DuckProcess(new Limits(
                256, 1, Duration.ofMinutes(2), Duration.ofMinutes(2), folder.resolve("work"), List.of(folder)));
    }

    @AfterAll
    static void ends() {
        process.close();
    }

    @BeforeEach
    void empties() throws IOException, BadExpression {
        lake = new Lake(Files.createTempDirectory(folder, "lake"));
        dataset = lines(0.5);
    }

    Taken taken(String text) throws IOException, EngineFailure {
        return assertTaken(take(text));
    }

    Refused refused(String text) throws IOException, EngineFailure {
        return assertRefused(take(text));
    }

    FeedOutcome take(String text) throws IOException, EngineFailure {
        return take(file(text, StandardCharsets.UTF_8), Form.CSV);
    }

    FeedOutcome take(Path file, Form form) throws IOException, EngineFailure {
        return feed().take(new Consignment(dataset, "central", FIRST, LAST, file, form));
    }

    static Taken assertTaken(FeedOutcome outcome) {
        assertThat(outcome).isInstanceOf(Taken.class);
        return (Taken) outcome;
    }

    static Refused assertRefused(FeedOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    static Path file(String text, Charset charset) throws IOException {
        return Files.writeString(Files.createTempDirectory(folder, "in").resolve("came.csv"), text, charset);
    }

    Feed feed() {
        var codes = List.of(
                new OrganCode("AS01", "CLUES1", null, null),
                new OrganCode("Ñ1", "CLUES2", null, null),
                new OrganCode("AS02", "CLUES2", null, LocalDate.of(2025, 3, 10)),
                new OrganCode("AS02", "CLUES3", LocalDate.of(2025, 3, 11), null),
                new OrganCode("AS03", "CLUES4", null, LocalDate.of(2025, 3, 10)));
        return new Feed(lake, process, codes, KEY, Clock.systemUTC());
    }

    List<List<String>> kept(String columns) throws EngineFailure {
        return process.ask(List.of("select " + columns + " from " + lakeFiles() + " order by " + order())).stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
    }

    String order() {
        return "pieces, organ desc, issued_on";
    }

    String lakeFiles() {
        return "read_parquet(["
                + String.join(
                        ", ",
                        lake.files(dataset, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)).stream()
                                .map(file -> DuckProcess.quoted(file.toString()))
                                .toList())
                + "])";
    }

    static Dataset lines(double rejectLimit) throws BadExpression {
        var columns = List.of(
                column("unit", ValueType.TEXT, Role.ORGAN, "unidad"),
                column("issued_on", ValueType.DATE, Role.EVENT_DATE, "fecha"),
                column("prescription", ValueType.TEXT, Role.IDENTITY, "receta"),
                new Column(
                        "medicine",
                        ValueType.TEXT,
                        Role.CATEGORY,
                        new Bilingual("Clave", "Key"),
                        List.of("clave"),
                        true,
                        List.of("010", "020")),
                new Column(
                        "pieces",
                        ValueType.NUMBER,
                        Role.QUANTITY,
                        new Bilingual("Piezas", "Pieces"),
                        List.of("piezas"),
                        true,
                        List.of()),
                new Column(
                        "urgent",
                        ValueType.BOOLEAN,
                        Role.FLAG,
                        new Bilingual("Urgente", "Urgent"),
                        List.of("urgente"),
                        false,
                        List.of()));
        var types = new HashMap<String, ValueType>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        var check = new Check(
                "PIECES",
                new Expressions(types).value("pieces > 0", ValueType.BOOLEAN),
                new Bilingual("Más de cero.", "More than nought."));
        return new Dataset(
                "lines",
                new Bilingual("renglones", "lines"),
                new Bilingual("un renglón", "a line"),
                OrganCodes.UNIT,
                columns,
                List.of("prescription", "medicine"),
                List.of(check),
                rejectLimit,
                false,
                PeriodType.DAY,
                List.of());
    }

    private static Column column(String name, ValueType type, Role role, String header) {
        return new Column(name, type, role, new Bilingual(header, name), List.of(header), true, List.of());
    }
}

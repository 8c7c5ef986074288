package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.Period;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Asks the files of a lake on this machine, by DuckDB in a process of its own. */
public final class DuckEngine implements MeasureEngine {

    private static final String FOREVER = "9999-12-31";

    private final Lake lake;
    private final List<String> places;
    private final DuckProcess process;

    /**
     * @param places where units belong
     * @param process that may read the lake; closed with the engine
     */
    public DuckEngine(Lake lake, List<Place> places, DuckProcess process) {
        this.lake = lake;
        this.places = placesSql(places);
        this.process = process;
    }

    @Override
    public List<Measurement> measure(Question question) throws EngineFailure {
        if (question.periods().isEmpty()) {
            return List.of();
        }
        var compiled = Compiled.of(question, DSL.table(name("dataset")), DSL.table(name("places")));
        var statements = new ArrayList<>(places);
        statements.add(view(question, compiled.first(), compiled.last()));
        statements.add(compiled.sql(SQLDialect.DUCKDB));
        return process.ask(statements).stream()
                .map(row -> measurement(question, row))
                .toList();
    }

    private static Measurement measurement(Question question, List<@Nullable Object> row) {
        return Measurement.of(
                question.indicator(),
                (String) Objects.requireNonNull(row.get(0)),
                new Period(question.type(), LocalDate.parse((String) Objects.requireNonNull(row.get(1)))),
                (Double) row.get(2),
                (Double) row.get(3),
                (int) (long) (Long) Objects.requireNonNull(row.get(4)),
                (int) (long) (Long) Objects.requireNonNull(row.get(5)));
    }

    /** Files that count now: they stay what they are while the question is answered, whatever is delivered meanwhile. */
    private String view(Question question, LocalDate from, LocalDate to) {
        var files = lake.files(question.indicator().dataset(), from, to);
        return "create or replace temp view dataset as "
                + (files.isEmpty()
                        ? lake.nothing(question.indicator().dataset())
                        : "select * from read_parquet(["
                                + files.stream()
                                        .map(file -> DuckProcess.quoted(file.toString()))
                                        .collect(Collectors.joining(", "))
                                + "], hive_partitioning = true, hive_types = {'month': varchar})");
    }

    private static List<String> placesSql(List<Place> places) {
        var table =
                "create or replace temp table places (organ varchar, parent varchar, region varchar, valid_from date, valid_to date)";
        if (places.isEmpty()) {
            return List.of(table);
        }
        return List.of(
                table,
                "insert into places values "
                        + places.stream().map(DuckEngine::row).collect(Collectors.joining(", ")));
    }

    private static String row(Place place) {
        return "(" + DuckProcess.quoted(place.organ()) + ", " + DuckProcess.quoted(place.parent()) + ", "
                + DuckProcess.quoted(Objects.requireNonNullElse(place.region(), Question.NOBODY)) + ", date '"
                + place.from() + "', date '" + (place.to() == null ? FOREVER : place.to()) + "')";
    }

    @Override
    public void close() {
        process.close();
    }
}

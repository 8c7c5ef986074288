package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Bunch.Asked;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.lake.LakeRows;
import mx.andamio.measures.periods.Period;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Asks the files of a lake on this machine, by DuckDB in a process of its own. */
public final class DuckEngine implements MeasureEngine {

    /** Rows of which nothing is worth while to be kept: every question reads all its files. */
    public static final long KEEPS_NOTHING = Long.MAX_VALUE;

    private static final long WORTH_WHILE = 50_000;

    /** Column of the first indicator's numerator; before it are what was asked, organ, period, reported and expected units. */
    private static final int FIRST_PART = 5;

    private static final Table<?> DATASET = DSL.table(name("dataset"));
    private static final Table<?> PLACES = DSL.table(name("places"));

    private final Lake lake;
    private final List<Place> whereUnitsBelong;
    private final List<String> places;
    private final DuckProcess process;
    private final long worthWhile;

    /**
     * @param places where units belong
     * @param process that may read and write the lake; closed with the engine
     */
    public DuckEngine(Lake lake, List<Place> places, DuckProcess process) {
        this(lake, places, process, WORTH_WHILE);
    }

    /** @param worthWhile rows of files of which what they gave is kept beside the lake, so that they are read once; fewer are read as fast themselves */
    public DuckEngine(Lake lake, List<Place> places, DuckProcess process, long worthWhile) {
        this.worthWhile = worthWhile;
        this.lake = lake;
        this.whereUnitsBelong = List.copyOf(places);
        this.places = placesSql(places);
        this.process = process;
    }

    @Override
    public List<Measurement> measure(Question question) throws EngineFailure {
        if (question.periods().isEmpty()) {
            return List.of();
        }
        var compiled = Compiled.of(question, DATASET, PLACES);
        var statements = new ArrayList<>(places);
        var dataset = question.indicator().dataset();
        statements.add(view(dataset, lake.files(dataset, compiled.first(), compiled.last())));
        statements.add(compiled.sql(SQLDialect.DUCKDB));
        return process.ask(statements).stream()
                .map(row -> QuestionSql.measurement(question, row))
                .toList();
    }

    /** Those that can be answered out of one pass over the rows are, each bunch by one table of the parts of all units; the others one by one. */
    @Override
    public void measure(List<Question> questions, Taker taker) throws EngineFailure {
        var places = new LinkedHashMap<Question, List<Integer>>();
        for (var at = 0; at < questions.size(); at++) {
            places.computeIfAbsent(questions.get(at), _ -> new ArrayList<>()).add(at);
        }
        var together = places.keySet().stream().filter(Bunch::mayHave).toList();
        for (var bunch : Bunch.of(together)) {
            measure(bunch, places, taker);
        }
        for (var question : places.keySet()) {
            if (!Bunch.mayHave(question)) {
                var answer = measure(question);
                places.get(question).forEach(at -> answer.forEach(one -> taker.take(at, one)));
            }
        }
    }

    private void measure(Bunch bunch, Map<Question, List<Integer>> asked, Taker taker) throws EngineFailure {
        var sql = DSL.using(SQLDialect.DUCKDB, new Settings());
        var select = sql.renderInlined(new PartsSql(bunch, movers(bunch)).select(DATASET));
        var wanted = wanted(bunch, asked);
        try (var reading = new Reading(lake, bunch, select, worthWhile)) {
            var statements = new ArrayList<>(places);
            statements.addAll(reading.statements());
            statements.add(sql.renderInlined(new LevelsSql(bunch, DSL.table(name("parts")), PLACES).select()));
            process.ask(statements, row -> answer(row, wanted.get(number(row.get(0))), taker));
            reading.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One question that a row answers, and the column of its numerator. */
    private record Answered(int at, Question question, int column) {}

    /** For each of {@link Bunch#asked}. */
    private static List<List<Answered>> wanted(Bunch bunch, Map<Question, List<Integer>> places) {
        var columns = new HashMap<Indicator, Integer>();
        for (var indicator : bunch.indicators()) {
            columns.put(indicator, FIRST_PART + 2 * columns.size());
        }
        var byAsked = new LinkedHashMap<Asked, List<Answered>>();
        for (var question : bunch.questions()) {
            var column = Objects.requireNonNull(columns.get(question.indicator()));
            var answered = byAsked.computeIfAbsent(Bunch.asked(question), _ -> new ArrayList<>());
            Objects.requireNonNull(places.get(question))
                    .forEach(at -> answered.add(new Answered(at, question, column)));
        }
        return List.copyOf(byAsked.values());
    }

    private static void answer(List<@Nullable Object> row, List<Answered> answered, Taker taker) {
        var organ = (String) Objects.requireNonNull(row.get(1));
        var period = period(answered.getFirst().question(), row.get(2));
        var reported = number(row.get(3));
        var expected = number(row.get(4));
        for (var one : answered) {
            taker.take(
                    one.at(),
                    Measurement.of(
                            one.question().indicator(),
                            organ,
                            period,
                            (Double) row.get(one.column()),
                            (Double) row.get(one.column() + 1),
                            reported,
                            expected));
        }
    }

    private static int number(@Nullable Object value) {
        return Math.toIntExact((Long) Objects.requireNonNull(value));
    }

    private static Period period(Question question, @Nullable Object begin) {
        return new Period(question.type(), LocalDate.parse((String) Objects.requireNonNull(begin)));
    }

    /** Units of which one month may have rows of several organs, or of one and of none. */
    private Set<String> movers(Bunch bunch) {
        return whereUnitsBelong.stream()
                .filter(place -> isWithinMonth(place.from(), bunch)
                        || place.to() != null && isWithinMonth(place.to().plusDays(1), bunch))
                .map(Place::organ)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWithinMonth(LocalDate day, Bunch bunch) {
        return day.getDayOfMonth() != 1 && day.isAfter(bunch.first()) && !day.isAfter(bunch.last());
    }

    /** Files that count now: they stay what they are while the question is answered, whatever is delivered meanwhile. */
    static String view(Dataset dataset, List<Path> files) {
        return "create or replace temp view dataset as " + LakeRows.withMonth(dataset, files);
    }

    private static List<String> placesSql(List<Place> places) {
        var table =
                "create or replace temp table places (organ varchar, parent varchar, region varchar, valid_from date, valid_to date)";
        if (places.isEmpty()) {
            return List.of(table);
        }
        return List.of(
                table,
                "insert into places values " + places.stream().map(Place::sql).collect(Collectors.joining(", ")));
    }

    @Override
    public void close() {
        process.close();
    }
}

package mx.andamio.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * Prescription lines by unit and month, filled by prescription, by line and by piece: the engine beside SQL written by hand over the same files, and beside PostgreSQL with
 * the same rows.
 *
 * @param rounds how often each side does it; the best time counts
 */
record RowsSection(long rows, int megabytes, int threads, int rounds, boolean withPostgres, Path folder, Path pack) {

    private static final int MONTHS = 12;
    private static final int PARTS_OF_A_THING = 6;

    void print(PrintStream out) throws IOException, EngineFailure, SQLException {
        try (var lines = new Lines(folder, pack, YearMonth.of(2024, 1), MONTHS)) {
            var began = System.nanoTime();
            // as a pseudonym is: sixteen bytes that nothing makes smaller
            lines.generate(rows, "unhex(md5(cast(i // 3 as varchar) || '/' || m))");
            say(
                    out,
                    "rows: %,d simulated prescription lines, %d units, %d months, %,d bytes (%.2f a row), generated in %.0f s",
                    rows,
                    Lines.UNITS,
                    MONTHS,
                    lines.bytes(),
                    (double) lines.bytes() / rows,
                    (System.nanoTime() - began) / 1e9);
            compare(lines, out);
        }
    }

    private void compare(Lines lines, PrintStream out) throws IOException, EngineFailure, SQLException {
        var questions = lines.questions("FILL-RX", "FILL-LINE", "FILL-PIECE");
        var counting = lines.process("engine", megabytes, threads);
        try (var engine = new DuckEngine(lines.lake(), lines.places(), counting, DuckEngine.KEEPS_NOTHING);
                var byHand = lines.process("hand", megabytes, threads);
                var byHandInOne = lines.process("one", megabytes, threads)) {
            var said = new ArrayList<List<Measurement>>();
            var counted = new ArrayList<List<@Nullable Object>>();
            var ours = new Side("engine", counting, () -> {
                said.clear();
                said.addAll(engine.measure(questions));
            });
            var hand = new Side("by hand, two passes", byHand, () -> {
                counted.clear();
                counted.addAll(byHand.ask(twoPasses(lines)));
            });
            var one = new Side("by hand, one pass", byHandInOne, () -> byHandInOne.ask(onePass(lines)));
            Side.byTurns(rounds, List.of(ours, hand, one));
            say(out, "rows: %s; %s; %s", ours.told(), hand.told(), one.told());
            say(
                    out,
                    "rows: engine / best by hand = %.2f by the clock, %.2f of processor (goal 1.3); peak of the engine's process %d MB (goal 2,048), by hand %d and %d MB; limits %d MB, %d threads",
                    ours.best() / Math.min(hand.best(), one.best()),
                    ours.busy() / Math.min(hand.busy(), one.busy()),
                    Child.peak(counting),
                    Child.peak(byHand),
                    Child.peak(byHandInOne),
                    megabytes,
                    threads);
            say(
                    out,
                    "rows: %d of %d figures differ from those by hand",
                    differing(said, counted),
                    counted.size() * PARTS_OF_A_THING);
            if (withPostgres) {
                postgres(lines, byHand, ours, counted, out);
            }
        }
    }

    private void postgres(
            Lines lines, DuckProcess writer, Side ours, List<List<@Nullable Object>> counted, PrintStream out)
            throws IOException, EngineFailure, SQLException {
        try (var postgres = new Postgres(lines.folder().resolve("postgres"), megabytes, threads)) {
            var began = System.nanoTime();
            postgres.load(lines, writer);
            say(
                    out,
                    "rows: PostgreSQL %s has them after %.0f s, %,d bytes with an index on unit and day that was not there while they came",
                    postgres.version(),
                    (System.nanoTime() - began) / 1e9,
                    postgres.bytes());
            var before = postgres.busy();
            var seconds = postgres.seconds();
            var busy = postgres.busy() - before;
            say(
                    out,
                    "rows: PostgreSQL %.1f s, of processor %.1f s, once; PostgreSQL / engine = %.1f by the clock (goal 8), %.1f of processor; %d units and months differ from those by hand",
                    seconds,
                    busy,
                    seconds / ours.best(),
                    busy / ours.busy(),
                    postgres.differing(counted));
        }
    }

    /** Prescriptions gathered; lines and pieces in a pass of their own, since what is gathered is dear. Month after month: the fastest that was found. */
    static List<String> twoPasses(Lines lines) {
        var statements = new ArrayList<String>();
        var into = "create or replace temp table rx as ";
        for (var file : lines.files()) {
            statements.add(into
                    + "select organ, month, count(*) filter (missing = 0) as filled, count(*) as rx from (select organ, month, issued_on, prescription, count(*) filter (given < asked) as missing from "
                    + rows(List.of(file)) + " group by all) group by organ, month");
            into = "insert into rx ";
        }
        statements.add(
                "select organ, month, filled, rx, lines, whole, given, asked from rx join (select organ, month, count(*) as lines, count(*) filter (given >= asked) as whole, sum(given) as given, sum(asked) as asked from "
                        + rows(lines.files()) + " group by organ, month) using (organ, month) order by 1, 2");
        return statements;
    }

    private static List<String> onePass(Lines lines) {
        var statements = new ArrayList<String>();
        var into = "create or replace temp table rx as ";
        for (var file : lines.files()) {
            statements.add(into
                    + "select organ, month, count(*) filter (missing = 0) as filled, count(*) as rx, sum(lines) as lines, sum(lines - missing) as whole, sum(given) as given, sum(asked) as asked from (select organ, month, issued_on, prescription, count(*) as lines, count(*) filter (given < asked) as missing, sum(given) as given, sum(asked) as asked from "
                    + rows(List.of(file)) + " group by all) group by organ, month");
            into = "insert into rx ";
        }
        statements.add("from rx order by 1, 2");
        return statements;
    }

    static String rows(List<String> files) {
        return "read_parquet(["
                + String.join(", ", files.stream().map(DuckProcess::quoted).toList())
                + "], hive_partitioning = true, hive_types = {'month': varchar})";
    }

    /** Numerators and denominators that are not the same. */
    private static int differing(List<List<Measurement>> said, List<List<@Nullable Object>> counted) {
        var ours = new TreeMap<String, List<@Nullable Double>>();
        for (var answer : said) {
            for (var one : answer) {
                var numbers = ours.computeIfAbsent(
                        one.organ() + " " + YearMonth.from(one.period().begin()), _ -> new ArrayList<>());
                numbers.add(one.numerator());
                numbers.add(one.denominator());
            }
        }
        var differing = 0;
        for (var row : counted) {
            var numbers = ours.getOrDefault(row.get(0) + " " + row.get(1), List.of());
            // filled, all; whole, lines; given, asked
            var theirs = List.of(2, 3, 5, 4, 6, 7);
            for (var at = 0; at < theirs.size(); at++) {
                var other = Double.parseDouble(String.valueOf(row.get(theirs.get(at))));
                if (numbers.size() <= at || !Double.valueOf(other).equals(numbers.get(at))) {
                    differing++;
                }
            }
        }
        return differing;
    }

    // the annotation that it asks for is in a library that nothing else here needs
    @SuppressWarnings("AnnotateFormatMethod")
    static void say(PrintStream out, String words, @Nullable Object... values) {
        out.println("[measure] " + String.format(Locale.ROOT, words, values));
    }
}

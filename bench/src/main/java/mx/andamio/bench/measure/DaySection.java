package mx.andamio.bench.measure;

import static mx.andamio.bench.measure.RowsSection.say;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.Feed;
import mx.andamio.measures.feeds.FeedOutcome;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;

/**
 * A day's prescriptions on top of a history, and on top of nothing: taken in and counted as the application counts them, its month by unit, and month, quarter and year by organ, region and nation.
 *
 * @param last day of the history
 * @param rows of the history
 */
record DaySection(Lines lines, LocalDate last, long rows, int megabytes, int threads, int rounds) {

    private static final int PRESCRIPTIONS = 574_000;

    /** What a day took. */
    private record Took(double taking, double counting) {

        double both() {
            return taking + counting;
        }
    }

    void print(PrintStream out) throws IOException, EngineFailure {
        var onTop = new ArrayList<Took>();
        var alone = new ArrayList<Took>();
        try (var taking = lines.process("taking", 1_024, threads);
                var counting = lines.process("counting", megabytes, threads)) {
            var engine = new DuckEngine(lines.lake(), lines.places(), counting);
            var began = System.nanoTime();
            engine.measure(questions(last));
            say(
                    out,
                    "day: year, quarter and month of the last day counted for the first time in %.1f s, three fills at once",
                    (System.nanoTime() - began) / 1e9);
            for (var round = 0; round < rounds; round++) {
                var day = last.plusDays(round + 1L);
                var file = lines.folder().resolve("day.csv");
                lines.csv(taking, file, day, 1, PRESCRIPTIONS);
                onTop.add(took(lines.lake(), taking, counting, file, day));
                alone.add(took(new Lake(lines.folder().resolve("nothing" + round)), taking, counting, file, day));
                Files.delete(file);
            }
        }
        var first = best(onTop);
        var other = best(alone);
        say(
                out,
                "day: %,d prescriptions on top of %,d rows taken in %.2f s and counted in %.2f s (goal 5 together); on top of nothing %.2f s and %.2f s; ratio %.2f (goal 1.3), best of %d",
                PRESCRIPTIONS,
                rows,
                first.taking(),
                first.counting(),
                other.taking(),
                other.counting(),
                first.both() / other.both(),
                rounds);
    }

    private static Took best(List<Took> all) {
        return all.stream().min(Comparator.comparingDouble(Took::both)).orElseThrow();
    }

    private Took took(Lake lake, DuckProcess taking, DuckProcess counting, Path file, LocalDate day)
            throws IOException, EngineFailure {
        var key = "a key of the benchmark".getBytes(StandardCharsets.UTF_8);
        var began = System.nanoTime();
        // not closed: its process is asked again
        var outcome = new Feed(lake, taking, Lines.codes(), key, Clock.systemUTC())
                .take(new Consignment(lines.dataset(), "daily", day, day, file, Form.CSV));
        if (!(outcome instanceof FeedOutcome.Taken)) {
            throw new IllegalStateException(outcome.toString());
        }
        var taken = System.nanoTime();
        new DuckEngine(lake, lines.places(), counting).measure(questions(day));
        return new Took((taken - began) / 1e9, (System.nanoTime() - taken) / 1e9);
    }

    private List<Question> questions(LocalDate day) {
        var questions = new ArrayList<Question>();
        for (var code : List.of("FILL-RX", "FILL-LINE", "FILL-PIECE")) {
            var indicator = lines.indicator(code);
            questions.add(new Question(indicator, Level.UNIT, PeriodType.MONTH, day, day));
            for (var type : List.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.YEAR)) {
                for (var level : List.of(Level.OOAD, Level.REGION, Level.NATION)) {
                    questions.add(new Question(indicator, level, type, day, day));
                }
            }
        }
        return questions;
    }
}

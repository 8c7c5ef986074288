package mx.andamio.bench.measure;

import static mx.andamio.bench.measure.RowsSection.say;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.DuckEngine;

/** Eight years of prescription lines, one row each: lines filled by unit and month, beside a bare count over the same files; then days that come on top of them. */
record HistorySection(long rows, int megabytes, int threads, int rounds, Path folder, Path pack) {

    private static final int MONTHS = 96;
    /** So that the last year has eleven months before the day that comes. */
    private static final YearMonth FIRST = YearMonth.of(2023, 12);
    /** Of the last month. */
    private static final int DAYS = 20;

    void print(PrintStream out) throws IOException, EngineFailure {
        try (var lines = new Lines(folder, pack, FIRST, MONTHS)) {
            var began = System.nanoTime();
            // identities in running order, which a file keeps in little: they are not asked for here
            lines.generate(rows, "encode(cast(1000000000 + i // 3 as varchar))", DAYS);
            say(
                    out,
                    "history: %,d simulated prescription lines, %d units, %d months, %,d bytes (%.2f a row; goal 6), generated in %.0f s",
                    rows,
                    Lines.UNITS,
                    MONTHS,
                    lines.bytes(),
                    (double) lines.bytes() / rows,
                    (System.nanoTime() - began) / 1e9);
            var questions = lines.questions("FILL-LINE");
            var counting = lines.process("engine", megabytes, threads);
            try (var engine = new DuckEngine(lines.lake(), lines.places(), counting, DuckEngine.KEEPS_NOTHING);
                    var byHand = lines.process("hand", megabytes, threads)) {
                var ours = new Side("engine", counting, () -> engine.measure(questions));
                var hand = new Side(
                        "by hand",
                        byHand,
                        () -> byHand.ask(List.of("select organ, month, count(*) filter (given >= asked), count(*) from "
                                + RowsSection.rows(lines.files()) + " group by organ, month order by 1, 2")));
                Side.byTurns(rounds, List.of(ours, hand));
                say(out, "history: %s; %s", ours.told(), hand.told());
                say(
                        out,
                        "history: engine / by hand = %.2f by the clock, %.2f of processor (goal 1.3); peak of the engine's process %d MB (goal 4,096), by hand %d MB; limits %d MB, %d threads",
                        ours.best() / hand.best(),
                        ours.busy() / hand.busy(),
                        Child.peak(counting),
                        Child.peak(byHand),
                        megabytes,
                        threads);
            }
            new DaySection(lines, FIRST.plusMonths(MONTHS - 1).atDay(DAYS), rows, megabytes, threads, rounds)
                    .print(out);
        }
    }
}

package mx.andamio.bench.measure;

import static mx.andamio.bench.measure.RowsSection.say;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.Feed;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.lake.Lake;

/** CSV files of prescription lines through the door, on one thread: each twice as long as the one before, each by a process of its own, so that its memory can be told. */
record FeedSection(long rows, int megabytes, Path folder, Path pack) {

    private static final int SIZES = 3;

    void print(PrintStream out) throws IOException, EngineFailure {
        var month = YearMonth.of(2025, 3);
        try (var lines = new Lines(folder, pack, month, 1)) {
            for (var at = SIZES - 1; at >= 0; at--) {
                feed(lines, month, rows >> at, out);
            }
        }
    }

    private void feed(Lines lines, YearMonth month, long of, PrintStream out) throws IOException, EngineFailure {
        var file = lines.folder().resolve("lines.csv");
        try (var generating = lines.process("generating", megabytes, 1)) {
            lines.csv(generating, file, month.atDay(1), month.lengthOfMonth(), of);
        }
        var key = "a key of the benchmark".getBytes(StandardCharsets.UTF_8);
        var feeding = lines.process("feeding", megabytes, 1);
        var lake = new Lake(lines.folder().resolve("fed" + of));
        try (var feed = new Feed(lake, feeding, Lines.codes(), key, Clock.systemUTC())) {
            feeding.ask(List.of("select 1"));
            var busy = Child.busy(feeding);
            var began = System.nanoTime();
            var outcome = feed.take(new Consignment(
                    lines.dataset(), "simulated", month.atDay(1), month.atEndOfMonth(), file, Form.CSV));
            var seconds = (System.nanoTime() - began) / 1e9;
            busy = Child.busy(feeding) - busy;
            say(
                    out,
                    "feed: %,d simulated rows: %s, %,.0f a second of processor (goal 500,000), %,.0f a second of the clock; peak %d MB of the process, limit %d MB; heap of this program %d MB",
                    of,
                    outcome.getClass().getSimpleName(),
                    of / busy,
                    of / seconds,
                    Child.peak(feeding),
                    megabytes,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}

package mx.andamio.bench.measure;

import static mx.andamio.bench.measure.RowsSection.say;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.Feed;
import mx.andamio.measures.feeds.FeedOutcome;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.feeds.OrganCode;
import mx.andamio.measures.lake.Compactor;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.lake.Manifest.Compacted;

/** One month of daily deliveries from several sources, counted out of their files and out of the one that they are made into. */
record CompactionSection(long rows, int megabytes, int threads, int rounds, Path folder, Path pack) {

    private static final int SOURCES = 4;
    private static final YearMonth MONTH = YearMonth.of(2025, 3);

    void print(PrintStream out) throws IOException, EngineFailure {
        try (var lines = new Lines(folder, pack, MONTH, 1);
                var process = lines.process("counting", megabytes, threads)) {
            deliver(lines, process);
            var before = timed(lines, process);
            var files = lines.files().size();
            var bytes = lines.bytes();
            var began = System.nanoTime();
            new Compactor(lines.lake(), process, Clock.systemUTC()).compact(lines.dataset(), 2);
            var seconds = (System.nanoTime() - began) / 1e9;
            var after = timed(lines, process);
            var one = lines.lake().manifest(lines.dataset()).compacted().stream()
                    .map(Compacted::part)
                    .mapToLong(Part::bytes)
                    .sum();
            say(
                    out,
                    "compaction: %,d simulated rows in %d files, three fills by unit: %.2f s; in %d file: %.2f s (ratio %.2f); made in %.1f s; %.2f and %.2f bytes a row",
                    rows,
                    files,
                    before,
                    lines.files().size(),
                    after,
                    before / after,
                    seconds,
                    (double) bytes / rows,
                    (double) one / rows);
        }
    }

    private void deliver(Lines lines, DuckProcess process) throws IOException, EngineFailure {
        var codes = IntStream.range(0, Lines.UNITS)
                .mapToObj(unit -> new OrganCode("AS" + unit, "U" + unit, null, null))
                .toList();
        var key = "a key of the benchmark".getBytes(StandardCharsets.UTF_8);
        var file = lines.folder().resolve("day.csv");
        var days = MONTH.lengthOfMonth();
        var of = rows / days / SOURCES;
        // not closed: it would take the process with it
        @SuppressWarnings("resource")
        var feed = new Feed(new Lake(lines.lake().root()), process, codes, key, Clock.systemUTC());
        for (var at = 0; at < days * SOURCES; at++) {
            var day = MONTH.atDay(at / SOURCES + 1);
            process.ask(List.of("copy (select 'AS' || (i * " + SOURCES + " + " + at % SOURCES + ") % "
                    + Lines.UNITS + " as clues, '" + day + "' as fecha, 'R' || " + at
                    + " || '-' || (i // 3) as folio, 'M' || (i % 3 + i // 3 % 500) as clave, i % 5 + 1 as piezas_recetadas, i % 5 + (i % 10 > 0)::int as piezas_entregadas from range("
                    + of + ") t(i)) to '" + file + "' (format csv, header)"));
            var outcome =
                    feed.take(new Consignment(lines.dataset(), "simulated " + at % SOURCES, day, day, file, Form.CSV));
            if (!(outcome instanceof FeedOutcome.Taken)) {
                throw new IllegalStateException(outcome.toString());
            }
        }
    }

    /** The best of some rounds. */
    private double timed(Lines lines, DuckProcess process) throws EngineFailure {
        // not closed: it would take the process with it
        @SuppressWarnings("resource")
        var engine = new DuckEngine(lines.lake(), lines.places(), process, DuckEngine.KEEPS_NOTHING);
        var best = Double.MAX_VALUE;
        for (var round = 0; round <= rounds; round++) {
            var began = System.nanoTime();
            engine.measure(lines.questions("FILL-RX", "FILL-LINE", "FILL-PIECE"));
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        return best;
    }
}

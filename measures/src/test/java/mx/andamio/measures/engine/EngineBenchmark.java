package mx.andamio.measures.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.Feed;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.feeds.OrganCode;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/**
 * Prints how fast the feed and the engine are. By hand: {@code java … EngineBenchmark FOLDER} with {@code andamio.bench.rows} (of prescription lines, over 12 months),
 * {@code andamio.bench.feed} (rows of a CSV file), {@code andamio.bench.threads} and {@code andamio.bench.megabytes}. FOLDER is left as it is afterwards.
 */
final class EngineBenchmark {

    private static final int UNITS = 1_822;
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final int ROUNDS = 3;

    private final Path folder;
    private final Lake lake;
    private final Definitions definitions;
    private final Dataset dataset;
    private final int megabytes = Integer.getInteger("andamio.bench.megabytes", 1_024);

    private EngineBenchmark(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.lake = new Lake(this.folder.resolve("lake"));
        var pack = Path.of(System.getProperty("andamio.root", "..")).resolve("institutions/imss");
        this.definitions = switch (Packs.load(pack)) {
            case PackLoading.Loaded loaded -> Definitions.load(pack, loaded.pack());
            case PackLoading.Refused refused ->
                throw new IllegalStateException(refused.faults().toString());
        };
        this.dataset = definitions.datasets().stream()
                .filter(one -> one.code().equals("prescription_lines"))
                .findFirst()
                .orElseThrow();
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new EngineBenchmark(Path.of(arguments[0]));
        benchmark.feed(Long.getLong("andamio.bench.feed", 2_000_000));
        benchmark.groups(Long.getLong("andamio.bench.rows", 10_000_000));
    }

    private DuckProcess process(int threads) {
        return new DuckProcess(
                new Limits(megabytes, threads, Duration.ofMinutes(30), folder.resolve("work"), List.of(folder)));
    }

    private void feed(long rows) throws IOException, EngineFailure {
        var file = folder.resolve("lines.csv");
        try (var generating = process(1)) {
            generating.ask(List.of("copy (select 'AS' || (i % " + UNITS
                    + ") as clues, strftime(date '2025-03-01' + cast(i % 31 as int), '%Y-%m-%d') as fecha, 'R' || (i // 3) as folio, 'M' || (i % 3 + i // 3 % 500) as clave, i % 5 + 1 as piezas_recetadas, i % 5 + (i % 10 > 0)::int as piezas_entregadas from range("
                    + rows + ") t(i)) to '" + file + "' (format csv, header)"));
        }
        var codes = IntStream.range(0, UNITS)
                .mapToObj(unit -> new OrganCode("AS" + unit, "U" + unit, null, null))
                .toList();
        var key = "a key of the benchmark".getBytes(StandardCharsets.UTF_8);
        var feeding = process(1);
        try (var feed = new Feed(new Lake(folder.resolve("fed")), feeding, codes, key, Clock.systemUTC())) {
            feeding.ask(List.of("select 1"));
            var cpu = cpu(feeding);
            var began = System.nanoTime();
            var outcome = feed.take(new Consignment(
                    dataset, "bench", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31), file, Form.CSV));
            var seconds = (System.nanoTime() - began) / 1e9;
            var busy = cpu(feeding).minus(cpu).toMillis() / 1e3;
            print(String.format(
                    Locale.ROOT,
                    "feed: %,d rows in %.1f s (%,.0f a second), %.1f s of processor (%,.0f a second), peak %d MB: %s",
                    rows,
                    seconds,
                    rows / seconds,
                    busy,
                    rows / busy,
                    peak(feeding),
                    outcome.getClass().getSimpleName()));
        }
    }

    private static Duration cpu(DuckProcess process) {
        return process.handle().flatMap(one -> one.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    /** The most memory that the child ever had, in megabytes. */
    private static long peak(DuckProcess process) throws IOException {
        return Files.readAllLines(
                        Path.of("/proc/" + process.handle().orElseThrow().pid() + "/status"))
                .stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }

    private void groups(long rows) throws IOException, EngineFailure {
        if (lake.manifest(dataset).deliveries().isEmpty()) {
            generate(rows / 12);
        }
        var places = IntStream.range(0, UNITS)
                .mapToObj(unit -> new Place("U" + unit, String.valueOf(unit % 35), FROM, null))
                .toList();
        var process = process(Integer.getInteger("andamio.bench.threads", 2));
        try (var engine = new DuckEngine(lake, places, process)) {
            for (var indicator : definitions.indicators()) {
                if (indicator.dataset().equals(dataset)) {
                    var byHand = new ArrayList<Double>();
                    var compiled = new ArrayList<Double>();
                    for (var round = 0; round < ROUNDS; round++) {
                        byHand.add(timed(() -> process.ask(List.of(byHand(indicator.code())))));
                        compiled.add(timed(() -> engine.measure(new Question(
                                indicator,
                                Level.UNIT,
                                PeriodType.MONTH,
                                FROM,
                                FROM.plusMonths(12).minusDays(1)))));
                    }
                    var least = compiled.stream().min(Double::compare).orElseThrow();
                    var best = byHand.stream().min(Double::compare).orElseThrow();
                    print(String.format(
                            Locale.ROOT,
                            "%s: %,d rows by unit and month: %.2f s, by hand %.2f s, ratio %.2f; peak %d MB (all: %s, %s)",
                            indicator.code(),
                            rows,
                            least,
                            best,
                            least / best,
                            peak(process),
                            compiled,
                            byHand));
                }
            }
        }
    }

    private interface Work {
        Object done() throws EngineFailure;
    }

    private static double timed(Work work) throws EngineFailure {
        var began = System.nanoTime();
        work.done();
        return Math.round((System.nanoTime() - began) / 1e7) / 100.0;
    }

    private void generate(long rowsAMonth) throws IOException, EngineFailure {
        var parts = new ArrayList<Part>();
        var staging = lake.staging(dataset, "generated");
        try (var process = process(2)) {
            for (var at = 0; at < 12; at++) {
                var month = FROM.plusMonths(at);
                var file = staging.resolve(Lake.month(month) + ".parquet");
                process.ask(List.of("copy (select 'U' || (i * " + UNITS + " // " + rowsAMonth
                        + ") as organ, 'U' || (i * " + UNITS + " // " + rowsAMonth + ") as unit, date '" + month
                        + "' + cast(i // 3 % 28 as int) as issued_on, unhex(left(sha256(cast(i // 3 as varchar)), 32)) as prescription, 'M' || (hash(i) % 500) as medicine, cast(hash(i) % 5 + 1 as decimal(18,6)) as asked, cast(case when hash(i) % 17 = 0 then 0 else hash(i) % 5 + 1 end as decimal(18,6)) as given from range("
                        + rowsAMonth + ") t(i)) to '" + file + "' (format parquet, compression zstd)"));
                parts.add(new Part(
                        Lake.month(month),
                        "month=" + Lake.month(month) + "/generated.parquet",
                        rowsAMonth,
                        Files.size(file)));
            }
        }
        lake.add(
                dataset,
                new Delivery(
                        "generated",
                        "bench",
                        FROM,
                        FROM.plusMonths(12).minusDays(1),
                        "",
                        "",
                        rowsAMonth * 12,
                        rowsAMonth * 12,
                        0,
                        Instant.now(),
                        null,
                        List.copyOf(parts),
                        0,
                        List.of()),
                staging);
        print(String.format(
                Locale.ROOT,
                "generated %,d rows, %.1f bytes a row",
                rowsAMonth * 12,
                parts.stream().mapToLong(Part::bytes).sum() / (rowsAMonth * 12.0)));
    }

    /** The best that was found for each, without what the engine adds: no coverage, no silent units. */
    private String byHand(String code) {
        var rows = "read_parquet('" + lake.folder(dataset) + "/month=*/*.parquet', hive_partitioning = true)";
        return switch (code) {
            case "FILL-RX" ->
                "select organ, month, count(*) filter (missing = 0), count(*) from (select organ, month, issued_on, prescription, count(*) filter (given < asked) as missing from "
                        + rows + " group by all) group by organ, month order by 1, 2";
            case "FILL-LINE" ->
                "select organ, month, count(*) filter (given >= asked), count(*) from " + rows
                        + " group by organ, month order by 1, 2";
            default ->
                "select organ, month, sum(given), sum(asked) from " + rows + " group by organ, month order by 1, 2";
        };
    }

    private static void print(String line) {
        System.out.println(line);
    }
}

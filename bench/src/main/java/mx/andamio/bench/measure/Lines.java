package mx.andamio.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Place;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.feeds.OrganCode;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/**
 * A lake of simulated prescription lines, written straight into its layout: a file a month, sorted by unit. Three lines a prescription; the day, the medicine and the
 * pieces come from hashes of the running number; about one line in seventeen was not handed over.
 */
final class Lines implements AutoCloseable {

    static final int UNITS = 1_822;

    private static final int ORGANS = 35;

    private final Path folder;
    private final Lake lake;
    private final Definitions definitions;
    private final Dataset dataset;
    private final YearMonth from;
    private final int months;

    /** @param folder where everything is made that {@link #close} deletes */
    Lines(Path folder, Path pack, YearMonth from, int months) throws IOException {
        this.folder = Files.createTempDirectory(Files.createDirectories(folder), "andamio-lines")
                .toRealPath();
        this.lake = new Lake(this.folder.resolve("lake"));
        this.definitions = switch (Packs.load(pack)) {
            case PackLoading.Loaded loaded -> Definitions.load(pack, loaded.pack());
            case PackLoading.Refused refused ->
                throw new IllegalStateException(refused.faults().toString());
        };
        this.dataset = definitions.datasets().stream()
                .filter(one -> one.code().equals("prescription_lines"))
                .findFirst()
                .orElseThrow();
        this.from = from;
        this.months = months;
    }

    Path folder() {
        return folder;
    }

    Lake lake() {
        return lake;
    }

    Dataset dataset() {
        return dataset;
    }

    Definitions definitions() {
        return definitions;
    }

    /** An engine's process, which is not started before it is asked. */
    DuckProcess process(String name, int megabytes, int threads) {
        return new DuckProcess(new Limits(
                megabytes, threads, Duration.ofHours(1), Duration.ofHours(1), folder.resolve(name), List.of(folder)));
    }

    List<Place> places() {
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> new Place("U" + unit, String.valueOf(unit % ORGANS), from.atDay(1), null))
                .toList();
    }

    /** All months of some indicators by unit and month. */
    List<Question> questions(String... codes) {
        return List.of(codes).stream()
                .map(this::indicator)
                .map(indicator -> new Question(indicator, Level.UNIT, PeriodType.MONTH, from.atDay(1), last()))
                .toList();
    }

    Indicator indicator(String code) {
        return definitions.indicators().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    LocalDate last() {
        return from.plusMonths(months - 1).atEndOfMonth();
    }

    /** The files, as one who writes by hand names them. */
    List<String> files() {
        return lake.files(dataset, from.atDay(1), last()).stream()
                .map(Path::toString)
                .toList();
    }

    long bytes() {
        return lake.manifest(dataset)
                .current()
                .flatMap(delivery -> delivery.parts().stream())
                .mapToLong(Part::bytes)
                .sum();
    }

    /**
     * Writes them, each month as a delivery of its own.
     *
     * @param rows of all months
     * @param prescription an expression of SQL over {@code i} and {@code m}, the row's number within its month and the month's
     * @param days that the last month has so far
     */
    void generate(long rows, String prescription, int days) throws IOException, EngineFailure {
        try (var process = process("generating", 1_500, 2)) {
            for (var at = 0; at < months; at++) {
                var month = from.plusMonths(at);
                var of = rows / months + (at < rows % months ? 1 : 0);
                var until = at < months - 1 ? month.lengthOfMonth() : days;
                var staging = lake.staging(dataset, "generated-" + month);
                var file = staging.resolve(month + ".parquet");
                process.ask(List.of("copy (" + select(at, month, until, of, prescription) + ") to '" + file
                        + "' (format parquet, compression zstd)"));
                add(month, until, of, Files.size(file), staging);
            }
        }
    }

    /** As above, the last month whole. */
    void generate(long rows, String prescription) throws IOException, EngineFailure {
        generate(rows, prescription, from.plusMonths(months - 1).lengthOfMonth());
    }

    private void add(YearMonth month, int days, long rows, long bytes, Path staging) throws IOException {
        var delivery = new Delivery(
                "generated-" + month,
                "simulated",
                month.atDay(1),
                month.atDay(days),
                "",
                "",
                rows,
                rows,
                0,
                Instant.now(),
                null,
                List.of(new Part(month.toString(), "month=" + month + "/generated.parquet", rows, bytes)),
                0,
                List.of());
        if (lake.add(dataset, delivery, staging).isPresent()) {
            throw new IllegalStateException("not an empty folder");
        }
    }

    /** Writes a file as an office sends it, of lines on days from one on. */
    void csv(DuckProcess process, Path file, LocalDate first, int days, long rows) throws EngineFailure {
        process.ask(List.of("copy (select 'AS' || (i % " + UNITS + ") as clues, strftime(date '" + first
                + "' + cast(i % " + days
                + " as int), '%Y-%m-%d') as fecha, 'R' || (i // 3) as folio, 'M' || (i % 3 + i // 3 % 500) as clave, i % 5 + 1 as piezas_recetadas, i % 5 + (i % 10 > 0)::int as piezas_entregadas from range("
                + rows + ") t(i)) to '" + file + "' (format csv, header)"));
    }

    /** Codes of the units in such a file. */
    static List<OrganCode> codes() {
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> new OrganCode("AS" + unit, "U" + unit, null, null))
                .toList();
    }

    private static String select(int m, YearMonth month, int days, long rows, String prescription) {
        return """
            select 'U' || u as organ, 'U' || u as unit, date '%s' + cast(h %% %d as int) as issued_on,
              %s as prescription, 'M' || (hash(i) %% 500) as medicine,
              cast(a as decimal(18,6)) as asked,
              cast(case when hash(i + 7) %% 17 = 0 then 0 else a end as decimal(18,6)) as given
            from (select i, %d as m, (i * %d) // %d as u, hash(i // 3 + %d) as h, hash(i + 3) %% 5 + 1 as a
              from range(%d) t(i))
            """.formatted(month.atDay(1), days, prescription, m, UNITS, rows, m, rows);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : all) {
            Files.deleteIfExists(file);
        }
    }
}

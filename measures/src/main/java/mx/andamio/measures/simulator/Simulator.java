package mx.andamio.measures.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.engine.Place;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;

/**
 * Writes deliveries of every dataset into a folder, {@code DATASET/DATASET-2024-01.csv}, and beside them {@code units.csv}, {@code anomalies-truth.csv}, with figures
 * {@code truth.csv}, and with bad rows {@code faults-truth.csv}.
 */
public final class Simulator {

    /**
     * What was written.
     *
     * @param rows of deliveries, the bad ones among them
     * @param figures of {@code truth.csv}
     */
    public record Written(int datasets, int files, long rows, long faults, long figures) {}

    private final Definitions definitions;
    private final World world;
    private final List<Source> sources;
    private final List<Teller> finance;

    /**
     * @param folder of the pack: it says how many units each body has
     * @throws IOException when that cannot be read
     */
    public Simulator(Plan plan, Pack pack, Path folder, Definitions definitions) throws IOException {
        this.definitions = definitions;
        this.world = new World(plan, pack, folder);
        this.sources = Stream.of(
                        Pharmacy.sources(),
                        Outpatient.sources(),
                        Surgical.sources(new Queues(world)),
                        Wards.sources(),
                        Prevention.sources(),
                        Everyday.sources(),
                        Headquarters.sources(),
                        Works.sources())
                .flatMap(List::stream)
                .toList();
        this.finance = Census.of(pack, OrganType.DIRECTORATE).stream()
                .filter(organ -> organ.code().equals("DF"))
                .map(organ -> new Teller(20_000, organ.code(), organ.name(), organ.code(), "", Kind.DIRECTORATE, 1))
                .toList();
    }

    /** Datasets that it can tell, in no order. */
    public List<String> datasets() {
        return sources.stream().map(Source::dataset).toList();
    }

    /** Who tells a dataset, and to which body each belongs: what coverage is counted over. */
    public List<Place> places(String dataset) {
        return sources.stream()
                .filter(source -> source.dataset().equals(dataset))
                .flatMap(source -> tellers(source).stream())
                .flatMap(who -> world.places(who).stream())
                .toList();
    }

    private List<Teller> tellers(Source source) {
        return switch (source.who()) {
            case UNITS -> world.units();
            case BODIES -> world.bodies();
            case FINANCE -> finance;
        };
    }

    /**
     * @param threads how many files are written at the same time; what is written does not depend on it
     * @throws IOException when the folder cannot be written
     */
    public Written write(Path folder, int threads) throws IOException {
        Files.createDirectories(folder);
        var plan = world.plan();
        Directory.write(world, folder);
        var jobs = new ArrayList<Job>();
        for (var source : sources) {
            var dataset = dataset(source);
            if (plan.truth() == Plan.Truth.ALL) {
                // quarters and years are made of months that follow one another
                jobs.add(job(source, dataset, plan.calendar(), folder));
            } else {
                plan.calendar().forEach(month -> jobs.add(job(source, dataset, List.of(month), folder)));
            }
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            run(jobs, pool);
        }
        return written(jobs, folder);
    }

    private Dataset dataset(Source source) {
        return definitions.datasets().stream()
                .filter(one -> one.code().equals(source.dataset()))
                .findFirst()
                .orElseThrow();
    }

    private Job job(Source source, Dataset dataset, List<Month> months, Path folder) {
        var indicators = definitions.indicators().stream()
                .filter(one -> one.dataset().code().equals(dataset.code()))
                .toList();
        return new Job(world, source, tellers(source), dataset, indicators, months, folder);
    }

    private static void run(List<Job> jobs, ExecutorService pool) throws IOException {
        var running = new ArrayList<Future<?>>();
        jobs.forEach(job -> running.add(pool.submit(job)));
        try {
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            pool.shutdownNow();
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Written written(List<Job> jobs, Path folder) throws IOException {
        var figures = 0L;
        if (world.plan().truth() != Plan.Truth.NONE) {
            figures = TruthFile.join(jobs, folder);
        }
        var faults = jobs.stream().flatMap(job -> job.faults().stream()).toList();
        if (world.plan().faults() > 0) {
            try (var csv = csv(folder.resolve("faults-truth.csv"))) {
                csv.writeRecord("dataset", "file", "line", "code", "column");
                jobs.forEach(job -> job.faults()
                        .forEach(one -> csv.writeRecord(
                                job.dataset(), one.file(), String.valueOf(one.line()), one.code(), one.column())));
            }
        }
        return new Written(
                sources.size(),
                jobs.stream().mapToInt(Job::files).sum(),
                jobs.stream().mapToLong(Job::rows).sum(),
                faults.size(),
                figures);
    }

    static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }
}

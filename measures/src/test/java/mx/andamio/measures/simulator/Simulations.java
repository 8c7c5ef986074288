package mx.andamio.measures.simulator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.engine.Place;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.Feed;
import mx.andamio.measures.feeds.FeedOutcome;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.feeds.OrganCode;
import mx.andamio.measures.lake.Lake;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/** Simulations of the first institution, and their deliveries on the way into a lake. */
final class Simulations {

    static final Path FOLDER = Path.of(System.getProperty("andamio.root", ".."), "institutions", "imss");
    static final Pack PACK = pack();
    static final Definitions DEFINITIONS = Definitions.load(FOLDER, PACK);

    private static final byte[] KEY = "a secret of the tests".getBytes(StandardCharsets.UTF_8);

    private Simulations() {}

    private static Pack pack() {
        return switch (Packs.load(FOLDER)) {
            case PackLoading.Loaded loaded -> loaded.pack();
            case PackLoading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    static Simulator simulator(Plan plan) throws IOException {
        return new Simulator(plan, PACK, FOLDER, DEFINITIONS);
    }

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    /** Of one delivery; none where there is no file. */
    static List<NamedCsvRecord> rows(Path folder, String dataset, YearMonth month) throws IOException {
        var file = file(folder, dataset, month);
        return Files.exists(file) ? rows(file) : List.of();
    }

    static Path file(Path folder, String dataset, YearMonth month) {
        return folder.resolve(dataset).resolve(dataset + "-" + month + ".csv");
    }

    static Limits limits(Path folder) {
        return new Limits(
                512, 2, Duration.ofMinutes(2), Duration.ofMinutes(2), folder.resolve("work"), List.of(folder));
    }

    /** A door for the deliveries of one dataset: every organ by its own code. */
    static Feed feed(Lake lake, DuckProcess process, List<Place> places) {
        var codes = places.stream()
                .map(place -> new OrganCode(place.organ(), place.organ(), place.from(), place.to()))
                .toList();
        return new Feed(lake, process, codes, KEY, Clock.systemUTC());
    }

    static FeedOutcome take(Feed feed, Dataset dataset, Path folder, YearMonth month) throws Exception {
        return feed.take(new Consignment(
                dataset,
                "simulated",
                month.atDay(1),
                month.atEndOfMonth(),
                file(folder, dataset.code(), month),
                Form.CSV));
    }
}

package mx.andamio.measurement.counting;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Units;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.duck.TextAsParquet;
import mx.andamio.measures.engine.MeasureEngine.Taker;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Place;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.Feed;
import mx.andamio.measures.feeds.FeedOutcome;
import mx.andamio.measures.feeds.OrganCode;
import mx.andamio.measures.lake.Compactor;
import mx.andamio.measures.lake.Lake;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The lake in the data folder, and the two processes that read and write it: one takes files in, the other answers, so that neither waits for the other. */
@Component
public class Workshop {

    /** Before anything that is delivered. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final Lake lake;
    private final DuckProcess taking;
    private final DuckProcess counting;
    private final Engines engines;
    private final Directory directory;
    private final Units units;
    private final Clock clock;

    Workshop(
            @Value("${andamio.data}") String data,
            @Value("${andamio.measures.megabytes}") int megabytes,
            @Value("${andamio.measures.threads}") int threads,
            @Value("${andamio.measures.patience}") Duration patience,
            @Value("${andamio.measures.rest}") Duration rest,
            Engines engines,
            Directory directory,
            Units units,
            Clock clock) {
        this.folder = Path.of(data, "measures").toAbsolutePath();
        this.lake = new Lake(folder.resolve("lake"));
        this.taking = process("taking", megabytes, threads, patience, rest);
        this.counting = process("counting", megabytes, threads, patience, rest);
        this.engines = engines;
        this.directory = directory;
        this.units = units;
        this.clock = clock;
    }

    private DuckProcess process(String name, int megabytes, int threads, Duration patience, Duration rest) {
        return new DuckProcess(new Limits(
                megabytes,
                threads,
                patience,
                rest,
                folder.resolve(name),
                List.of(lake.root(), folder.resolve("sent"))));
    }

    public Lake lake() {
        return lake;
    }

    /** False where nobody ever delivered anything: then not even the definitions have to be read. */
    boolean hasDeliveries() {
        return Files.isDirectory(lake.root());
    }

    /** Where a file stays until it is taken or refused. */
    public Path sent(String delivery) throws IOException {
        return Files.createDirectories(folder.resolve("sent")).resolve(delivery);
    }

    /** Where the rejected rows of a file are, if there are any. */
    public Path rejects(UUID delivery) {
        return rejects().resolve(delivery + ".csv");
    }

    /** Where all of them are. */
    public Path rejects() {
        return folder.resolve("rejects");
    }

    /** A folder for what is made to be given away; empty after a start. */
    public Path aside() throws IOException {
        return Files.createDirectories(counting().resolve("aside"));
    }

    private Path counting() {
        return folder.resolve("counting");
    }

    /** What was being made when the application ended is of no use to anybody. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        delete(counting().resolve("aside"));
    }

    /** With all that is in it; nothing happens where it is not there. */
    public static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /**
     * Makes a file that {@link #aside} has Parquet.
     *
     * @param text without headers
     * @param columns name and type, in the words of DuckDB
     */
    public void parquet(Path text, Path to, List<Map.Entry<String, String>> columns) throws EngineFailure {
        counting.ask(List.of(TextAsParquet.sql(text, to, columns)));
    }

    /** Reads, checks and takes in, by the units and codes that hold now. */
    public FeedOutcome take(Consignment came) throws IOException, EngineFailure {
        // the feed is not closed: its process stays for the next one
        return new Feed(lake, taking, codes(came.dataset()), key(), clock).take(came);
    }

    /** One file of the many that some months of a dataset are in. */
    int compact(Dataset dataset) throws IOException, EngineFailure {
        return new Compactor(lake, taking, clock).compact(dataset, Compactor.MANY);
    }

    private byte[] key() throws IOException {
        var file = folder.resolve("pseudonyms.key");
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, fresh);
            return fresh;
        } catch (FileAlreadyExistsException _) {
            return Files.readAllBytes(file);
        }
    }

    /** A reader of the lake by the units that hold now. */
    public Asking asking() {
        return new Asking(places(OrganCodes.UNIT), places(OrganCodes.ORGAN));
    }

    /** Where units of datasets of each kind belong, the same for all questions of one round. */
    public final class Asking {

        private final List<Place> units;
        private final List<Place> organs;

        private Asking(List<Place> units, List<Place> organs) {
            this.units = units;
            this.organs = organs;
        }

        /** Answers in the order of the questions, which are all of one dataset. */
        public List<List<Measurement>> measure(Dataset dataset, List<Question> questions) throws EngineFailure {
            return engines.over(lake, places(dataset), counting).measure(questions);
        }

        /** As {@link #measure(Dataset, List)}, where the answers are too many to be held. */
        void measure(Dataset dataset, List<Question> questions, Taker taker) throws EngineFailure {
            engines.over(lake, places(dataset), counting).measure(questions, taker);
        }

        List<Place> places(Dataset dataset) {
            return dataset.organs() == OrganCodes.UNIT ? units : organs;
        }

        /** Of all that decides the figures of an indicator beside its rows. */
        String definition(Indicator one) {
            return Fingerprint.of(one, Integer.toHexString(places(one.dataset()).hashCode()));
        }
    }

    private List<Place> places(OrganCodes kind) {
        if (kind == OrganCodes.ORGAN) {
            return organs(OrganType.OOAD, OrganType.UMAE, OrganType.DIRECTORATE).toList();
        }
        var regions = new HashMap<String, String>();
        directory.all().forEach(organ -> {
            var region = organ.region();
            if (region != null) {
                regions.put(organ.code(), region);
            }
        });
        var hospitals = organs(OrganType.UMAE).toList();
        var known = hospitals.stream().map(Place::organ).collect(Collectors.toSet());
        // a list of units may have these too: a row would belong to both
        return Stream.concat(
                        units.all().stream()
                                .filter(one -> !known.contains(one.code()))
                                .map(one -> new Place(
                                        one.code(), one.organ(), regions.get(one.organ()), one.from(), one.to())),
                        hospitals.stream())
                .toList();
    }

    /** Each a unit of itself. */
    private Stream<Place> organs(OrganType first, OrganType... more) {
        return directory.all(first, more).stream()
                .map(organ ->
                        new Place(organ.code(), organ.code(), organ.region(), from(organ), dayBefore(organ.validTo())));
    }

    private static LocalDate from(Organ organ) {
        return Objects.requireNonNullElse(organ.validFrom(), ALWAYS);
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private List<OrganCode> codes(Dataset dataset) {
        var codes = new ArrayList<OrganCode>();
        places(dataset.organs())
                .forEach(place -> codes.add(new OrganCode(place.organ(), place.organ(), place.from(), place.to())));
        if (dataset.organs() == OrganCodes.ORGAN) {
            directory
                    .all(OrganType.OOAD)
                    .forEach(organ -> directory.aliases(organ.code()).stream()
                            .filter(alias -> alias.kind() == Alias.Kind.OLD_CODE)
                            .forEach(alias -> codes.add(
                                    new OrganCode(alias.text(), organ.code(), null, dayBefore(alias.validTo())))));
        }
        return codes;
    }

    @PreDestroy
    void close() {
        taking.close();
        counting.close();
    }
}

package mx.andamio.measures.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Manifest.Compacted;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder: {@code DATASET/manifest.json} and {@code DATASET/month=2025-03/DELIVERY.parquet}. A file counts when the manifest says so; it is never changed and not
 * deleted, so that who has read the manifest can read on.
 */
public final class Lake {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Locks of files are between processes; within this one there is a lock besides. */
    private static final ReentrantLock ONE_WRITER = new ReentrantLock();

    private final Path root;

    public Lake(Path root) {
        this.root = root.toAbsolutePath();
    }

    public Path root() {
        return root;
    }

    public Path folder(Dataset dataset) {
        return root.resolve(dataset.code());
    }

    /** Where engines keep what files of a dataset gave them; hidden, so that none of it is taken for rows. All of it may be deleted. */
    public Path gave(Dataset dataset) {
        return root.resolve(".parts").resolve(dataset.code());
    }

    /** What there is; without deliveries where nothing came yet. */
    public Manifest manifest(Dataset dataset) {
        try {
            return JSON.readValue(Files.readAllBytes(folder(dataset).resolve("manifest.json")), Manifest.class);
        } catch (NoSuchFileException e) {
            return new Manifest(dataset.code(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deliveries that one of this source and period would take the place of. */
    public List<Delivery> replaced(Dataset dataset, String source, LocalDate from, LocalDate to) {
        return manifest(dataset).replaceable(source, from, to).toList();
    }

    /** Files of a delivery, whether or not they count still. */
    public List<Path> files(Dataset dataset, Delivery delivery) {
        return delivery.parts().stream()
                .map(part -> folder(dataset).resolve(part.path()))
                .toList();
    }

    /** Where the rows are told that were rejected of a delivery, or of one that was refused; there is no such file where every row was kept. */
    public Path rejects(Dataset dataset, String delivery) {
        return folder(dataset).resolve("rejects").resolve(delivery + ".csv");
    }

    /** Files that count and may have rows of these days. */
    public List<Path> files(Dataset dataset, LocalDate from, LocalDate to) {
        var first = month(from);
        var last = month(to);
        return manifest(dataset)
                .reading()
                .filter(part ->
                        part.month().compareTo(first) >= 0 && part.month().compareTo(last) <= 0)
                .map(part -> folder(dataset).resolve(part.path()))
                .toList();
    }

    /** {@code 2025-03} */
    public static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    /** A folder for the files of a delivery that is still being made; nobody reads there. */
    public Path staging(Dataset dataset, String delivery) throws IOException {
        return Files.createDirectories(folder(dataset).resolve(".staging").resolve(delivery));
    }

    /** Deletes what was made in {@link #staging} and is not needed, with the folder. */
    public static void clear(Path staging) throws IOException {
        try (Stream<Path> files = Files.walk(staging)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Makes a delivery count, in one step, and those of its source that it covers count no more.
     *
     * @param delivery its parts have the paths where their files shall be
     * @param staging has the files, by month: {@code 2025-03.parquet}
     * @return a delivery that stands in the way; then nothing has changed
     */
    public Optional<Delivery> add(Dataset dataset, Delivery delivery, Path staging) throws IOException {
        return alone(dataset, () -> {
            var manifest = manifest(dataset);
            var inTheWay = manifest.inTheWayOf(delivery);
            if (inTheWay.isEmpty()) {
                for (var part : delivery.parts()) {
                    place(dataset, part, staging);
                }
                write(dataset, manifest.with(delivery));
            }
            return inTheWay;
        });
    }

    /**
     * Makes one file be read instead of those of several deliveries, in one step.
     *
     * @param staging has the file, by month
     * @return false where one of these deliveries counts no more; then nothing has changed
     */
    boolean compact(Dataset dataset, Compacted one, Path staging) throws IOException {
        return alone(dataset, () -> {
            var manifest = manifest(dataset);
            var stands = manifest.telling(one.part().month()).containsAll(one.deliveries());
            if (stands) {
                place(dataset, one.part(), staging);
                write(dataset, manifest.with(one));
            }
            return stands;
        });
    }

    @FunctionalInterface
    private interface Writing<T> {
        T write() throws IOException;
    }

    /** While nobody else changes the manifest, in this process or another. */
    private <T> T alone(Dataset dataset, Writing<T> writing) throws IOException {
        ONE_WRITER.lock();
        try (var lock = FileChannel.open(
                        folder(dataset).resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            return writing.write();
        } finally {
            ONE_WRITER.unlock();
        }
    }

    private void place(Dataset dataset, Part part, Path staging) throws IOException {
        var month = Files.createDirectories(folder(dataset).resolve("month=" + part.month()));
        var to = folder(dataset).resolve(part.path());
        var from = staging.resolve(part.month() + ".parquet");
        force(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(month);
    }

    private void write(Dataset dataset, Manifest manifest) throws IOException {
        var aside = folder(dataset).resolve("manifest.json.new");
        Files.write(aside, JSON.writeValueAsBytes(manifest));
        force(aside);
        Files.move(aside, folder(dataset).resolve("manifest.json"), StandardCopyOption.ATOMIC_MOVE);
        force(folder(dataset));
    }

    /** Down to the disk: a power cut must not leave a manifest that names files which are not there. */
    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

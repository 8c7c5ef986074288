package mx.andamio.measurement.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes files out of {@code DATA/measures/drop/SOURCE/}, named as {@link DroppedName} says, and receives them as if that source had sent them. A file that
 * changed since the last look is still being written and waits; so does one that ends with {@code .part}. A received one goes to {@code
 * DATA/measures/dropped/SOURCE/}, under the name of its delivery; one that is not received stays, and {@link #left()} says why.
 */
@Component
public class DropFolder {

    /** Files of this source are marked as simulated: they come from {@code ./andamio simulate}. */
    private static final String SIMULATOR = "simulador";

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final Deliveries deliveries;
    private final Path folder;
    private final Path done;
    private final Map<Path, Look> seen = new HashMap<>();
    private final AtomicReference<List<Left>> left = new AtomicReference<>(List.of());

    DropFolder(Deliveries deliveries, @Value("${andamio.data}") String data) {
        this.deliveries = deliveries;
        this.folder = Path.of(data, "measures", "drop").toAbsolutePath();
        this.done = folder.resolveSibling("dropped");
    }

    /** What is compared with the look before. */
    private record Look(long bytes, FileTime changed) {}

    /**
     * A file that was not received.
     *
     * @param file source and name
     */
    public record Left(String file, Reason why) {}

    /** Where files are put. */
    public Path folder() {
        return folder;
    }

    /** What stayed at the last look. */
    public List<Left> left() {
        return left.get();
    }

    @Scheduled(fixedDelayString = "${andamio.measures.every}", initialDelayString = "${andamio.measures.every}")
    void lookQuietly() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the folder of dropped files could not be read, and is looked at again", e);
        }
    }

    /** Receives all that did not change since the look before. */
    public synchronized void look() throws IOException {
        Files.createDirectories(folder);
        var now = new HashMap<Path, Look>();
        var stayed = new ArrayList<Left>();
        for (var source : within(folder, _ -> true)) {
            if (!Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                stayed.add(new Left(name(source), Reason.of("drop.folder", Kind.USER)));
                continue;
            }
            for (var file : within(source, one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))) {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                var look = new Look(attributes.size(), attributes.lastModifiedTime());
                now.put(file, look);
                if (look.equals(seen.get(file))) {
                    receive(name(source), file, look, stayed);
                }
            }
        }
        seen.clear();
        seen.putAll(now);
        left.set(List.copyOf(stayed));
    }

    /** In the order of their names; without what is hidden or not finished. */
    private static List<Path> within(Path folder, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> !name(one).startsWith(".") && !name(one).endsWith(".part"))
                    .filter(which)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private void receive(String source, Path file, Look look, List<Left> stayed) throws IOException {
        var place = source + "/" + name(file);
        var said = DroppedName.of(name(file));
        if (said.isEmpty()) {
            stayed.add(new Left(place, Reason.of("drop.name", Kind.USER)));
            return;
        }
        var announced = new Announced(
                said.get().dataset(),
                source,
                said.get().from(),
                said.get().to(),
                said.get().form(),
                name(file),
                source.equalsIgnoreCase(SIMULATOR));
        // the same file is the same intention: where it was received but not moved away, it is not received again
        var command = new Command(
                CommandId.named("dropped " + place + " " + look), Actor.SYSTEM, "measurement.delivery.receive");
        Outcome outcome;
        try (var content = Files.newInputStream(file)) {
            outcome = deliveries.receive(command, announced, content);
        }
        switch (outcome) {
            case Outcome.Done(var id) -> {
                var to = Files.createDirectories(done.resolve(source)).resolve(id + "_" + name(file));
                Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
            case Outcome.Refused(var reason) -> stayed.add(new Left(place, reason));
        }
    }
}

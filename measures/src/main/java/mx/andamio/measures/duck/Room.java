package mx.andamio.measures.duck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what one child puts aside while it lives: what does not fit into memory, and the library that its driver unpacks. A child ends by being killed, and deletes nothing itself.
 *
 * @param folder named after the process that keeps it, so that what a killed one left is known
 */
record Room(Path folder) {

    private static final String NAME = "run";

    /** Makes one, and deletes those that processes left which are no more. */
    static Room in(Path work) throws IOException {
        Files.createDirectories(work);
        try (Stream<Path> rooms = Files.list(work)) {
            rooms.filter(Room::isLeft).map(Room::new).forEach(Room::leave);
        }
        return new Room(Files.createTempDirectory(
                        work, NAME + "-" + ProcessHandle.current().pid() + "-")
                .toAbsolutePath());
    }

    private static boolean isLeft(Path folder) {
        var parts = folder.getFileName().toString().split("-", -1);
        return parts.length == 3
                && parts[0].equals(NAME)
                && parts[1].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
    }

    /** Deletes it. What cannot be deleted now is left to a later process. */
    void leave() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _) {
            // another deletes it too, or a system that keeps what is loaded
        }
    }
}

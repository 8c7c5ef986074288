package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One installation's data on disk: cluster, database programs, credentials, and a lock that dies with the process that holds it.
 *
 * @param root absolute path of the folder
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path cluster() {
        return root.resolve("db");
    }

    Path programs() {
        return root.resolve("postgresql");
    }

    Path credentials() {
        return root.resolve("credentials");
    }

    Path databaseLog() {
        return root.resolve("db.log");
    }

    /** User, password and role of the demonstration's accounts, by tabs; mode 0600. */
    public Path accounts() {
        return root.resolve("accounts.txt");
    }

    void create() {
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code text} to {@code file} so that only its owner can read it. */
    public static void writePrivately(Path file, String text) {
        Credentials.writePrivately(file, text);
    }

    /**
     * Takes the folder for this process.
     *
     * @return the lock, or empty when another process holds it
     */
    Optional<Lock> tryLock() {
        create();
        try {
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lockOf(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Held by one process at a time; the operating system frees it when the process ends, however it ends. */
    record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One installation's data on disk: cluster, database programs, credentials, and a lock that dies with the process that holds it.
 *
 * @param root absolute path of the folder
 */
public record DataFolder(Path root) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

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

    /** What a killed application may leave unfinished. Only who holds the lock may touch it. */
    Path unfinished(String name) {
        return root.resolve("unfinished-" + name);
    }

    /** Files of the running application that nobody needs after it. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /**
     * Makes the folder, or takes one that is empty or ours, for the owner's eyes only.
     *
     * @throws StorageException {@code folder.foreign} when somebody else's files are in it, {@code folder.unusable} when it cannot be
     *     made, written or closed to others
     */
    void create() {
        try {
            Files.createDirectories(root, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            if (!isOurs()) {
                throw new StorageException("folder.foreign", root.toString());
            }
            // A folder made beforehand, by a person or by what mounts a disk, is usually open to everybody.
            if (!Files.getPosixFilePermissions(root).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(root, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** A folder with other things in it was named by mistake: closing {@code /tmp} or a home to others would break more than it mends. */
    private boolean isOurs() throws IOException {
        try (var inside = Files.list(root)) {
            var names = inside.map(file -> String.valueOf(file.getFileName())).toList();
            return names.stream().allMatch("lost+found"::equals)
                    || names.stream().anyMatch(Set.of("lock", "credentials", "postgresql")::contains);
        }
    }

    /** The folder cannot be used because of {@code fault}: a full disk, a folder that only others may write… */
    StorageException unusable(IOException fault) {
        return new StorageException("folder.unusable", root.toString(), words(fault));
    }

    private static String words(IOException fault) {
        if (!(fault instanceof FileSystemException about)) {
            return String.valueOf(fault.getMessage());
        }
        var reason = about.getReason();
        return about.getFile() + ": " + (reason == null ? about.getClass().getSimpleName() : reason);
    }

    /** An empty folder for temporary files, in place of what an earlier application left. */
    Path emptyTemporary() {
        try {
            FileSystemUtils.deleteRecursively(temporary());
            return Files.createDirectories(temporary());
        } catch (IOException e) {
            throw unusable(e);
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
            throw unusable(e);
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

package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * Passwords of the three database roles of one data folder, random and kept in a file that only its owner reads.
 *
 * @param superuser starts and stops the cluster, nothing else
 * @param owner owns the schemas and runs migrations
 * @param app what the web uses: it owns nothing and bypasses nothing
 */
record Credentials(String superuser, String owner, String app) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Credentials readOrCreate(Path file) {
        return Files.exists(file) ? read(file) : create(file);
    }

    static Credentials read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Credentials(
                required(properties, "superuser", file),
                required(properties, "owner", file),
                required(properties, "app", file));
    }

    private static String required(Properties properties, String key, Path file) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new StorageException("credentials.incomplete", file.toString(), key);
        }
        return value;
    }

    private static Credentials create(Path file) {
        var fresh = new Credentials(random(), random(), random());
        var lines = "superuser=%s%nowner=%s%napp=%s%n".formatted(fresh.superuser, fresh.owner, fresh.app);
        writePrivately(file, lines);
        return fresh;
    }

    /** Writes {@code text} to a file with mode 0600 from its first byte on: all of it, on disk, or nothing. */
    static void writePrivately(Path file, String text) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

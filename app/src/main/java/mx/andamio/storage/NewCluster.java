package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Makes the cluster of a data folder, once. A cluster under its name is whole: one that is being made has another. */
final class NewCluster {

    private static final String UNFINISHED = "db.unfinished-";
    private static final int LINES_SHOWN = 6;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    private NewCluster(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** @throws StorageException {@code cluster.failed} when it cannot be made, usually for want of space */
    static void ensure(DataFolder folder, PostgresPrograms programs, String superuserPassword) {
        var cluster = new NewCluster(folder, programs);
        try {
            cluster.deleteLeftovers();
            if (!isMade(folder)) {
                cluster.make(superuserPassword);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isMade(DataFolder folder) {
        return Files.exists(folder.cluster().resolve("PG_VERSION"));
    }

    private void make(String superuserPassword) throws IOException {
        var unfinished = Files.createTempDirectory(folder.root(), UNFINISHED);
        Credentials.writePrivately(passwordFile(), superuserPassword);
        try {
            initialise(unfinished);
            Credentials.writePrivately(unfinished.resolve("postgresql.auto.conf"), settings());
            Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile());
        }
    }

    private void initialise(Path cluster) throws IOException {
        try {
            var arguments = new ArrayList<>(List.of(
                    "-D",
                    cluster.toString(),
                    "-U",
                    EmbeddedPostgres.SUPERUSER,
                    "--pwfile",
                    passwordFile().toString(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--data-checksums"));
            arguments.addAll(locale(System.getProperty("os.name", "")));
            programs.run("initdb", arguments.toArray(String[]::new));
        } catch (StorageException e) {
            var free = Files.getFileStore(folder.root()).getUsableSpace() / 1_000_000;
            FileSystemUtils.deleteRecursively(cluster);
            throw new StorageException("cluster.failed", folder.root().toString(), free, lastLines(e));
        }
    }

    /** Text in the order of its code points. Not every macOS knows that locale; PostgreSQL has one of its own that does the same. */
    static List<String> locale(String os) {
        return os.equals("Linux")
                ? List.of("--locale=C.UTF-8")
                : List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }

    /** A program says what is wrong at the end, after all that went well. */
    private static String lastLines(StorageException fault) {
        var lines = String.valueOf(fault.getMessage()).strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    private Path passwordFile() {
        return folder.unfinished("password");
    }

    /**
     * What a killed application left. Its {@code initdb} may still be writing, under a name that nobody will use: what it leaves
     * after this is deleted the next time.
     */
    private void deleteLeftovers() throws IOException {
        try (var left = Files.newDirectoryStream(folder.root(), "{" + UNFINISHED + ",unfinished-}*")) {
            for (var file : left) {
                deleteIfPossible(file);
            }
        }
    }

    private static void deleteIfPossible(Path left) {
        try {
            FileSystemUtils.deleteRecursively(left);
        } catch (IOException e) {
            System.getLogger(NewCluster.class.getName())
                    .log(System.Logger.Level.DEBUG, "left for the next start: " + left, e);
        }
    }

    private static String settings() {
        var settings = new StringBuilder();
        Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "listen_addresses", "'127.0.0.1'",
                        "unix_socket_directories", "''",
                        "max_connections", "60",
                        "shared_buffers", "'128MB'",
                        "password_encryption", "'scram-sha-256'",
                        "timezone", "'UTC'",
                        "log_timezone", "'UTC'")
                .forEach((key, value) ->
                        settings.append(key).append(" = ").append(value).append('\n'));
        return settings.toString();
    }
}

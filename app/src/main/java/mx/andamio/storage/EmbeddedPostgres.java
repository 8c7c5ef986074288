package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import mx.andamio.storage.DatabaseAccess.Login;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own, on this machine, for one data folder. Started with what keeps confirmed data (fsync, synchronous commit,
 * full page writes, checksums) and passwords; left behind by a killed process it is adopted at the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "andamio_super";
    private static final String OWNER = "andamio_owner";
    private static final String APP = "andamio_app";
    private static final String DATABASE = "andamio";
    private static final String UNFINISHED = "db.unfinished-";

    private final DataFolder folder;
    private final DataFolder.Lock lock;
    private final PostgresPrograms programs;
    private final DatabaseAccess access;

    private EmbeddedPostgres(
            DataFolder folder, DataFolder.Lock lock, PostgresPrograms programs, DatabaseAccess access) {
        this.folder = folder;
        this.lock = lock;
        this.programs = programs;
        this.access = access;
    }

    /**
     * Starts or adopts the server of {@code folder}.
     *
     * @throws StorageException {@code folder.busy} when another process holds the folder, {@code start.failed} when the server does not start
     */
    public static EmbeddedPostgres open(DataFolder folder) {
        var lock = folder.tryLock()
                .orElseThrow(
                        () -> new StorageException("folder.busy", folder.root().toString()));
        try {
            var credentials = Credentials.readOrCreate(folder.credentials());
            var programs = PostgresPrograms.unpackedInto(folder.programs());
            initialise(folder, programs, credentials);
            var server = Postmaster.of(folder.cluster()).orElseGet(() -> start(folder, programs));
            ensureRoles(server, credentials);
            return new EmbeddedPostgres(folder, lock, programs, accessTo(server, credentials));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Uses the server of a folder for a moment: that of the process that runs it, or one started for the occasion.
     *
     * @throws StorageException {@code credentials.absent} when the folder was never started
     */
    public static Borrowed borrow(DataFolder folder) {
        if (!Files.exists(folder.credentials())) {
            throw new StorageException("credentials.absent", folder.root().toString());
        }
        var lock = folder.tryLock();
        if (lock.isPresent()) {
            lock.get().close();
            var own = open(folder);
            return new Borrowed(own.access(), own::close);
        }
        var server = Postmaster.of(folder.cluster())
                .orElseThrow(
                        () -> new StorageException("folder.busy", folder.root().toString()));
        return new Borrowed(accessTo(server, Credentials.read(folder.credentials())), () -> {});
    }

    /** A database in use for a moment. Closing it stops what was started for the occasion. */
    public record Borrowed(DatabaseAccess access, Runnable giveBack) implements AutoCloseable {
        @Override
        public void close() {
            giveBack.run();
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Stops the server, waiting for what runs to end, and frees the folder. */
    @Override
    public void close() {
        try {
            programs.run("pg_ctl", "-D", folder.cluster().toString(), "-m", "fast", "-w", "stop");
        } finally {
            lock.close();
        }
    }

    private static void initialise(DataFolder folder, PostgresPrograms programs, Credentials credentials) {
        var cluster = folder.cluster();
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        // Under another name until it is whole: a first start that is cut short must not leave half a cluster to the
        // next.
        deleteUnfinished(folder);
        var unfinished = createUnfinished(folder);
        var passwordFile = folder.root().resolve("initdb.password");
        Credentials.writePrivately(passwordFile, credentials.superuser());
        try {
            programs.run(
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile",
                    passwordFile.toString(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--data-checksums");
            Files.writeString(unfinished.resolve("postgresql.auto.conf"), settings(), StandardCharsets.UTF_8);
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    private static Path createUnfinished(DataFolder folder) {
        try {
            return Files.createTempDirectory(folder.root(), UNFINISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteUnfinished(DataFolder folder) {
        try (var left = Files.newDirectoryStream(folder.root(), UNFINISHED + "*")) {
            for (var cluster : left) {
                FileSystemUtils.deleteRecursively(cluster);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Postmaster start(DataFolder folder, PostgresPrograms programs) {
        var cluster = folder.cluster();
        try {
            programs.run(
                    "pg_ctl",
                    "-D",
                    cluster.toString(),
                    "-l",
                    folder.databaseLog().toString(),
                    "-o",
                    "-p " + freePort(),
                    "-w",
                    "-t",
                    "60",
                    "start");
        } catch (StorageException e) {
            throw new StorageException(
                    "start.failed",
                    folder.root().toString(),
                    folder.databaseLog().toString(),
                    tail(folder.databaseLog()));
        }
        return Postmaster.of(cluster)
                .orElseThrow(() -> new StorageException(
                        "start.failed",
                        folder.root().toString(),
                        folder.databaseLog().toString(),
                        tail(folder.databaseLog())));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(Path log) {
        try {
            var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAccess accessTo(Postmaster server, Credentials credentials) {
        return new DatabaseAccess(
                url(server, DATABASE), new Login(OWNER, credentials.owner()), new Login(APP, credentials.app()));
    }

    private static String url(Postmaster server, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), database);
    }

    /** Creates what is missing. Role names are constants and passwords hexadecimal: nothing here needs quoting. */
    private static void ensureRoles(Postmaster server, Credentials credentials) {
        try (var connection =
                DriverManager.getConnection(url(server, "postgres"), SUPERUSER, credentials.superuser())) {
            ensureRole(connection, OWNER, credentials.owner());
            ensureRole(connection, APP, credentials.app());
            if (isAbsent(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new StorageException("external.unreachable", url(server, DATABASE), String.valueOf(e.getMessage()));
        }
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        if (isAbsent(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(
                    connection,
                    "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                            .formatted(role, password));
        }
    }

    private static boolean isAbsent(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import mx.andamio.storage.DatabaseAccess.Login;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own, on this machine, for one data folder. Started with what keeps confirmed data (fsync, synchronous commit,
 * full page writes, checksums) and passwords; left behind by a killed process it is adopted at the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "andamio_super";
    private static final String OWNER = "andamio_owner";
    private static final String APP = "andamio_app";
    private static final String DATABASE = "andamio";

    private final DataFolder folder;
    private final DataFolder.Lock lock;
    private final PostgresPrograms programs;
    private final DatabaseAccess access;
    private @Nullable ServerWatch watch;

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
     * @throws StorageException {@code folder.busy} when another process holds the folder, {@code folder.foreign} or {@code
     *     folder.unusable} when it cannot be ours, {@code cluster.failed} or {@code start.failed} when there is no server after all,
     *     {@code version.major} when the folder is of another PostgreSQL
     */
    public static EmbeddedPostgres open(DataFolder folder) {
        return open(folder, lock(folder));
    }

    /** Takes the folder for this process. @throws StorageException {@code folder.busy}, {@code folder.foreign} or {@code folder.unusable} */
    static DataFolder.Lock lock(DataFolder folder) {
        return folder.tryLock()
                .orElseThrow(
                        () -> new StorageException("folder.busy", folder.root().toString()));
    }

    /** As {@link #open(DataFolder)}, for who took the folder before. The lock is freed when the database is closed or does not open. */
    static EmbeddedPostgres open(DataFolder folder, DataFolder.Lock lock) {
        try {
            var credentials = credentials(folder);
            var programs = PostgresPrograms.of(folder);
            programs.requireSameMajorAs(folder.cluster());
            NewCluster.ensure(folder, programs, credentials.superuser());
            var server = new ServerStart(folder, programs).runningServer();
            programs.removeOthers(server);
            ensureRoles(server, credentials);
            return new EmbeddedPostgres(folder, lock, programs, accessTo(server, credentials));
        } catch (IOException e) {
            lock.close();
            throw folder.unusable(e);
        } catch (UncheckedIOException e) {
            lock.close();
            throw folder.unusable(Objects.requireNonNull(e.getCause()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** New ones only for a new cluster: without its own a cluster cannot be opened, and others would hide that. */
    private static Credentials credentials(DataFolder folder) {
        if (NewCluster.isMade(folder) && !Files.exists(folder.credentials())) {
            throw new StorageException(
                    "credentials.incomplete", folder.credentials().toString(), "superuser");
        }
        return Credentials.readOrCreate(folder.credentials());
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
        var server = ServerStart.ofAnotherProcess(folder)
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

    /** From now on, until it is closed, a server that dies is started again at the same address. */
    public synchronized void keepRunning() {
        if (watch == null) {
            watch = Postmaster.of(folder.cluster())
                    .map(server -> ServerWatch.over(server, folder, programs, access))
                    .orElseThrow(() ->
                            new StorageException("start.failed", folder.root().toString(), folder.databaseLog(), ""));
        }
    }

    /** Stops the server, waiting for what runs to end, and frees the folder. One that is gone already needs no stopping. */
    @Override
    public synchronized void close() {
        try {
            if (watch != null) {
                watch.close();
            }
            if (Postmaster.process(folder.cluster()).isEmpty()) {
                return;
            }
            programs.run("pg_ctl", "-D", folder.cluster().toString(), "-m", "fast", "-w", "stop");
        } finally {
            lock.close();
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

package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import mx.andamio.storage.DatabaseAccess.Login;
import org.springframework.util.FileSystemUtils;

/** Data folders for tests. All share one copy of the database's programs: unpacking them takes longer than most tests. */
public final class Folders {

    private static final Path PROGRAMS = Path.of("target/test-programs").toAbsolutePath();

    private static final Path DATABASES = Path.of("target/test-databases").toAbsolutePath();

    private static boolean swept;

    private Folders() {}

    /**
     * An empty folder for a database that lives longer than one test. It lies below {@code target} and is named after this process:
     * what runs that were stopped have left there is deleted with the first of a new run.
     */
    static synchronized Path ofThisRun(String purpose) throws IOException {
        Files.createDirectories(DATABASES);
        if (!swept) {
            swept = true;
            sweep();
        }
        return Files.createTempDirectory(DATABASES, ProcessHandle.current().pid() + "-" + purpose + "-");
    }

    private static void sweep() throws IOException {
        try (var left = Files.newDirectoryStream(DATABASES)) {
            for (var folder : left) {
                var pid = Long.parseLong(folder.getFileName().toString().replaceFirst("-.*", ""));
                if (ProcessHandle.of(pid).isEmpty()) {
                    Postmaster.process(new DataFolder(folder.resolve("data")).cluster())
                            .ifPresent(orphan -> {
                                orphan.destroyForcibly();
                                orphan.onExit().join();
                            });
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    static DataFolder fresh(Path parent) {
        return named(parent, "data");
    }

    static DataFolder named(Path parent, String name) {
        var folder = new DataFolder(parent.resolve(name));
        folder.create();
        try {
            linkPrograms(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Spares {@code folder}, which may not exist yet, the unpacking. */
    public static synchronized void linkPrograms(DataFolder folder) throws IOException {
        PostgresPrograms.unpackedInto(PROGRAMS);
        folder.create();
        Files.createSymbolicLink(folder.programs(), PROGRAMS);
    }

    static Connection asOwner(DatabaseAccess access) throws SQLException {
        return as(access, access.owner());
    }

    static Connection asApp(DatabaseAccess access) throws SQLException {
        return as(access, access.app());
    }

    static Connection asSuperuser(DataFolder folder, DatabaseAccess access) throws SQLException {
        return as(
                access,
                new Login(
                        "andamio_super", Credentials.read(folder.credentials()).superuser()));
    }

    private static Connection as(DatabaseAccess access, Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}

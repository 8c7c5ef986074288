package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import mx.andamio.storage.DatabaseAccess.Login;

/** Data folders for tests. All share one copy of the database's programs: unpacking them takes longer than most tests. */
public final class Folders {

    private static final Path PROGRAMS = Path.of("target/test-programs").toAbsolutePath();

    private Folders() {}

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

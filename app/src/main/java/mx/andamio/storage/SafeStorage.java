package mx.andamio.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Refuses a database that could lose what it confirmed. A kill test cannot see these settings: only asking can. */
final class SafeStorage {

    private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes", "data_checksums");
    private static final int OLDEST_VERSION = 18;

    private SafeStorage() {}

    /** @throws StorageException {@code unsafe} naming every setting that is off, or {@code version.old} */
    static void require(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(
                access.url(), access.app().user(), access.app().password())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StorageException("version.old", Integer.toString(version));
            }
            var unsafe = unsafeSettings(connection);
            if (!unsafe.isEmpty()) {
                throw new StorageException("unsafe", String.join(", ", unsafe));
            }
        } catch (SQLException e) {
            throw new StorageException("external.unreachable", access.url(), String.valueOf(e.getMessage()));
        }
    }

    private static List<String> unsafeSettings(Connection connection) throws SQLException {
        var unsafe = new ArrayList<String>();
        for (var setting : MUST_BE_ON) {
            var value = current(connection, setting);
            if (!value.equals("on")) {
                unsafe.add(setting + " = " + value);
            }
        }
        // "local" waits for this machine's disk but not for a replica's; the weaker value is "off" alone.
        var commit = current(connection, "synchronous_commit");
        if (commit.equals("off")) {
            unsafe.add("synchronous_commit = off");
        }
        return unsafe;
    }

    private static String current(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

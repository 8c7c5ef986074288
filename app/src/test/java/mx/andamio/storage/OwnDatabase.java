package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/** A database with every module's tables and nothing in them, for tests that would harm the shared installation. */
public final class OwnDatabase implements AutoCloseable {

    private final Path parent;
    private final EmbeddedPostgres database;

    private OwnDatabase(Path parent, EmbeddedPostgres database) {
        this.parent = parent;
        this.database = database;
    }

    public static OwnDatabase started() {
        try {
            var parent = Folders.ofThisRun("own");
            var database = EmbeddedPostgres.open(Folders.fresh(parent));
            Migrations.apply(database.access());
            return new OwnDatabase(parent, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DatabaseAccess access() {
        return database.access();
    }

    /** Runs a statement as who owns the tables. */
    public void asOwner(String sql) throws SQLException {
        try (var owner = Folders.asOwner(access())) {
            Folders.execute(owner, sql);
        }
    }

    /** Runs a statement as the web does. */
    public void asApp(String sql) throws SQLException {
        try (var app = Folders.asApp(access())) {
            Folders.execute(app, sql);
        }
    }

    public long count(String query) throws SQLException {
        try (var owner = Folders.asOwner(access())) {
            return Long.parseLong(Folders.single(owner, query));
        }
    }

    @Override
    public void close() {
        database.close();
        try {
            FileSystemUtils.deleteRecursively(parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

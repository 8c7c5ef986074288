package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/** A database with every module's tables and nothing in them, for tests that would harm the shared installation. */
public final class OwnDatabase implements AutoCloseable {

    private final Path parent;
    private final DataFolder folder;
    private final EmbeddedPostgres database;

    private OwnDatabase(Path parent, DataFolder folder, EmbeddedPostgres database) {
        this.parent = parent;
        this.folder = folder;
        this.database = database;
    }

    public static OwnDatabase started() {
        try {
            var parent = Folders.ofThisRun("own");
            var folder = Folders.fresh(parent);
            var database = EmbeddedPostgres.open(folder);
            Migrations.apply(database.access());
            return new OwnDatabase(parent, folder, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DatabaseAccess access() {
        return database.access();
    }

    /** Kills the server; it is started again at its address, as it is where the application runs. */
    public void die() {
        database.keepRunning();
        ServersOfFolders.kill(folder.root());
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

package mx.andamio.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The database of a data folder while it is made ready: unpacked, started, found safe and brought up to date. That takes seconds of
 * disk and of other processes, in which the rest of the application can begin; who needs the database waits for it.
 */
final class OpeningDatabase implements AutoCloseable {

    private final CompletableFuture<EmbeddedPostgres> ready;

    private OpeningDatabase(CompletableFuture<EmbeddedPostgres> ready) {
        this.ready = ready;
    }

    /**
     * Takes the folder at once and begins to open its database.
     *
     * @throws StorageException {@code folder.busy}, {@code folder.foreign} or {@code folder.unusable}; whatever else is wrong is thrown
     *     by {@link #access}
     */
    static OpeningDatabase of(DataFolder folder) {
        var lock = EmbeddedPostgres.lock(folder);
        // A thread of its own: those of the common pool are few, and other work of the start waits for them.
        return new OpeningDatabase(CompletableFuture.supplyAsync(
                () -> opened(folder, lock), Thread.ofPlatform().name("database")::start));
    }

    private static EmbeddedPostgres opened(DataFolder folder, DataFolder.Lock lock) {
        var database = EmbeddedPostgres.open(folder, lock);
        try {
            SafeStorage.require(database.access());
            Migrations.apply(database.access());
            database.keepRunning();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Waits until the database can be used. @throws StorageException when it cannot */
    DatabaseAccess access() {
        try {
            return ready.join().access();
        } catch (CompletionException e) {
            // As if it had happened here: whoever explains faults looks for their kind.
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    boolean failed() {
        return ready.isCompletedExceptionally();
    }

    /** Stops the database. One that is still being opened is waited for: a server without its application would stay behind. */
    @Override
    public void close() {
        try {
            ready.join().close();
        } catch (CompletionException e) {
            // Nothing was opened, and access() says why.
        }
    }
}

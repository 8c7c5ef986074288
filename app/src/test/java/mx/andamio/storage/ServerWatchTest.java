package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where only the database dies, the application that runs starts it again. */
class ServerWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path temp;

    private final AtomicLong ids = new AtomicLong();

    @Test
    void aServerThatDiesIsBackAtItsAddressWithAllThatWasConfirmed() throws Exception {
        var folder = Folders.fresh(temp);
        try (var database = EmbeddedPostgres.open(folder)) {
            Writers.prepare(database.access());
            database.keepRunning();
            for (var kill = 0; kill < 2; kill++) {
                var round = Writers.start(database.access(), ids, 2, 20, _ -> {});
                round.enough().await();
                ServersOfFolders.kill(folder.root());
                round.awaitEnd();

                await(() -> answers(database));
                assertThat(Writers.rows(database.access())).containsAll(round.confirmed());
            }
        }
        assertThat(ServersOfFolders.runs(folder.root())).isFalse();
    }

    /** The control: nobody else starts it. */
    @Test
    void withoutTheWatchItStaysAway() throws Exception {
        var folder = Folders.fresh(temp);
        try (var database = EmbeddedPostgres.open(folder)) {
            assertThat(answers(database)).isTrue();
            ServersOfFolders.kill(folder.root());

            assertThat(answers(database)).isFalse();
        }
    }

    @Test
    void aServerThatWouldLoseWhatWasConfirmedIsNotLeftRunning() throws Exception {
        var folder = Folders.fresh(temp);
        var before = watches();
        try (var database = EmbeddedPostgres.open(folder)) {
            database.keepRunning();
            Files.writeString(
                    folder.cluster().resolve("postgresql.auto.conf"), "fsync = off\n", StandardOpenOption.APPEND);
            ServersOfFolders.kill(folder.root());

            await(() -> watches() == before);
            assertThat(ServersOfFolders.runs(folder.root())).isFalse();
        }
    }

    @Test
    void closingEndsTheWatchAndTheServer() throws IOException {
        var folder = Folders.fresh(temp);
        var before = watches();
        var database = EmbeddedPostgres.open(folder);
        database.keepRunning();
        assertThat(watches()).isEqualTo(before + 1);

        database.close();

        assertThat(watches()).isEqualTo(before);
        assertThat(ServersOfFolders.runs(folder.root())).isFalse();
    }

    private static long watches() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("andamio-database"))
                .count();
    }

    private static boolean answers(EmbeddedPostgres database) {
        try (var app = Folders.asApp(database.access())) {
            return app.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void await(BooleanSupplier happened) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(happened.getAsBoolean()).as("it happened within " + PATIENCE).isTrue();
    }
}

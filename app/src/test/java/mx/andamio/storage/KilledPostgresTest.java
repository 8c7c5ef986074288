package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was confirmed is never lost: PostgreSQL is killed under its writers and started again at once. */
class KilledPostgresTest {

    private static final int KILLS = Integer.getInteger("andamio.kills.postgres", 5);
    private static final int WRITERS = 8;
    private static final int CONFIRMED_BEFORE_A_KILL = 200;

    @TempDir
    Path temp;

    private final AtomicLong ids = new AtomicLong();

    @Test
    void keepsEveryConfirmedRowThroughKills() throws Exception {
        var folder = Folders.fresh(temp);
        var confirmed = new TreeSet<Long>();
        for (var kill = 0; kill < KILLS; kill++) {
            confirmed.addAll(writeUntilKilled(folder));
        }

        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(KILLS * CONFIRMED_BEFORE_A_KILL);
        assertThat(rowsOf(folder)).containsAll(confirmed);
    }

    /** The control: the same kill, with a database that confirms before it has written. A test that cannot lose proves nothing. */
    @Test
    void wouldNoticeALossWithoutSynchronousCommit() throws Exception {
        var folder = Folders.fresh(temp);
        try (var safe = EmbeddedPostgres.open(folder)) {
            Writers.prepare(safe.access());
        }
        Files.writeString(
                folder.cluster().resolve("postgresql.auto.conf"),
                "synchronous_commit = off\nwal_writer_delay = 10s\nwal_writer_flush_after = 1GB\n",
                StandardOpenOption.APPEND);

        var confirmed = writeUntilKilled(folder);

        assertThat(rowsOf(folder).containsAll(confirmed)).isFalse();
    }

    private Set<Long> writeUntilKilled(DataFolder folder)
            throws SQLException, InterruptedException, ExecutionException {
        var database = EmbeddedPostgres.open(folder);
        Writers.prepare(database.access());
        var round = Writers.start(database.access(), ids, WRITERS, CONFIRMED_BEFORE_A_KILL, _ -> {});
        assertThat(round.enough().await(30, TimeUnit.SECONDS)).isTrue();

        kill(folder);
        round.awaitEnd();
        freeTheFolderOf(database);
        return round.confirmed();
    }

    private static void kill(DataFolder folder) throws InterruptedException, ExecutionException {
        var postmaster = ProcessHandle.of(
                        Postmaster.of(folder.cluster()).orElseThrow().pid())
                .orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().get();
    }

    private static void freeTheFolderOf(EmbeddedPostgres killed) {
        try {
            killed.close();
        } catch (StorageException e) {
            assertThat(e.code()).isEqualTo("command.failed");
        }
    }

    private static Set<Long> rowsOf(DataFolder folder) throws SQLException, IOException {
        assertThat(Files.readString(folder.cluster().resolve("postmaster.pid")))
                .as("the kill left its mark")
                .isNotEmpty();
        try (var database = EmbeddedPostgres.open(folder)) {
            return Writers.rows(database.access());
        }
    }
}

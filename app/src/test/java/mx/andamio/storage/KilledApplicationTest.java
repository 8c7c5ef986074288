package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed while it writes; its database lives on as an orphan that the next start must adopt. */
class KilledApplicationTest {

    private static final int KILLS = Integer.getInteger("andamio.kills.application", 3);
    private static final int CONFIRMED_BEFORE_A_KILL = 50;
    private static final long ROWS_OF_ONE = 1_000_000;

    @TempDir
    Path temp;

    @Test
    void anotherProcessCannotOpenTheFolder() throws Exception {
        var folder = Folders.fresh(temp);
        var other = start(folder, 0);
        try (var printed = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(printed.readLine()).isEqualTo("READY");

            var refusal = assertThrows(StorageException.class, () -> EmbeddedPostgres.open(folder));

            assertThat(refusal.code()).isEqualTo("folder.busy");
        } finally {
            other.destroyForcibly().waitFor();
            EmbeddedPostgres.open(folder).close();
        }
    }

    @Test
    void aKilledApplicationLeavesNothingBehindThatBlocksTheNext() throws Exception {
        var folder = Folders.fresh(temp);
        var confirmed = new TreeSet<Long>();
        @Nullable Postmaster orphan = null;
        for (var kill = 0; kill < KILLS; kill++) {
            confirmed.addAll(writeUntilKilled(folder, kill * ROWS_OF_ONE));
            var running = Postmaster.of(folder.cluster()).orElseThrow();
            assertThat(orphan == null || orphan.equals(running))
                    .as("the orphan was adopted")
                    .isTrue();
            orphan = running;
        }

        try (var database = EmbeddedPostgres.open(folder)) {
            assertThat(Postmaster.of(folder.cluster())).contains(Objects.requireNonNull(orphan));
            assertThat(Writers.rows(database.access())).containsAll(confirmed);
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(KILLS * CONFIRMED_BEFORE_A_KILL);
        assertThat(Postmaster.of(folder.cluster()))
                .as("closing stops it for good")
                .isEmpty();
    }

    @Test
    void aFirstStartThatIsKilledHalfwayDoesNotBlockTheNext() throws Exception {
        var folder = Folders.fresh(temp);
        var process = start(folder, 0);
        while (!clusterHasBegun(folder)) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        killWithAllItStarted(process);
        assertThat(folder.cluster())
                .as("it was killed before the cluster was whole")
                .doesNotExist();

        try (var database = EmbeddedPostgres.open(folder)) {
            Writers.prepare(database.access());

            assertThat(Writers.rows(database.access())).isEmpty();
        }
    }

    @Test
    void whatMakesTheClusterMayOutliveTheApplicationAndIsNeitherUsedNorInTheWay() throws Exception {
        var folder = Folders.fresh(temp);
        var process = start(folder, 0);
        while (!clusterHasBegun(folder)) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        var orphans = process.descendants().toList();
        process.destroyForcibly().waitFor();

        try (var database = EmbeddedPostgres.open(folder)) {
            Writers.prepare(database.access());
            assertThat(Writers.rows(database.access())).isEmpty();
        }

        orphans.forEach(orphan -> orphan.onExit().join());
        EmbeddedPostgres.open(folder).close();
        try (var inside = Files.list(folder.root())) {
            assertThat(inside.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("credentials", "db", "db.log", "lock", "postgresql");
        }
    }

    private static boolean clusterHasBegun(DataFolder folder) throws IOException {
        try (var inside = Files.newDirectoryStream(folder.root(), "db*")) {
            for (var cluster : inside) {
                if (Files.exists(cluster.resolve("PG_VERSION"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void killWithAllItStarted(Process process) throws InterruptedException {
        var started = process.descendants().toList();
        process.toHandle().destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        started.forEach(child -> child.onExit().join());
    }

    private static Set<Long> writeUntilKilled(DataFolder folder, long from) throws Exception {
        var process = start(folder, from);
        var confirmed = new TreeSet<Long>();
        try (var printed = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(printed.readLine()).isEqualTo("READY");
            while (confirmed.size() < CONFIRMED_BEFORE_A_KILL) {
                confirmed.add(Long.parseLong(printed.readLine()));
            }
            // Not the process itself: that would close what it printed.
            process.toHandle().destroyForcibly();
            readWhatWasStillPrinted(printed, confirmed);
        }
        process.waitFor();
        return confirmed;
    }

    /** The last line may be cut: what was not printed whole was not said. */
    private static void readWhatWasStillPrinted(BufferedReader printed, Set<Long> confirmed) throws IOException {
        var text = printed.readAllAsString();
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        whole.lines().map(Long::parseLong).forEach(confirmed::add);
    }

    private static Process start(DataFolder folder, long from) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplicationToKill.class.getName(),
                        folder.root().toString(),
                        Long.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash of the machine leaves in {@code postmaster.pid} keeps PostgreSQL from starting, but not us. */
class PostmasterTest {

    @TempDir
    static Path temp;

    static DataFolder folder;

    private final Process other = idle();

    @BeforeAll
    static void makeACluster() {
        folder = Folders.fresh(temp);
        EmbeddedPostgres.open(folder).close();
    }

    @AfterEach
    void end() {
        other.destroyForcibly();
    }

    @Test
    void anEmptyFileDoesNotBlockTheNextStart() throws IOException {
        Files.createFile(pidFile());

        assertStarts();
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramDoesNotBlockTheNextStart() throws IOException {
        leave(other.pid(), 1);

        assertStarts();
    }

    @Test
    void theServerOfAnotherFolderIsNotTakenForOurs() throws IOException {
        var another = Folders.named(temp, "another");
        try (var running = EmbeddedPostgres.open(another)) {
            var theirs = Postmaster.of(another.cluster()).orElseThrow();
            leave(theirs.pid(), theirs.port());

            assertThat(Postmaster.of(folder.cluster())).isEmpty();
            try (var ours = EmbeddedPostgres.open(folder)) {
                assertThat(ours.access().url()).isNotEqualTo(running.access().url());
            }
        }
    }

    @Test
    void aServerThatIsStillStartingIsWaitedForAndAdopted() throws Exception {
        killTheServer();
        var port = freePort();
        startWithoutWaiting(port);

        try (var adopted = EmbeddedPostgres.open(folder)) {
            assertThat(adopted.access().url()).contains(":" + port + "/");
        }
    }

    /** Leaves a cluster that must recover, which takes its next server a while. */
    private void killTheServer() throws InterruptedException, ExecutionException {
        try (var _ = EmbeddedPostgres.open(folder)) {
            var server = Postmaster.process(folder.cluster()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get();
        }
    }

    /** As a killed application leaves it: the server may not even have written its number yet. */
    private void startWithoutWaiting(int port) {
        var cluster = folder.cluster().toString();
        var log = folder.databaseLog().toString();
        PostgresPrograms.of(folder).run("pg_ctl", "-D", cluster, "-l", log, "-o", "-p " + port, "-W", "start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void assertStarts() {
        try (var database = EmbeddedPostgres.open(folder)) {
            assertThat(Postmaster.of(folder.cluster())).isPresent();
            assertThat(database.access().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    private void leave(long pid, int port) throws IOException {
        Files.writeString(
                pidFile(), "%d%n%s%n0%n%d%n%n127.0.0.1%n0 0%nready   %n".formatted(pid, folder.cluster(), port));
    }

    private Path pidFile() {
        return folder.cluster().resolve("postmaster.pid");
    }

    /** A process that does nothing until it is ended. */
    private static Process idle() {
        try {
            return new ProcessBuilder("cat").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Brings the server of a folder to where it can be used: adopts one that runs, waits for one that a killed application left starting
 * or stopping, starts one where there is none.
 */
final class ServerStart {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** What PostgreSQL says of obstacles that go away: processes of a killed server that are still ending, a port taken meanwhile. */
    private static final List<String> PASSING = List.of("shared memory block", "Address already in use");

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final IntSupplier port;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    ServerStart(DataFolder folder, PostgresPrograms programs) {
        this(folder, programs, ServerStart::freePort);
    }

    /** A server that must be started shall listen on {@code port}, and on no other. */
    ServerStart(DataFolder folder, PostgresPrograms programs, int port) {
        this(folder, programs, () -> port);
    }

    private ServerStart(DataFolder folder, PostgresPrograms programs, IntSupplier port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** @throws StorageException {@code start.failed} when it does not start, or is not ready after a minute */
    Postmaster runningServer() {
        while (System.nanoTime() < deadline) {
            var ready = Postmaster.of(folder.cluster());
            if (ready.isPresent()) {
                return ready.get();
            }
            if (Postmaster.process(folder.cluster()).isPresent()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                start();
            }
        }
        throw failed();
    }

    /** The server that another process runs or is about to run; empty when it does not come. */
    static Optional<Postmaster> ofAnotherProcess(DataFolder folder) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var ready = Postmaster.of(folder.cluster());
        while (ready.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            ready = Postmaster.of(folder.cluster());
        }
        return ready;
    }

    private void start() {
        var logged = length(folder.databaseLog());
        try {
            programs.run(
                    "pg_ctl",
                    "-D",
                    folder.cluster().toString(),
                    "-l",
                    folder.databaseLog().toString(),
                    "-o",
                    "-p " + port.getAsInt(),
                    "-w",
                    "-t",
                    Long.toString(PATIENCE.toSeconds()),
                    "start");
        } catch (StorageException e) {
            if (!mayTryAgain(logged)) {
                throw failed();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether the obstacle was of those that pass, or somebody else's server came first: one that a killed application left starting. */
    private boolean mayTryAgain(long logged) {
        try {
            var said = since(folder.databaseLog(), logged);
            return Postmaster.process(folder.cluster()).isPresent()
                    || PASSING.stream().anyMatch(said::contains)
                    || Postmaster.removeStale(folder.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StorageException failed() {
        return new StorageException(
                "start.failed", folder.root().toString(), folder.databaseLog().toString(), tail(folder.databaseLog()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String since(Path log, long start) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(Math.min(start, Files.size(log)));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String tail(Path log) {
        try {
            var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

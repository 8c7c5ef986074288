package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A running server, as its {@code postmaster.pid} tells.
 *
 * @param pid process number
 * @param port port on 127.0.0.1
 */
record Postmaster(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server of {@code cluster}, if one lives and is ready. A file left by a crash does not count. */
    static Optional<Postmaster> of(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) {
                return Optional.empty();
            }
            var server = new Postmaster(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return server.isPostgres() ? Optional.of(server) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number is reused after a restart of the machine: the process must also be a PostgreSQL. */
    private boolean isPostgres() {
        return ProcessHandle.of(pid)
                .flatMap(p -> p.info().command())
                .map(c -> c.endsWith("postgres"))
                .orElse(false);
    }
}

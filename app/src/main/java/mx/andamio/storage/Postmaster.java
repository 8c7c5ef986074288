package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A running server, as its {@code postmaster.pid} tells.
 *
 * @param pid process number
 * @param port port on 127.0.0.1
 */
record Postmaster(long pid, int port) {

    private static final String FILE = "postmaster.pid";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server of {@code cluster}, if one lives and is ready. A file left by a crash does not count. */
    static Optional<Postmaster> of(Path cluster) {
        var lines = lines(cluster);
        if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) {
            return Optional.empty();
        }
        return process(cluster)
                .map(server -> new Postmaster(
                        server.pid(), Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /** The process of the server of {@code cluster}, whether it starts, runs or stops. */
    static Optional<ProcessHandle> process(Path cluster) {
        return named(cluster).filter(process -> isServerOf(process, cluster));
    }

    /**
     * Removes a {@code postmaster.pid} that names no server of {@code cluster}, and would still keep PostgreSQL from starting: an empty
     * one, left by a crash of the machine, or one whose number now belongs to something else. PostgreSQL itself looks for server
     * processes that still use the cluster, so nothing runs twice. Only who holds the folder's lock may call it.
     *
     * @return whether there was one
     */
    static boolean removeStale(Path cluster) throws IOException {
        var file = cluster.resolve(FILE);
        var empty = Files.exists(file) && lines(cluster).isEmpty();
        var anothers =
                named(cluster).filter(process -> !isServerOf(process, cluster)).isPresent();
        return (empty || anothers) && Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> named(Path cluster) {
        var lines = lines(cluster);
        if (lines.isEmpty() || !NUMBER.matcher(lines.get(PID_LINE).strip()).matches()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()));
    }

    private static List<String> lines(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve(FILE));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number is reused after a restart of the machine: the process must also be a PostgreSQL, and that of this cluster. */
    private static boolean isServerOf(ProcessHandle process, Path cluster) {
        return process.info().command().map(c -> c.endsWith("postgres")).orElse(false)
                && worksIn(process, cluster).orElse(true);
    }

    /** Whether the process works in the folder {@code cluster}, as every server does. Empty where the system does not tell. */
    private static Optional<Boolean> worksIn(ProcessHandle process, Path cluster) {
        try {
            var folder = Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath();
            return Optional.of(folder.equals(cluster.toRealPath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

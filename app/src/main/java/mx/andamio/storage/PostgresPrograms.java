package mx.andamio.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked once into a data folder: {@code postgresql/18.6-1a2b3c4d}, by version and checksum of the archive.
 * An application with newer ones unpacks its own beside them.
 *
 * @param home folder of these programs
 * @param data folder through which their output passes
 */
record PostgresPrograms(Path home, DataFolder data) {

    private static final String UNFINISHED = "unfinished-";
    private static final String VERSION_SAID = "(PostgreSQL) ";

    static PostgresPrograms of(DataFolder data) {
        return new PostgresPrograms(unpackedInto(data.programs()), data);
    }

    /** Unpacks the programs that came with the application, unless that was done before. @return the folder of these programs */
    static Path unpackedInto(Path programs) {
        var archive = PostgresArchive.ofThisMachine();
        try {
            var before = unpackedBefore(programs, archive.checksum());
            return before.isPresent() ? before.get() : unpack(archive, programs);
        } catch (IOException e) {
            throw new StorageException("binaries.unreadable", programs.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Path> unpackedBefore(Path programs, String checksum) throws IOException {
        if (!Files.isDirectory(programs)) {
            return Optional.empty();
        }
        try (var inside = Files.newDirectoryStream(programs, "[0-9]*-" + checksum)) {
            var found = inside.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        }
    }

    /** Under its name only when it is whole. */
    private static Path unpack(PostgresArchive archive, Path programs) throws IOException {
        Files.createDirectories(programs);
        // A disk that was full must not be filled by every start anew.
        delete(programs, entry -> String.valueOf(entry.getFileName()).startsWith(UNFINISHED));
        var unfinished = Files.createTempDirectory(programs, UNFINISHED);
        archive.unpackInto(unfinished);
        var said = Command.run(
                "postgres",
                List.of(unfinished.resolve("bin/postgres").toString(), "--version"),
                unfinished.resolve("version"));
        var from = said.indexOf(VERSION_SAID);
        if (from < 0) {
            throw new IOException("postgres --version: " + said);
        }
        var version = said.substring(from + VERSION_SAID.length()).strip().split("[^0-9.]", 2)[0];
        return Files.move(
                unfinished, programs.resolve(version + "-" + archive.checksum()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A major version neither reads nor writes the files of another. @throws StorageException {@code version.major} */
    void requireSameMajorAs(Path cluster) throws IOException {
        var file = cluster.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        var theirs = Files.readString(file).strip();
        var ours = String.valueOf(home.getFileName()).split("[^0-9]", 2)[0];
        if (!theirs.equals(ours)) {
            throw new StorageException("version.major", data.root().toString(), theirs, ours);
        }
    }

    /**
     * Removes programs of earlier applications and what was left half unpacked, when {@code server} runs from these ones. A server that
     * was adopted may still run from older ones, and loads parts of itself as it needs them.
     */
    void removeOthers(Postmaster server) {
        var runsFrom = ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().command())
                .map(Path::of);
        try {
            var own = home.toRealPath();
            if (runsFrom.isEmpty() || !runsFrom.get().startsWith(own)) {
                return;
            }
            var current = String.valueOf(home.getFileName());
            delete(
                    data.programs(),
                    entry -> !String.valueOf(entry.getFileName()).equals(current));
        } catch (IOException e) {
            // They take space and nothing else; the next start tries again.
        }
    }

    private static void delete(Path programs, DirectoryStream.Filter<Path> which) throws IOException {
        try (var inside = Files.newDirectoryStream(programs, which)) {
            for (var entry : inside) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }

    Path bin() {
        return home.resolve("bin");
    }

    /** Runs a program to its end. @return what it printed @throws StorageException if it fails */
    String run(String program, String... arguments) {
        var command = new ArrayList<>(List.of(bin().resolve(program).toString()));
        command.addAll(Arrays.asList(arguments));
        return Command.run(program, Command.unprivileged(command), data.unfinished(program));
    }
}

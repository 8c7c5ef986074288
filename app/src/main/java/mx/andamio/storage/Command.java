package mx.andamio.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of the database. */
final class Command {

    private Command() {}

    /**
     * PostgreSQL refuses to run as the super user. Where we are it (a container, a small server), the programs run in a user
     * namespace of their own, in which nobody is.
     */
    static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Runs {@code command} to its end. What it prints passes through the file {@code output}, which is gone afterwards. */
    static String run(String name, List<String> command, Path output) {
        // Output goes to a file: a started server inherits the stream and would keep a pipe open for ever.
        try {
            // A new file, not the old one emptied: a program that outlived a killed application may still write to
            // that.
            Files.deleteIfExists(output);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            var code = process.waitFor();
            var printed = Files.readString(output, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new StorageException("command.failed", name, code, printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + name, e);
        } finally {
            delete(output);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mx.andamio.start;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The application in a process of its own, as the run script starts it: the classes of the product and none of the tests. */
final class RunningServer implements AutoCloseable {

    /** What would be the system's folder for temporary files. */
    static final Path SYSTEM_TEMPORARY = Path.of("target/system-temporary").toAbsolutePath();

    private static final String LAST_LINE = "Para detener";

    private final Process process;
    private final String said;
    private final String complaints;
    private final Duration startedIn;

    private RunningServer(Process process, String said, String complaints, Duration startedIn) {
        this.process = process;
        this.said = said;
        this.complaints = complaints;
        this.startedIn = startedIn;
    }

    /** What a command ended with. */
    record Ended(int code, String out, String err) {}

    /** Starts a server and returns when it has said all that it says. */
    static RunningServer started(String... arguments) throws IOException, InterruptedException {
        var before = System.nanoTime();
        var err = Files.createTempFile(Path.of("target"), "server", ".err");
        var process = process(err, arguments);
        var out = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        while (said.indexOf(LAST_LINE) < 0) {
            var line = out.readLine();
            if (line == null) {
                throw new AssertionError("ended with " + process.waitFor() + ":\n" + said + consumed(err));
            }
            said.append(line).append('\n');
        }
        var startedIn = Duration.ofNanos(System.nanoTime() - before);
        // Whatever it prints later must not fill the pipe.
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return new RunningServer(process, said.toString(), consumed(err), startedIn);
    }

    /** Runs a command that ends by itself. */
    static Ended run(String... arguments) throws IOException, InterruptedException {
        var err = Files.createTempFile(Path.of("target"), "command", ".err");
        var process = process(err, arguments);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, consumed(err));
    }

    private static String consumed(Path file) throws IOException {
        var text = Files.readString(file);
        Files.delete(file);
        return text;
    }

    private static Process process(Path err, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectories(SYSTEM_TEMPORARY),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dandamio.pack=" + Path.of("../institutions/imss").toRealPath(),
                "-cp",
                classesOfTheProduct(),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(err.toFile()).start();
    }

    private static String classesOfTheProduct() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it said on standard output until it was ready. */
    String said() {
        return said;
    }

    /** What it said on standard error until it was ready. */
    String complaints() {
        return complaints;
    }

    Duration startedIn() {
        return startedIn;
    }

    /** The address that it told people to open. */
    URI address() {
        return URI.create(said.replaceAll("(?s).* está en (http://[0-9.:]+).*", "$1"));
    }

    /** No last words, as when the power fails; what it started goes on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean lives() {
        return process.isAlive();
    }

    /** As Ctrl+C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

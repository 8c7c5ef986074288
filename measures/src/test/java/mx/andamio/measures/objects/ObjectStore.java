package mx.andamio.measures.objects;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A store of objects in a process of its own, with one bucket. It takes any key. The build puts its program into {@code target/object-store}. */
final class ObjectStore implements AutoCloseable {

    static final String BUCKET = "lago";
    private static final Pattern PORT = Pattern.compile("Tomcat started on ports.* (\\d+) \\(http\\)");

    private final Process process;
    private final URI endpoint;

    ObjectStore(Path folder) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "object-store", "s3mock.jar").toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.http-port=0",
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET,
                        "--com.adobe.testing.s3mock.store.root=" + folder)
                .redirectErrorStream(true)
                .start();
        endpoint = URI.create("http://127.0.0.1:" + port(process.inputReader()));
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(_ -> {}));
    }

    private static String port(BufferedReader log) throws IOException {
        var said = new StringBuilder();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            var started = PORT.matcher(line);
            if (started.find()) {
                return started.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IOException("the store did not start:\n" + said);
    }

    StoreAccess access() {
        return new StoreAccess(endpoint, "us-east-1", "key", "secret");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}

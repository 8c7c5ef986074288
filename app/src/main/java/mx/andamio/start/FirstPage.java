package mx.andamio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The page that people see first, asked for as a visitor would, and when it was answered. Whoever comes afterwards finds it warm.
 *
 * @param after from the start of the process until the whole page had come
 */
record FirstPage(Duration after) {

    private static final int PATIENCE_MS = 30_000;

    /** Where the run script waits for a file, to do what should not make the first visitor wait. */
    private static final String READY = "andamio.ready";

    /** @return empty when the page was not answered with 200: then there is no figure to tell */
    static Optional<FirstPage> visit(String address) {
        try {
            var page =
                    (HttpURLConnection) URI.create(address + "/entrar").toURL().openConnection(Proxy.NO_PROXY);
            page.setConnectTimeout(PATIENCE_MS);
            page.setReadTimeout(PATIENCE_MS);
            page.setInstanceFollowRedirects(false);
            if (page.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (var body = page.getInputStream()) {
                body.readAllBytes();
            }
            var began = ManagementFactory.getRuntimeMXBean().getStartTime();
            return Optional.of(new FirstPage(Duration.ofMillis(System.currentTimeMillis() - began)));
        } catch (IOException e) {
            // Some address on which it listens may not answer this machine itself. People will see.
            return Optional.empty();
        }
    }

    /** Tells the run script that it may go on. */
    static void tellReady() {
        var file = System.getProperty(READY);
        if (file == null) {
            return;
        }
        try {
            Files.createFile(Path.of(file));
        } catch (FileAlreadyExistsException e) {
            // It was told.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In words, for the person who started the application. */
    String words() {
        return "Primera página en %.1f s.".formatted(after.toMillis() / 1000.0);
    }
}

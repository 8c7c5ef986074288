package mx.andamio.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that an installation took while this was open: of all its processes, every page that several share counted once. */
final class Memory implements AutoCloseable {

    private static final long EVERY_MILLIS = 500;

    private final Installation of;
    private final Thread thread;
    private volatile long most;

    Memory(Installation of) {
        this.of = of;
        this.thread = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        try {
            while (true) {
                most = Math.max(most, now());
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // it has ended
        }
    }

    private long now() throws IOException {
        var kilobytes = 0L;
        for (var process : of.processes()) {
            try (var lines = Files.lines(Path.of("/proc/" + process + "/smaps_rollup"))) {
                kilobytes += lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum();
            } catch (IOException | java.io.UncheckedIOException _) {
                // ended meanwhile, or not ours to look at
            }
        }
        return kilobytes;
    }

    double megabytes() {
        return most / 1024.0;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

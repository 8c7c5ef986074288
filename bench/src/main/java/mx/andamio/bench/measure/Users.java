package mx.andamio.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Users who ask for one thing after the other without thinking. */
final class Users {

    private final Times times = new Times();
    private final AtomicLong unexplained = new AtomicLong();
    private final Duration lasting;

    /** @param ways addresses that a user may ask for; each is as likely as the others */
    Users(Installation of, List<Function<Random, String>> ways, int users, Duration lasting) {
        this.lasting = lasting;
        var end = System.nanoTime() + lasting.toNanos();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, users)
                    .forEach(user -> all.execute(() -> {
                        var random = new Random(user);
                        while (System.nanoTime() < end) {
                            var path = ways.get(random.nextInt(ways.size())).apply(random);
                            times.add(() -> check(path, of.get(path)));
                        }
                    }));
        }
    }

    /** Cheap, as it is paid for by the same processors: whatever has a null value has a reason in the same answer. */
    private void check(String path, String answer) {
        var isTable = path.startsWith("/api/v1/measurements");
        if (answer.isEmpty()
                || isTable && answer.contains("\"items\":[]") && answer.endsWith("\"reason\":null}")
                || isTable && answer.contains("\"values\":[null") && answer.contains("\"reasons\":[null")) {
            unexplained.incrementAndGet();
        }
    }

    double perSecond() {
        return times.size() / (lasting.toNanos() / 1e9);
    }

    double p95() {
        return times.at(0.95);
    }

    long unexplained() {
        return unexplained.get();
    }
}

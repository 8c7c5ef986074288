package mx.andamio.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mx.andamio.measures.duck.DuckProcess;

/** What the process of an engine has taken. */
final class Child {

    private Child() {}

    /** Seconds of processor so far. */
    static double busy(DuckProcess process) {
        return process.handle()
                        .flatMap(one -> one.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    /** The most memory that it ever had, in megabytes; 0 where the system does not say. */
    static long peak(DuckProcess process) {
        return status(process, "VmHWM");
    }

    /** What it has now, in megabytes; 0 where the system does not say. */
    static long resident(DuckProcess process) {
        return status(process, "VmRSS");
    }

    private static long status(DuckProcess process, String line) {
        var status = process.handle().map(one -> Path.of("/proc/" + one.pid() + "/status"));
        if (status.isEmpty()) {
            return 0;
        }
        try (var lines = Files.lines(status.get())) {
            return lines.filter(one -> one.startsWith(line))
                    .mapToLong(one -> Long.parseLong(one.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}

package mx.andamio.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Seconds that one thing took, many times. */
final class Times {

    private static final double NANOS = 1e9;

    private final List<Double> seconds = Collections.synchronizedList(new ArrayList<>());

    static double of(Runnable what) {
        var begun = System.nanoTime();
        what.run();
        return (System.nanoTime() - begun) / NANOS;
    }

    void add(Runnable what) {
        seconds.add(of(what));
    }

    int size() {
        return seconds.size();
    }

    /** @param share 0 to 1: 0.95 for the time that 95 of 100 do not exceed */
    double at(double share) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
    }
}

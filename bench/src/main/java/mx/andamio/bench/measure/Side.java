package mx.andamio.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;

/** One of two or more that do the same by turns: its seconds by the clock and of processor, of which the best counts. */
final class Side {

    private final String name;
    private final DuckProcess process;
    private final Work work;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> busy = new ArrayList<>();

    /** @param process that does the work */
    Side(String name, DuckProcess process, Work work) {
        this.name = name;
        this.process = process;
        this.work = work;
    }

    /** What is timed. */
    interface Work {
        void done() throws EngineFailure;
    }

    /** Each once a round, the order turned round every time. */
    static void byTurns(int rounds, List<Side> sides) throws EngineFailure {
        for (var round = 0; round < rounds; round++) {
            for (var side : round % 2 == 0 ? sides : sides.reversed()) {
                var busy = Child.busy(side.process);
                var began = System.nanoTime();
                side.work.done();
                side.seconds.add((System.nanoTime() - began) / 1e9);
                side.busy.add(Child.busy(side.process) - busy);
            }
        }
    }

    double best() {
        return least(seconds);
    }

    /** Seconds of processor: what others do on the machine changes them little. */
    double busy() {
        return least(busy);
    }

    private static double least(List<Double> times) {
        return times.stream().min(Double::compare).orElseThrow();
    }

    String told() {
        return String.format(
                Locale.ROOT, "%s %.2f s (%s), of processor %.2f s (%s)", name, best(), all(seconds), busy(), all(busy));
    }

    private static String all(List<Double> times) {
        return String.join(
                ", ",
                times.stream()
                        .map(one -> String.format(Locale.ROOT, "%.2f", one))
                        .toList());
    }
}

package mx.andamio.measures.quality;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.measures.quality.Quality.Silence;

/** Finds the months in which a unit told nothing of a dataset and should have. */
public final class Silences {

    private Silences() {}

    /**
     * Months one after the other without anything.
     *
     * @param from place of the first one, from 0
     * @param to place of the last one
     */
    public record Run(int from, int to) {

        public int months() {
            return to - from + 1;
        }
    }

    /**
     * @param told cases that the unit told of in each month that somebody told of, in their order; negative for nothing at all
     */
    public static List<Run> of(Silence limits, double... told) {
        var runs = new ArrayList<Run>();
        for (var at = 0; at < told.length; at++) {
            if (told[at] < 0) {
                var last = at;
                while (last + 1 < told.length && told[last + 1] < 0) {
                    last++;
                }
                if (isExpected(limits, told, at, last)) {
                    runs.add(new Run(at, last));
                }
                at = last;
            }
        }
        return List.copyOf(runs);
    }

    private static boolean isExpected(Silence limits, double[] told, int from, int to) {
        var known = 0;
        var cases = new ArrayList<Double>();
        for (var at = Math.max(0, from - limits.around()); at < Math.min(told.length, to + 1 + limits.around()); at++) {
            if (at < from || at > to) {
                known++;
                if (told[at] >= 0) {
                    cases.add(told[at]);
                }
            }
        }
        return known >= limits.known()
                && cases.size() >= limits.share() * known
                && !cases.isEmpty()
                && Jumps.median(cases.stream().mapToDouble(Double::doubleValue).toArray()) >= limits.count();
    }
}

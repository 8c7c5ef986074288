package mx.andamio.measures.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.quality.Quality.Jumping;
import org.jspecify.annotations.Nullable;

/**
 * Finds jumps of one series against its own past. A value is compared with those before it, without those that were odd themselves; where too few came before,
 * with its neighbours. From 13 values on it must also differ from the same month a year before: what comes every year is no jump. After as many odd
 * values to one side as a comparison needs, that is how the series now is.
 */
public final class Jumps {

    /** By which the median of distances becomes a standard deviation of a normal distribution. */
    private static final double NORMAL = 0.6745;

    private static final int A_YEAR = 12;

    private final Jumping limits;
    private final List<Point> points;
    private final BitSet odd = new BitSet();
    private final Map<Period, Point> byPeriod = new HashMap<>();
    /** First value that is compared with. */
    private int start;

    private Jumps(Jumping limits, List<Point> points) {
        this.limits = limits;
        this.points = points;
        points.forEach(one -> byPeriod.put(one.period(), one));
    }

    /** @param points in the order of their months; months may be missing */
    public static List<Jump> of(Jumping limits, List<Point> points) {
        return points.size() <= limits.points() ? List.of() : new Jumps(limits, points).found();
    }

    private List<Jump> found() {
        var jumps = new ArrayList<Jump>();
        @Nullable Jump open = null;
        var length = 0;
        for (var at = 0; at < points.size(); at++) {
            var one = judged(at);
            if (one == null) {
                open = null;
                length = 0;
                continue;
            }
            odd.set(at);
            if (open != null && open.mad() > 0 == one.mad() > 0) {
                open = new Jump(open.from(), one.to(), open.value(), open.usual(), open.z(), open.mad());
                jumps.set(jumps.size() - 1, open);
                length++;
            } else {
                open = one;
                jumps.add(one);
                length = 1;
            }
            if (length == limits.points()) {
                for (var back = at - length + 1; back <= at; back++) {
                    odd.clear(back);
                }
                start = at - length + 1;
                open = null;
                length = 0;
            }
        }
        return List.copyOf(jumps);
    }

    /** Null where it fits. */
    private @Nullable Jump judged(int at) {
        var one = points.get(at);
        var others = others(at);
        if (others.length < limits.points()) {
            return null;
        }
        var mean = mean(others);
        var noise = Math.max(one.noise(), Double.MIN_NORMAL);
        var z = (one.value() - mean) / Math.max(deviation(mean, others), noise);
        if (Math.abs(z) < limits.z()) {
            // nearly all of them: no need to sort
            return null;
        }
        var usual = median(others);
        var distance = median(distances(usual, others));
        var mad = NORMAL * (one.value() - usual) / Math.max(distance, NORMAL * noise);
        var isOdd = Math.abs(mad) >= limits.mad()
                && differs(one.value(), usual)
                && one.cases() >= limits.count()
                && !isYearly(one);
        return isOdd ? new Jump(one.period(), one.period(), one.value(), usual, z, mad) : null;
    }

    private double[] others(int at) {
        var before = values(start, at, at);
        // the first ones have no past: their neighbours have to do
        return before.length >= limits.points() || start > 0
                ? before
                : values(0, Math.min(points.size(), 2 * limits.points() + 1), at);
    }

    private double[] values(int from, int to, int without) {
        var values = new double[Math.max(0, to - from)];
        var found = 0;
        for (var i = from; i < to; i++) {
            if (i != without && !odd.get(i)) {
                values[found++] = points.get(i).value();
            }
        }
        return Arrays.copyOf(values, found);
    }

    private boolean differs(double value, double from) {
        return Math.abs(value - from) >= limits.change() * Math.abs(from);
    }

    /** Whether it was so in the same month a year before. */
    private boolean isYearly(Point one) {
        var before = byPeriod.get(one.period().plus(-A_YEAR));
        return before != null && !differs(one.value(), before.value());
    }

    private static double mean(double... values) {
        var sum = 0.0;
        for (var one : values) {
            sum += one;
        }
        return sum / values.length;
    }

    private static double deviation(double mean, double... values) {
        var squares = 0.0;
        for (var one : values) {
            squares += (one - mean) * (one - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double[] distances(double from, double... values) {
        var distances = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - from);
        }
        return distances;
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

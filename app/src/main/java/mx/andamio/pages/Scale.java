package mx.andamio.pages;

import java.util.ArrayList;
import java.util.List;

/** Values between two ends, with round numbers on the way. */
public record Scale(double low, double high) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double AIR = 0.06;
    private static final int STEPS = 4;

    /** Around some values, with air above and below; a single one lies in the middle. */
    public static Scale around(List<Double> values) {
        var low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var air = high > low ? (high - low) * AIR : Math.max(Math.abs(high) * AIR, 1);
        return new Scale(low - air, high + air);
    }

    /** Where a value lies, as a share: 0 at the low end, 1 at the high one. */
    public double share(double value) {
        return (value - low) / (high - low);
    }

    /** Round numbers within, rising; three to six. */
    public List<Double> ticks() {
        var step = step();
        var ticks = new ArrayList<Double>();
        for (var i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private double step() {
        var raw = (high - low) / STEPS;
        var power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (var round : ROUND) {
            if (raw <= round * power) {
                return round * power;
            }
        }
        return 10 * power;
    }
}

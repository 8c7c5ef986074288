package mx.andamio.commitments.goals;

import java.math.BigDecimal;

/**
 * The lowest deviation of each step, as shares of the way from baseline to target (−0.02 is two hundredths behind). Below the last one is step 1.
 *
 * @param onTrack of step 4
 * @param reachable of step 3
 * @param support of step 2
 */
public record Thresholds(BigDecimal onTrack, BigDecimal reachable, BigDecimal support) {

    public static final Thresholds DEFAULT =
            new Thresholds(new BigDecimal("-0.02"), new BigDecimal("-0.10"), new BigDecimal("-0.25"));

    public Thresholds {
        onTrack = Decimals.exact(onTrack);
        reachable = Decimals.exact(reachable);
        support = Decimals.exact(support);
        if (onTrack.compareTo(reachable) <= 0 || reachable.compareTo(support) <= 0) {
            throw new IllegalArgumentException("thresholds fall from step to step");
        }
    }
}

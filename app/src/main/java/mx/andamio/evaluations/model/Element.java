package mx.andamio.evaluations.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One thing that a scheme looks at.
 *
 * @param code names it through all versions
 * @param definition how it is counted, in words
 * @param weight above 0 and up to 1, exact
 * @param unit of its values
 * @param worst value that is worth nothing
 * @param best value that is worth all; below {@code worst} where less is better
 */
public record Element(
        String code,
        String name,
        String definition,
        Source source,
        BigDecimal weight,
        String unit,
        BigDecimal worst,
        BigDecimal best) {

    /** What a value at its best, or beyond, is worth. */
    public static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final int DIGITS = 6;

    public Element {
        if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a weight is above 0 and up to 1: " + weight);
        }
        if (worst.compareTo(best) == 0) {
            throw new IllegalArgumentException("the worst and the best value differ");
        }
    }

    /** Whether more is better. */
    public boolean rises() {
        return best.compareTo(worst) > 0;
    }

    /** What a value is worth on the way from the worst to the best, 0 to 100, six digits: the same rule whether values should rise or fall. */
    public BigDecimal score(BigDecimal value) {
        return reach(value).max(BigDecimal.ZERO).min(FULL);
    }

    /** Whether it lies outside of what the score tells apart: the value itself is kept and shown whole. */
    public boolean isBeyond(BigDecimal value) {
        var reach = reach(value);
        return reach.signum() < 0 || reach.compareTo(FULL) > 0;
    }

    private BigDecimal reach(BigDecimal value) {
        return value.subtract(worst).multiply(FULL).divide(best.subtract(worst), DIGITS, RoundingMode.HALF_EVEN);
    }
}

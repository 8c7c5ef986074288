package mx.andamio.commitments.goals;

import java.math.BigDecimal;

/** Values between which a number is to stay, both included; the lower is less than the upper. */
public record Band(BigDecimal lower, BigDecimal upper) {

    public Band {
        lower = Decimals.exact(lower);
        upper = Decimals.exact(upper);
        if (lower.compareTo(upper) >= 0) {
            throw new IllegalArgumentException("the lower end of a band is less than the upper");
        }
    }

    public boolean holds(BigDecimal value) {
        return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
    }

    /** 0 inside; outside minus the distance to the nearer end, in widths of the band. */
    BigDecimal deviation(BigDecimal value) {
        var below = lower.subtract(value).max(BigDecimal.ZERO);
        var above = value.subtract(upper).max(BigDecimal.ZERO);
        return Decimals.ratio(below.max(above).negate(), upper.subtract(lower));
    }
}

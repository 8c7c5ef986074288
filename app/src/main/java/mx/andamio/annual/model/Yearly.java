package mx.andamio.annual.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What months of one indicator make of a year, from their signed figures alone: what adds up is added; of quotients numerators and denominators are added
 * apart. Anything else (people counted once, medians, how many wait) makes nothing of a year.
 */
public final class Yearly {

    private Yearly() {}

    /** A signed month. Its parts are null where they are not known to be those that were signed. */
    public record Month(
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** @param numerator null of what is no quotient, like the denominator */
    public record Whole(
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    public static Whole sum(List<Month> months) {
        return new Whole(months.stream().map(Month::value).reduce(BigDecimal.ZERO, BigDecimal::add), null, null);
    }

    /** Empty where the parts of a month are not known, or nothing is there to divide by. */
    public static Optional<Whole> quotient(List<Month> months, BigDecimal factor) {
        var above = BigDecimal.ZERO;
        var below = BigDecimal.ZERO;
        for (var month : months) {
            if (month.numerator() == null || month.denominator() == null) {
                return Optional.empty();
            }
            above = above.add(month.numerator());
            below = below.add(month.denominator());
        }
        return below.signum() == 0
                ? Optional.empty()
                : Optional.of(new Whole(above.multiply(factor).divide(below, MathContext.DECIMAL64), above, below));
    }
}

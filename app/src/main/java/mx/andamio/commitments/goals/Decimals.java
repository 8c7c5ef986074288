package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The numbers of goals: decimals as papers publish them, never binary fractions, so that what lies exactly on a threshold is on it.
 *
 * <p>A value has at most {@value #WHOLE} digits before the point and {@value #SCALE} after it. Quotients have 34 digits. With these limits
 * rounding moves nothing across a threshold: a deviation that equals a threshold comes from divisions without remainder, and one that
 * differs, differs by more than the last digit (decision 0026).
 */
public final class Decimals {

    /** Of every division. */
    public static final MathContext CONTEXT = MathContext.DECIMAL128;

    /** Digits before the point: a thousand billions are enough for the budget of a country. */
    public static final int WHOLE = 15;

    /** Digits after the point. */
    public static final int SCALE = 12;

    /** Digits that are looked at, zeros at the end included: nobody types more. */
    private static final int LONGEST = 60;

    private Decimals() {}

    /** Whether it may be the value of a goal or a measurement. */
    public static boolean fits(BigDecimal value) {
        return value.signum() == 0
                || (value.precision() <= LONGEST
                        && value.precision() - (long) value.scale() <= WHOLE
                        && value.stripTrailingZeros().scale() <= SCALE);
    }

    /**
     * The one form of a value: no zeros at the end, no exponent. Two equal values are then equal records.
     *
     * @throws IllegalArgumentException where it does not {@linkplain #fits fit}
     */
    public static BigDecimal exact(BigDecimal value) {
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    "more than %d digits before or %d after the point".formatted(WHOLE, SCALE));
        }
        return plain(value);
    }

    /** {@code part / whole} in the one form; the whole is not zero. */
    public static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return plain(part.divide(whole, CONTEXT));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

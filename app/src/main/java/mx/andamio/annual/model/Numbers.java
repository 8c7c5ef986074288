package mx.andamio.annual.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact numbers that are written in one way. */
final class Numbers {

    private Numbers() {}

    /** Without noughts at the end and never with an exponent of ten: 10.50 is 10.5, and 1E+3 is 1000. */
    static BigDecimal plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Both absent, or equal however they are written. */
    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}

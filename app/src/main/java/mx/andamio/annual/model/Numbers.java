package mx.andamio.annual.model;

import java.math.BigDecimal;

/** Exact numbers that are written in one way. */
final class Numbers {

    private Numbers() {}

    /** Without noughts at the end and never with an exponent of ten: 10.50 is 10.5, and 1E+3 is 1000. */
    static BigDecimal plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

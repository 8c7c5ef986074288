package mx.andamio.contradictions.rules;

import java.math.BigDecimal;
import java.util.Objects;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;

/**
 * Whether two figures of the same thing cannot both be right. A figure is taken as wide as it is written: {@code más de 953 mil} and
 * 953,872 agree, and so do 16.1 millones and 16,132,405. Published percentages are cut as often as rounded: one point is no conflict.
 */
final class Quantities {

    private static final BigDecimal HALF_POINT = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    /** A million is rounded, but not to the next million. */
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    /** Three noughts at the end may be a rounding; one or two seldom are. */
    private static final int ROUNDED = 3;

    private Quantities() {}

    static boolean conflict(Statement one, Statement other) {
        var a = Range.of(one);
        var b = Range.of(other);
        return a.from().compareTo(b.to()) > 0 || b.from().compareTo(a.to()) > 0;
    }

    /** What a figure may mean, both ends included. */
    private record Range(BigDecimal from, BigDecimal to) {

        private static final BigDecimal WITHOUT_END = new BigDecimal("1e30");

        static Range of(Statement statement) {
            var value = Objects.requireNonNull(statement.said().number());
            var wide = statement.kind() == Kind.PERCENT ? HALF_POINT : granularity(value);
            var tenth = value.abs().multiply(TENTH);
            return switch (Objects.requireNonNullElse(statement.said().qualifier(), "")) {
                case "more_than" -> new Range(value.subtract(wide), WITHOUT_END);
                case "up_to" -> new Range(WITHOUT_END.negate(), value.add(wide));
                case "almost" -> new Range(value.subtract(tenth), value.add(wide));
                case "approx" -> new Range(value.subtract(tenth), value.add(tenth));
                default -> new Range(value.subtract(wide), value.add(wide));
            };
        }

        private static BigDecimal granularity(BigDecimal value) {
            var noughts = -value.stripTrailingZeros().scale();
            return value.signum() == 0 || noughts < ROUNDED
                    ? BigDecimal.ZERO
                    : BigDecimal.ONE.scaleByPowerOfTen(noughts).min(value.abs().multiply(TWENTIETH));
        }
    }
}

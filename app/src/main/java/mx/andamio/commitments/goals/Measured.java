package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published value. A percentage keeps what it is a percentage of and the version of its definition: the same surgeries were published as 47 and as
 * 45 % of the target on one day.
 *
 * @param value in the unit of the goal; of a flow, what happened from {@code from} to {@code cutOff}, both included
 * @param from first day of a flow's amount; null where the value is that of a moment
 * @param cutOff day up to which it holds
 * @param parts what was divided; null where nothing was, or nobody says what
 * @param definition version of the definition by which it was counted, as its source names it
 * @param source where it is known from
 */
public record Measured(
        BigDecimal value,
        @Nullable LocalDate from,
        LocalDate cutOff,
        @Nullable Parts parts,
        String definition,
        String source) {

    public Measured {
        value = Decimals.exact(value);
        if (from != null && cutOff.isBefore(from)) {
            throw new IllegalArgumentException("an amount ends on the day it begins, or later");
        }
    }

    boolean published(LocalDate today, int delay) {
        return !cutOff.plusDays(delay).isAfter(today);
    }

    /**
     * A ratio's parts.
     *
     * @param denominator more than zero
     */
    public record Parts(BigDecimal numerator, BigDecimal denominator) {

        public Parts {
            numerator = Decimals.exact(numerator);
            denominator = Decimals.exact(denominator);
            if (denominator.signum() <= 0) {
                throw new IllegalArgumentException("a denominator is more than zero");
            }
        }

        /** As a share: 0.47 is 47 %. More than 1 is legitimate: operating rooms in use at 106 %. */
        public BigDecimal share() {
            return Decimals.ratio(numerator, denominator);
        }
    }
}

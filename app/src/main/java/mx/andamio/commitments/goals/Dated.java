package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value on a day: a baseline, an interim target, a target. */
public record Dated(BigDecimal value, LocalDate on) {

    public Dated {
        value = Decimals.exact(value);
    }
}

package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A level of a rubric, 0 to 4, that somebody saw on a day. */
public record Observed(int level, LocalDate on) {

    public Observed {
        Rubric.check(BigDecimal.valueOf(level));
    }
}

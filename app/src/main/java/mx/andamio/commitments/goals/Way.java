package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The way from a baseline to a target, in both directions: dividing by it with its sign makes a falling goal like a rising one. */
record Way(BigDecimal from, BigDecimal way) {

    static Way of(Trajectory trajectory) {
        return new Way(trajectory.baseline().value(), trajectory.way());
    }

    Progress.Known known(BigDecimal value, LocalDate asOf, BigDecimal due) {
        var attainment = Decimals.ratio(value.subtract(from), way);
        return new Progress.Known(
                value,
                asOf,
                due,
                attainment,
                Decimals.ratio(value.subtract(due), way),
                attainment.compareTo(BigDecimal.ONE) >= 0);
    }
}

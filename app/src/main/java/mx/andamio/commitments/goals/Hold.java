package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number that is to stay where it is, within a band: {@code V1 = V0}.
 *
 * @param baseline within the band
 * @param until last day on which it is to hold, after the baseline
 * @param checkpoints days between on which it is looked at, rising
 */
public record Hold(Measure measure, Dated baseline, Band band, LocalDate until, List<LocalDate> checkpoints)
        implements Quantitative {

    public Hold {
        checkpoints = List.copyOf(checkpoints);
        if (!band.holds(baseline.value())) {
            throw new IllegalArgumentException("what is outside its band cannot be held there");
        }
        var points = Trajectory.points(
                baseline,
                checkpoints.stream().map(day -> new Dated(BigDecimal.ZERO, day)).toList(),
                new Dated(BigDecimal.ZERO, until));
        if (!Trajectory.rises(points)) {
            throw new IllegalArgumentException("days of a band rise");
        }
    }

    @Override
    public Direction direction() {
        return Direction.HOLD;
    }

    @Override
    public LocalDate due() {
        return until;
    }

    @Override
    public Hold movedTo(LocalDate later) {
        if (!later.isAfter(until)) {
            throw new IllegalArgumentException("a band is held until a later day");
        }
        return new Hold(measure, baseline, band, later, checkpoints);
    }

    @Override
    public Optional<BigDecimal> dueAt(LocalDate day) {
        return day.isBefore(baseline.on()) ? Optional.empty() : Optional.of(baseline.value());
    }

    /** No attainment: there is no way to go. {@code d = 0} inside, {@code −distance / (U − L)} outside. */
    @Override
    public Progress.Known against(BigDecimal value, LocalDate asOf, BigDecimal due) {
        return new Progress.Known(value, asOf, null, null, band.deviation(value), band.holds(value));
    }
}

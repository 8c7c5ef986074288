package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number that is to go from a baseline to a target. Its direction is that of the way, so none can contradict it.
 *
 * @param trajectory whose target differs from its baseline
 */
public record Reach(Measure measure, Trajectory trajectory) implements Quantitative {

    public Reach {
        if (trajectory.way().signum() == 0) {
            throw new IllegalArgumentException("a target that is the baseline is held in a band");
        }
    }

    @Override
    public Dated baseline() {
        return trajectory.baseline();
    }

    @Override
    public Direction direction() {
        return trajectory.way().signum() > 0 ? Direction.UP : Direction.DOWN;
    }

    @Override
    public LocalDate due() {
        return trajectory.target().on();
    }

    @Override
    public List<LocalDate> checkpoints() {
        return trajectory.interim().stream().map(Dated::on).toList();
    }

    @Override
    public Reach movedTo(LocalDate later) {
        return new Reach(measure, trajectory.movedTo(later));
    }

    @Override
    public Optional<BigDecimal> dueAt(LocalDate day) {
        return trajectory.linearAt(day);
    }

    /** {@code a = (V − V0) / (V1 − V0)}; {@code d = s (V − T) / |V1 − V0|} with {@code s} the sign of {@code V1 − V0}. */
    @Override
    public Progress.Known against(BigDecimal value, LocalDate asOf, BigDecimal due) {
        return Way.of(trajectory).known(value, asOf, due);
    }
}

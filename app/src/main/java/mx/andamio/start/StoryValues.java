package mx.andamio.start;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Reach;
import org.jspecify.annotations.Nullable;

/** Values that offices of the demonstration report, as fine as they would count them. */
final class StoryValues {

    /** A longer way than this is told in whole units. */
    private static final BigDecimal FINE = new BigDecimal(60);

    private StoryValues() {}

    /** So far from what was due on the day of the cut-off, as a share of the way; null where nothing was due yet. */
    static NewReport.@Nullable Value behindDue(Reach goal, String deviation, LocalDate cutOff) {
        return goal.dueAt(cutOff)
                .map(due -> value(goal, due.add(way(goal).multiply(new BigDecimal(deviation))), cutOff))
                .orElse(null);
    }

    static NewReport.Value target(Reach goal, LocalDate cutOff) {
        return value(goal, goal.trajectory().target().value(), cutOff);
    }

    private static NewReport.Value value(Reach goal, BigDecimal exact, LocalDate cutOff) {
        var whole = switch (goal.measure().accumulation()) {
            case FLOW, STOCK -> true;
            case RATIO, LAST -> way(goal).abs().compareTo(FINE) > 0;
        };
        var flow = goal.measure().accumulation() == Accumulation.FLOW;
        return new NewReport.Value(
                exact.max(BigDecimal.ZERO).setScale(whole ? 0 : 1, RoundingMode.HALF_EVEN),
                flow ? goal.baseline().on().plusDays(1) : null,
                cutOff,
                null,
                null);
    }

    private static BigDecimal way(Reach goal) {
        return goal.trajectory().target().value().subtract(goal.baseline().value());
    }
}

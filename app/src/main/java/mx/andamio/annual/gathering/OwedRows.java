package mx.andamio.annual.gathering;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.annual.model.Owed;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every commitment as far as a report counts it. */
@Component
class OwedRows {

    private final Commitments commitments;

    OwedRows(Commitments commitments) {
        this.commitments = commitments;
    }

    /** Those that were made up, or those that were not. */
    List<Owed> all(boolean simulated) {
        return commitments.every(Filter.NONE).stream()
                .filter(one -> one.simulated() == simulated)
                .map(OwedRows::owed)
                .toList();
    }

    private static Owed owed(Commitment one) {
        var signing = Traces.of(one.state()).signing();
        return new Owed(
                one.state().stage().name(),
                one.state().since(),
                signing == null ? null : signing.on(),
                due(one.terms().goal()),
                one.terms().alignment().line(),
                one.organ(),
                one.simulated());
    }

    private static @Nullable LocalDate due(@Nullable Stated goal) {
        return switch (goal) {
            case null -> null;
            case Goal whole -> whole.due();
            case PartialGoal partial -> partial.target().on();
        };
    }
}

package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.util.Objects;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.RecordedAgreement;
import org.jspecify.annotations.Nullable;

/**
 * A state in the parts by which it is kept; what a stage has not is null.
 *
 * @param successor what stands in the place of a replaced one
 */
public record Traces(
        Stage stage,
        LocalDate since,
        @Nullable Signing signing,
        @Nullable RecordedAgreement agreement,
        @Nullable CommitmentId successor) {

    public static Traces of(State state) {
        return switch (state) {
            case State.Draft draft -> plain(draft, null);
            case State.Admitted admitted -> plain(admitted, null);
            case State.Owed owed -> plain(owed, owed.signing());
            case State.Verified verified -> plain(verified, verified.signing());
            case State.Closed closed -> plain(closed, closed.signing());
            case State.Replaced(var agreement, var by) -> new Traces(state.stage(), state.since(), null, agreement, by);
            case State.Exit exit -> new Traces(state.stage(), state.since(), null, exit.agreement(), null);
        };
    }

    private static Traces plain(State state, @Nullable Signing signing) {
        return new Traces(state.stage(), state.since(), signing, null, null);
    }

    /** @throws NullPointerException where a part is missing that the stage has */
    public State state() {
        return switch (stage) {
            case DRAFT -> new State.Draft(since);
            case ADMITTED -> new State.Admitted(since);
            case SIGNED -> new State.Signed(signed());
            case RUNNING -> new State.Running(signed(), since);
            case REPORTED_MET -> new State.ReportedMet(signed(), since);
            case VERIFIED -> new State.Verified(signed(), since);
            case CLOSED -> new State.Closed(signed(), since);
            case CANCELLED -> new State.Cancelled(agreed());
            case REPLACED -> new State.Replaced(agreed(), Objects.requireNonNull(successor));
            case NOT_MET -> new State.NotMet(agreed());
        };
    }

    private Signing signed() {
        return Objects.requireNonNull(signing);
    }

    private RecordedAgreement agreed() {
        return Objects.requireNonNull(agreement);
    }
}

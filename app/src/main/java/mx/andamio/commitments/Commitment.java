package mx.andamio.commitments;

import java.time.LocalDate;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.life.Traces;
import org.jspecify.annotations.Nullable;

/**
 * What an organ owes, as it stands.
 *
 * @param organ code of the organ whose commitment it is
 * @param ownKey key that its office gave it, unique within the organ; null where it gave none
 * @param terms what is committed to; the goal is the version that stands
 * @param responsibleWords its responsible as it was written, where no post is called so; else null
 * @param met how many of the six requirements of signing it has
 * @param heardOn day of the last report or measurement, null before the first
 * @param takenOn day on which its responsible took it over from another, null while the first one answers
 * @param promise from which it was taken, null where from none
 * @param parent the instruction that it is a part of, null where of none
 * @param simulated made up for a demonstration
 * @param version to be sent back with a change: another's change in between is refused
 */
public record Commitment(
        CommitmentId id,
        String organ,
        @Nullable String ownKey,
        Terms terms,
        @Nullable String responsibleWords,
        State state,
        int met,
        @Nullable LocalDate heardOn,
        @Nullable LocalDate takenOn,
        @Nullable PromiseId promise,
        @Nullable InstructionId parent,
        boolean simulated,
        int version) {

    /**
     * Day on which something was heard of it last, on which it was signed, or on which its responsible took it over: nobody is silent about what was
     * not theirs. Null while it is not signed, and once it is out.
     */
    public @Nullable LocalDate lastWord() {
        var signing = Traces.of(state).signing();
        var word = signing == null || heardOn != null ? heardOn : signing.on();
        return word != null && takenOn != null && takenOn.isAfter(word) ? takenOn : word;
    }

    /** Whether its terms may be written: a draft, or what was signed elsewhere and lacks something, which is to be completed. */
    public boolean mayBeWritten() {
        return switch (state) {
            case State.Draft draft -> true;
            case State.Owed owed -> owed.signing() instanceof Signing.Outside && met < Admission.OF;
            case State.Admitted admitted -> false;
            case State.Verified verified -> false;
            case State.Closed closed -> false;
            case State.Exit exit -> false;
        };
    }
}

package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment is in its life. A transition is a method of the state that allows it, so one that is not allowed cannot be written. Exits are by
 * recorded agreement only. Every transition is refused with {@code life.order} on a day before the state began.
 */
public sealed interface State {

    /** Day on which it came into this state. */
    LocalDate since();

    Stage stage();

    /** A draft: anything may be missing. */
    record Draft(LocalDate since) implements Cancellable {

        @Override
        public Stage stage() {
            return Stage.DRAFT;
        }

        /** Refused also: {@code life.incomplete}, with how many of the six it has. */
        public Ruling<Admitted> admit(Admission gate, LocalDate on) {
            return State.passing(gate).then(passed -> State.after(this, on, () -> new Admitted(on)));
        }

        /**
         * Given by who may instruct: it binds from that day on and waits for nobody's signature. Refused also: {@code life.incomplete}, where it lacks more
         * than interim targets.
         */
        public Ruling<Signed> give(Admission gate, LocalDate on) {
            return gate.mayBeGiven()
                    ? State.after(this, on, () -> new Signed(new Signing.Here(on)))
                    : State.incomplete(gate);
        }
    }

    /** Through the gate, not signed yet. */
    record Admitted(LocalDate since) implements Cancellable {

        @Override
        public Stage stage() {
            return Stage.ADMITTED;
        }

        /** The gate is asked again: terms may have changed since. Refused also: {@code life.incomplete}. */
        public Ruling<Signed> sign(Admission gate, LocalDate on) {
            return State.passing(gate).then(passed -> State.after(this, on, () -> new Signed(new Signing.Here(on))));
        }

        /** Back to be written anew. */
        public Ruling<Draft> redraft(LocalDate on) {
            return State.after(this, on, () -> new Draft(on));
        }
    }

    /** Signed: it binds, and nothing of it is edited. What was signed elsewhere begins here. */
    record Signed(Signing signing) implements Owed {

        @Override
        public LocalDate since() {
            return signing.on();
        }

        @Override
        public Stage stage() {
            return Stage.SIGNED;
        }

        /** At the first update or the start date, whichever comes first; it stays signed until then. Neither is before the signature. */
        public Owed begun(@Nullable LocalDate firstUpdate, @Nullable LocalDate start, LocalDate today) {
            return Stream.of(Stream.ofNullable(firstUpdate), Stream.ofNullable(start))
                    .flatMap(day -> day)
                    .filter(day -> !day.isAfter(today))
                    .min(LocalDate::compareTo)
                    .<Owed>map(day -> new Running(signing, day.isBefore(since()) ? since() : day))
                    .orElse(this);
        }
    }

    /** Being worked on. */
    record Running(Signing signing, LocalDate since) implements Owed {

        @Override
        public Stage stage() {
            return Stage.RUNNING;
        }

        public Ruling<ReportedMet> reportMet(LocalDate on) {
            return State.after(this, on, () -> new ReportedMet(signing, on));
        }
    }

    /** The responsible says that it is met; nobody else has yet. */
    record ReportedMet(Signing signing, LocalDate since) implements Owed {

        @Override
        public Stage stage() {
            return Stage.REPORTED_MET;
        }

        /** Only with evidence that another post reviewed or saw on site. */
        public Ruling<Verified> verify(Verification.Confirmed evidence) {
            var on = evidence.look().on();
            return State.after(this, on, () -> new Verified(signing, on));
        }

        /** Its evidence was rejected: the work goes on. */
        public Ruling<Running> reject(Verification.Rejected evidence) {
            var on = evidence.look().on();
            return State.after(this, on, () -> new Running(signing, on));
        }
    }

    /** Another post confirmed it; all that is left is to close it. */
    record Verified(Signing signing, LocalDate since) implements State {

        @Override
        public Stage stage() {
            return Stage.VERIFIED;
        }

        public Ruling<Closed> close(LocalDate on) {
            return State.after(this, on, () -> new Closed(signing, on));
        }
    }

    /** Done. */
    record Closed(Signing signing, LocalDate since) implements State {

        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }

    /** It will not be done, by agreement. */
    record Cancelled(RecordedAgreement agreement) implements Exit {

        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }

    /** Another commitment stands in its place, by agreement. */
    record Replaced(RecordedAgreement agreement, CommitmentId by) implements Exit {

        @Override
        public Stage stage() {
            return Stage.REPLACED;
        }
    }

    /** It was not done, and a session put that down. */
    record NotMet(RecordedAgreement agreement) implements Exit {

        @Override
        public Stage stage() {
            return Stage.NOT_MET;
        }
    }

    /** What may still be cancelled or replaced, by agreement. */
    sealed interface Cancellable extends State permits Draft, Admitted, Owed {

        default Ruling<Cancelled> cancel(RecordedAgreement agreement) {
            return State.after(this, agreement.date(), () -> new Cancelled(agreement));
        }

        default Ruling<Replaced> replace(RecordedAgreement agreement, CommitmentId by) {
            return State.after(this, agreement.date(), () -> new Replaced(agreement, by));
        }
    }

    /** What was signed and nobody confirmed yet: it may turn out not met. */
    sealed interface Owed extends Cancellable permits Signed, Running, ReportedMet {

        Signing signing();

        default Ruling<NotMet> declareNotMet(RecordedAgreement agreement) {
            return State.after(this, agreement.date(), () -> new NotMet(agreement));
        }
    }

    /** Out of life, by agreement. */
    sealed interface Exit extends State permits Cancelled, Replaced, NotMet {

        RecordedAgreement agreement();

        @Override
        default LocalDate since() {
            return agreement().date();
        }
    }

    private static Ruling<Admission> passing(Admission gate) {
        return gate.passes() ? Ruling.granted(gate) : State.incomplete(gate);
    }

    private static <T> Ruling<T> incomplete(Admission gate) {
        return Ruling.refused("life.incomplete", Integer.toString(gate.met()), Integer.toString(Admission.OF));
    }

    private static <T> Ruling<T> after(State state, LocalDate on, Supplier<T> next) {
        return on.isBefore(state.since())
                ? Ruling.refused("life.order", state.since().toString())
                : Ruling.granted(next.get());
    }
}

package mx.andamio.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a month of a dataset, signed off by one post or two, one after the other. What was signed stays as it was seen; a file that changes rows of such a
 * month needs a reason, and takes the signatures with it.
 */
public interface SignOffs {

    /** How far lists go back from the month that runs, where nobody says. */
    int MONTHS = 12;

    /**
     * Months of each dataset that is signed off, the last one ahead.
     *
     * @param from a day of the first month
     * @param to a day of the last one
     */
    List<Month> months(Collection<Dataset> datasets, LocalDate from, LocalDate to);

    /** What there is of one month, with what was signed and what was taken back. */
    Detail month(Dataset dataset, LocalDate month);

    /**
     * Signs as the next post. Refused: {@code sign_off.nobody} where nobody signs this dataset off, {@code sign_off.post}, {@code sign_off.same_person},
     * {@code sign_off.not_over}, {@code sign_off.none}, {@code sign_off.waiting} where a file of the month waits or is being counted,
     * {@code sign_off.done}, {@code sign_off.changed} where other figures were seen.
     *
     * @param seen {@link Detail#seen()} of what was looked at
     */
    Outcome sign(Command command, Asker who, Dataset dataset, LocalDate month, String seen);

    /** Takes the signatures of a month back, for whoever signs it. Refused: {@code sign_off.post}, {@code sign_off.unsigned}, {@code sign_off.reason}. */
    Outcome reopen(Command command, Asker who, Dataset dataset, LocalDate month, String reason);

    /** How far a month is. */
    enum State {
        /** Nothing was counted. */
        EMPTY,
        /** It is not over. */
        RUNNING,
        /** Nobody signed. */
        OPEN,
        /** The first of two signed. */
        PARTLY,
        SIGNED
    }

    /**
     * @param month its first day
     * @param steps posts that sign, in their order
     * @param signed how many of them did
     * @param round from 1; a higher one says that signatures were taken back
     * @param simulated whether any of its files was made up
     */
    record Month(
            Dataset dataset,
            LocalDate month,
            State state,
            List<String> steps,
            int signed,
            int round,
            boolean simulated) {

        /** Whose turn it is; null where it is nobody's. */
        public @Nullable String next() {
            return (state == State.OPEN || state == State.PARTLY) && signed < steps.size() ? steps.get(signed) : null;
        }
    }

    /**
     * @param figures of all together, as they are now
     * @param deliveries names in the lake of the files of which they were counted
     * @param seen names these figures and files
     * @param signatures those that hold, in their order
     * @param reopened rounds that were taken back, the last one ahead
     * @param isBehind whether a file of this month waits, or is being counted
     */
    record Detail(
            Month month,
            List<Figure> figures,
            List<String> deliveries,
            String seen,
            List<Signature> signatures,
            List<Reopened> reopened,
            boolean isBehind) {

        /** As the last who signed saw it; null where it was not among what they saw. */
        public @Nullable Figure signed(Figure now) {
            return signatures.isEmpty()
                    ? null
                    : signatures.getLast().figures().stream()
                            .filter(one -> one.indicator().equals(now.indicator()))
                            .findFirst()
                            .orElse(null);
        }

        /** Whether figures are others than those that were signed: of other units or another definition, for files do not change these. */
        public boolean hasMoved() {
            return !signatures.isEmpty()
                    && figures.stream().anyMatch(now -> {
                        var then = signed(now);
                        return then == null || !then.isSameAs(now);
                    });
        }
    }

    /**
     * Of all together.
     *
     * @param indicator key of its edition
     * @param value null where it may not be told, or there is none
     */
    record Figure(String indicator, @Nullable Double value) {

        /** What is counted anew in another order differs in its last digits. */
        private static final double SAME = 1e-9;

        public boolean isSameAs(Figure other) {
            var mine = value;
            var theirs = other.value;
            return mine == null || theirs == null
                    ? mine == null && theirs == null
                    : Math.abs(mine - theirs) <= SAME * Math.max(1, Math.abs(mine));
        }
    }

    /** @param by name of the account */
    record Signature(int step, String post, String by, Instant at, List<Figure> figures, List<String> deliveries) {}

    /**
     * @param delivery the file that came; null where somebody took the signatures back
     * @param signatures that held until then
     */
    record Reopened(
            int round,
            String reason,
            String by,
            Instant at,
            @Nullable UUID delivery,
            List<Signature> signatures) {}
}

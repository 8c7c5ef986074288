package mx.andamio.evaluations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Ruler;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Schemes by which organs are evaluated, their versions, and what came out period by period. Nothing here puts organs in an order of merit. */
public interface Evaluations {

    /** Longest name, reason or source, in letters. */
    int LONGEST = 500;

    /** By name. */
    List<Scheme> schemes();

    Optional<Scheme> scheme(String code);

    /** Of a scheme, the latest ahead. */
    List<KeptPeriod> periods(String scheme);

    /** Every organ of a period, by code; empty where there is no such period. */
    List<Evaluated> of(String scheme, String period);

    /** An organ in every period of a scheme, the first ahead. */
    List<Evaluated> trajectory(String scheme, String organ);

    /**
     * Begins a scheme with its first version. Refused: {@code evaluation.code} (not of its form), {@code evaluation.exists},
     * {@code evaluation.name}, {@code evaluation.types} (none), {@code evaluation.from} (no first day of a period).
     *
     * @return done with the code
     */
    Outcome begin(Command command, NewScheme scheme);

    /**
     * Another version from a period on; open periods from there on are counted anew by it. Refused: {@code evaluation.absent},
     * {@code evaluation.from}, {@code evaluation.before} (before the first version), {@code evaluation.frozen} (a period from there on is closed),
     * {@code evaluation.reason}, {@code evaluation.same} (nothing is otherwise).
     */
    Outcome change(Command command, String scheme, NewVersion version);

    /**
     * Opens a period and counts it. Refused: {@code evaluation.absent}, {@code evaluation.period} (no such period, or before the first version),
     * {@code evaluation.opened} (it is there already), {@code evaluation.ahead} (it has not begun).
     */
    Outcome open(Command command, String scheme, String period);

    /** Counts an open period anew. Refused: {@code evaluation.absent}, {@code evaluation.closed}. */
    Outcome count(Command command, String scheme, String period);

    /**
     * Enters a value by hand; an earlier one is kept beside it. Refused: {@code evaluation.absent}, {@code evaluation.closed},
     * {@code evaluation.organ} (not evaluated in it), {@code evaluation.element} (none that is entered by hand), {@code evaluation.source} (missing).
     */
    Outcome enter(Command command, String scheme, String period, NewValue value);

    /** Closes a period for good. Refused: {@code evaluation.absent}, {@code evaluation.closed}, {@code evaluation.running} (it is not over). */
    Outcome close(Command command, String scheme, String period);

    /** @param first its version from the beginning; its reason may be blank */
    record NewScheme(
            String code, String name, Cadence cadence, List<OrganType> types, boolean simulated, NewVersion first) {

        public NewScheme {
            types = List.copyOf(types);
        }
    }

    /** @param from first day of the first period that it holds for */
    record NewVersion(LocalDate from, Ruler ruler, String reason) {}

    /** @param source from where, in words or as a link */
    record NewValue(String organ, String element, BigDecimal value, String source) {}
}

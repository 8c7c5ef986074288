package mx.andamio.rounds.model;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How many obligations stand where on one day.
 *
 * @param reported of how many that owe reports there is a recent one: <em>n</em> of the coverage
 * @param owing how many owe reports: <em>m</em> of the coverage
 * @param moved of how many that count the date was moved
 * @param undated how many that count have no date: they can be met, and can never be late
 * @param unverified how many their post calls met and nobody confirmed: they are not met yet
 * @param simulated how many of all are made up for a demonstration
 */
public record Tally(
        int met,
        int late,
        int notMet,
        int open,
        int cancelled,
        int replaced,
        int draft,
        int reported,
        int owing,
        int moved,
        int undated,
        int unverified,
        int simulated) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Tally of(Collection<Obligation> obligations, LocalDate day) {
        return obligations.stream().map(one -> of(one, day)).reduce(NONE, Tally::plus);
    }

    private static Tally of(Obligation one, LocalDate day) {
        var standing = one.on(day);
        return new Tally(
                count(standing == Standing.MET),
                count(standing == Standing.MET_LATE),
                count(standing == Standing.NOT_MET),
                count(standing == Standing.OPEN),
                count(standing == Standing.CANCELLED),
                count(standing == Standing.REPLACED),
                count(standing == Standing.DRAFT),
                count(one.owesReports() && one.recent()),
                count(one.owesReports()),
                count(standing.counts() && one.moved() > 0),
                count(standing.counts() && one.firstDue() == null),
                count(one.awaitsVerification()),
                count(one.simulated()));
    }

    private static int count(boolean is) {
        return is ? 1 : 0;
    }

    public Tally plus(Tally other) {
        return new Tally(
                met + other.met,
                late + other.late,
                notMet + other.notMet,
                open + other.open,
                cancelled + other.cancelled,
                replaced + other.replaced,
                draft + other.draft,
                reported + other.reported,
                owing + other.owing,
                moved + other.moved,
                undated + other.undated,
                unverified + other.unverified,
                simulated + other.simulated);
    }

    public int at(Standing standing) {
        return switch (standing) {
            case MET -> met;
            case MET_LATE -> late;
            case NOT_MET -> notMet;
            case OPEN -> open;
            case CANCELLED -> cancelled;
            case REPLACED -> replaced;
            case DRAFT -> draft;
        };
    }

    /** Everything that the sessions agreed. */
    public int all() {
        return counted() + cancelled + replaced + draft;
    }

    /** What was to be done: the denominator of every share. Cancelled, replaced and never signed are not in it. */
    public int counted() {
        return met + late + notMet + open;
    }

    /** Met, on time or late. */
    public int done() {
        return met + late;
    }
}

package mx.andamio.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What can be counted of the commitments of each organ over some days, by the same rule for all of them. */
public interface OrganFigures {

    /** Days within which an obstacle is to be cleared. */
    int CLEARED_WITHIN = 30;

    /**
     * By figure and code of organ; an organ of which nothing is to be counted is not in it. What is to come counts nowhere: of days after today
     * nothing is known.
     *
     * @param simulated whether to count those that are made up for a demonstration, or those that are not; never both
     */
    Map<Figure, Map<String, Counted>> of(LocalDate from, LocalDate to, boolean simulated);

    /** What is counted. */
    enum Figure {
        /** Commitments signed by the last of the days and not over before the first; {@code sum} and {@code of} are the same. */
        IN_FORCE,
        /** Of those in force, how many were reported on within the days; a report that was given back is none. */
        HEARD,
        /** Of those whose first date, before it was ever moved, lies within the days, how many another post had confirmed by then. */
        VERIFIED_ON_TIME,
        /** Of what other posts judged within the days, the steps between that and the last report before; {@code of} counts the pairs. */
        DISTANCE,
        /** Of the obstacles that the organ owns and whose thirty days ended within the days, how many were cleared by then. */
        OBSTACLES_CLEARED,
        /** Of those with a step today, how many are at 3 or 4. Only where today is one of the days. */
        WELL_ON_THE_WAY
    }

    /**
     * A count.
     *
     * @param of so many it was counted from, 1 or more; 0 only where all of {@code due} lack it
     * @param due so many should have had it; the same as {@code of} where nothing can lack it
     */
    record Counted(BigDecimal sum, long of, long due) {}
}

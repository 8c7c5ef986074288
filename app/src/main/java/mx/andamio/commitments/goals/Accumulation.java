package mx.andamio.commitments.goals;

/** How values of one indicator make the value of a goal. */
public enum Accumulation {
    /** What happened in each period is summed from the baseline on: surgeries of a year. */
    FLOW,
    /** How many there are at a moment: units in full time. */
    STOCK,
    /** A share or an average at a moment; rolls up by numerator and denominator. */
    RATIO,
    /** Whatever was measured last, where none of the others fits: the mark of a survey. */
    LAST
}

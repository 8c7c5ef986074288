package mx.andamio.targets;

/** By what a version of a plan came about. */
public enum Act {
    BEGUN,
    /** An organ's or region's part was changed by a person. */
    ADJUSTED,
    /** The nation's total was changed. */
    TOTAL,
    /** Months that are over became what was measured. */
    REPLANNED
}

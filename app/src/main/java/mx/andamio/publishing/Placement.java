package mx.andamio.publishing;

/** What was decided of one paper. */
public enum Placement {
    /** Shown from its day on, except where a silence keeps it back. */
    ORDINARY,
    /** Never shown. */
    RETIRED,
    /** Shown also while a silence lasts: information on health services or civil protection. */
    EXEMPT
}

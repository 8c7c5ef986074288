package mx.andamio.commitments;

/** What a later source says of a promise. */
public enum Finding {
    /** It was done. */
    KEPT,
    /** Part of it was done. */
    PARTLY,
    /** It got a new date; the first one is never lost. */
    REDATED,
    /** It will not be done, or its time passed without it. */
    NOT_KEPT,
    /** Something else that matters to it, a new target for instance. */
    NEWS
}

package mx.andamio.targets;

/** What holds a month of an organ. */
public enum Mark {
    /** Nothing: it follows from the rest. */
    FREE,
    /** A person. */
    SETTLED,
    /** What was measured. */
    MEASURED,
    /** The month is over but nothing can be told of it: what was planned stays. */
    PASSED
}

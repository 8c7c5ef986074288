package mx.andamio.imports;

/** Whose value stands where a person and a file changed the same thing. */
public enum Side {
    /** What stands in the register. */
    OURS,
    /** What the file says. */
    FILE
}

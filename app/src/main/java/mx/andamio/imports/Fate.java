package mx.andamio.imports;

/** What becomes, or became, of a row. */
public enum Fate {
    /** It has a fault: nobody knows yet. */
    FAULTY,
    /** The register has no such commitment: it enters. */
    NEW,
    /** The register has it so. */
    UNCHANGED,
    /** The file changed it: the register follows, and what a person changed elsewhere in it stays. */
    CHANGED,
    /** A person and the file changed the same thing: somebody decides. */
    CONFLICT,
    /** A person changed it since, and the file says what it said before: it stays as it is. */
    KEPT,
    /** The file changed it, but it is closed, out, or was signed here: a file changes nothing in it. */
    CLOSED
}

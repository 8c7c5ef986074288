package mx.andamio.sheets;

/** What a column of a table of commitments holds. */
public enum Field {
    /** The file's own name of a commitment: folio, clave. */
    KEY,
    ORGAN,
    /** A second column that names the hospital where the first names the state body. */
    HOSPITAL,
    /** OOAD or UMAE, where a name alone would not tell. */
    ORGAN_TYPE,
    LINE,
    /** The work table of the meeting that the commitment comes from. */
    TABLE,
    TEXT,
    RESPONSIBLE,
    CO_RESPONSIBLE,
    BASELINE,
    TARGET,
    UNIT,
    DIRECTION,
    SIGNED_ON,
    DEADLINE,
    STATUS,
    PROGRAMME,
    NOTES;

    /** Whether its cells are read as days. */
    public boolean isDate() {
        return this == SIGNED_ON || this == DEADLINE;
    }

    /** Whether its cells are read as numbers. */
    public boolean isNumber() {
        return this == BASELINE || this == TARGET;
    }
}

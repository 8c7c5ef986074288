package mx.andamio.measures.expressions;

/** What a value is. */
public enum ValueType {
    TEXT,
    /** Of any number of decimals: up to 38 digits, 6 of them after the point. */
    NUMBER,
    DATE,
    BOOLEAN
}

package mx.andamio.measures.engine;

/** Whose figures are asked for. */
public enum Level {
    /** Every unit by itself. */
    UNIT,
    /** The organs that units belong to: OOAD and UMAE. */
    OOAD,
    /** Their regions. */
    REGION,
    /** All units together, under {@link Question#EVERYONE}. */
    NATION
}

package mx.andamio.measures.simulator;

/**
 * Something that was planted for somebody to find.
 *
 * @param dataset its code; {@code *} for all of a unit's
 * @param unit code of the unit
 * @param period as {@code 2024-02}, or two of them with {@code /} between: from and to
 * @param description in Spanish, for whoever reads the list
 */
public record Anomaly(String dataset, String unit, String period, Kind kind, String description) {

    /** What is odd about it. */
    public enum Kind {
        /** Ten times what it should be, in one month. */
        TENFOLD,
        /** Nothing told for two months. */
        SILENT,
        /** From a month on several times what it was. */
        JUMP,
        /** It passes every check and cannot be. */
        IMPOSSIBLE,
        /** The unit belongs to another body from a day on. */
        MOVED
    }
}

package mx.andamio.evaluations.model;

import java.math.BigDecimal;

/** What is known of an element in a period. What is missing is a value of its own, never nought. */
public sealed interface Value {

    /**
     * A value.
     *
     * @param counted how many things it was counted from; 0 where it was entered by hand
     */
    record Known(BigDecimal number, long counted) implements Value {}

    record Missing(Why why) implements Value {}

    /** Why there is none. */
    enum Why {
        /** There was nothing to count. */
        NOTHING_TO_COUNT,
        /** Fewer than half of those to be counted have what is counted. */
        TOO_FEW,
        /** It can be known only while the period runs, and nobody asked then. */
        NOT_KEPT,
        /** Nobody entered it. */
        NOT_ENTERED
    }
}

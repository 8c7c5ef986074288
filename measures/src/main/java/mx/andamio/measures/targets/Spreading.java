package mx.andamio.measures.targets;

import java.util.Map;

/** What came of spreading a target. */
public sealed interface Spreading {

    /**
     * @param parts of each key, in the order of the shares; their sum is the total
     */
    record Spread(Map<String, Long> parts) implements Spreading {}

    enum Obstacle {
        /** Floors and locked parts are more than the total. */
        TOO_LITTLE,
        /** Caps and locked parts leave some of the total over. */
        TOO_MUCH
    }

    /**
     * @param missing by how much floors exceed the total, or how much of it nobody may take; above 0
     */
    record Impossible(Obstacle obstacle, long missing) implements Spreading {}
}

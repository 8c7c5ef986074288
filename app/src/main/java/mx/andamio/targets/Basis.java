package mx.andamio.targets;

import java.util.List;
import mx.andamio.measures.definitions.Accumulation;

/** By what a target goes from the nation to organs. */
public enum Basis {
    /** By how much of an indicator of capacity each has. */
    CAPACITY,
    /** By how much each had in the same months a year before. */
    HISTORY,
    /** As much for each. */
    EQUAL,
    /** The nation's own for each: of what adds up over nothing. */
    SAME,
    /** Each from where it was, by as much as the nation has to move: of what adds up over nothing. */
    SHIFTED;

    /** Those by which such an indicator can be planned; none where people are counted who may be the same in two organs. */
    public static List<Basis> of(Accumulation accumulation) {
        return switch (accumulation) {
            case FLOW, STOCK -> List.of(CAPACITY, HISTORY, EQUAL);
            case RATIO, PERCENTILE -> List.of(SAME, SHIFTED);
            case DISTINCT -> List.of();
        };
    }

    public boolean addsUp() {
        return this == CAPACITY || this == HISTORY || this == EQUAL;
    }
}

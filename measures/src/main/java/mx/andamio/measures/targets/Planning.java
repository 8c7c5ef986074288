package mx.andamio.measures.targets;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mx.andamio.measures.targets.Spreading.Obstacle;

/** What came of planning targets by organ and month. */
public sealed interface Planning {

    /** @param cells by the keys of the lines, in their order, one number a month */
    record Planned(Map<String, List<Long>> cells) implements Planning {}

    /** Where it cannot be. */
    enum Level {
        /** The total against all lines. */
        NATION,
        /** A group's settled target against its lines. */
        GROUP,
        /** A line's target against its settled months. */
        LINE,
        /** A month of a line against what its parts have settled in it. */
        PARTS
    }

    /**
     * @param key of the group or line; empty for the nation
     * @param missing by how much what is settled or least exceeds what there is, or how much of it nobody may take; above 0
     * @param month by its place from 0, of parts; empty elsewhere
     */
    record Blocked(Level level, String key, Obstacle obstacle, long missing, OptionalInt month) implements Planning {

        Blocked(Level level, String key, Obstacle obstacle, long missing) {
            this(level, key, obstacle, missing, OptionalInt.empty());
        }
    }
}

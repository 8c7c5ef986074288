package mx.andamio.directory;

import java.util.List;
import mx.andamio.pack.Pack;

/** A part of the pack that some module keeps. All parts of one pack are loaded in one transaction, or none. */
public interface PackPart {

    /** What loading {@code pack} would change. Empty when it is already loaded. */
    List<Change> changes(Pack pack);

    /** Brings what is kept to what the pack says. What the pack no longer has is closed, never deleted. */
    void load(Pack pack);

    /** Parts are loaded in this order. */
    int rank();

    /**
     * One difference.
     *
     * @param part what it is of ({@code organ}, {@code body}…)
     * @param what the difference in words of data ({@code name: A → B}), empty when the kind says it all
     */
    record Change(String part, Kind kind, String code, String name, String what) {}

    /** What loading would do. */
    enum Kind {
        ADDED,
        CHANGED,
        CLOSED
    }
}

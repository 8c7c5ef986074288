package mx.andamio.directory;

import java.util.List;
import mx.andamio.pack.Fault;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Loads the institution's pack into the directory. */
public interface PackLoads {

    /** Reads the pack's files again and says what loading them would change. */
    Comparison compare();

    /** As {@link #compare}, with the files as they were read at the start. */
    Comparison compareAtStart();

    /** Loads the pack as it was read at the start, all of it or nothing. Refused as {@link #load}. */
    Outcome loadAtStart(Command command);

    /** Reads the pack's files again and loads them, all of it or nothing. Refused: {@code pack.faults} with the number of faults and the first one. */
    Outcome load(Command command);

    /** What the files say against what is loaded. */
    sealed interface Comparison {

        /** The files are sound. {@code changes} is empty when they are loaded already. */
        record Sound(String folder, List<PackPart.Change> changes, List<Fault> warnings) implements Comparison {}

        /** The files have faults: nothing of them can be loaded. */
        record Faulty(String folder, List<Fault> faults) implements Comparison {}
    }
}

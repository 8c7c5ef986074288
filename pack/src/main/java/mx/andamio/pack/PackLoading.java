package mx.andamio.pack;

import java.util.List;

/** The outcome of loading a pack: all of it or none of it. */
public sealed interface PackLoading {

    /** Everything was read and every reference holds. */
    record Loaded(Pack pack) implements PackLoading {}

    /** Nothing was loaded. {@code faults} is never empty. */
    record Refused(List<Fault> faults) implements PackLoading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}

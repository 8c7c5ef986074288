package mx.andamio.reader.delivery;

import org.jspecify.annotations.Nullable;

/** What became of one file. */
sealed interface Fate {

    /**
     * It is in the library.
     *
     * @param how as the interface says: FRESH, KNOWN, ATTACHED, VERSION
     * @param accepted findings that were accepted now
     * @param left findings that nobody has decided
     * @param warnings of the reader
     * @param session that it was registered to, null when there is none
     */
    record Taken(
            String paper,
            String how,
            int accepted,
            int left,
            int warnings,
            boolean registered,
            @Nullable String session)
            implements Fate {}

    /**
     * It could not; the others go on.
     *
     * @param code stable word
     */
    record Failed(String code, Told why) implements Fate {}

    /** Neither could any other: the run ends. */
    record Ended(int exit, Told why) implements Fate {}
}

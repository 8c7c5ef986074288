package mx.andamio.contradictions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a contradiction. It holds for what was said then: another value from another paper opens the contradiction again.
 *
 * @param words why
 * @param rightSource label of the source that is right, null where nobody says so
 * @param holds false when something else was said since
 * @param withdrawn why it was withdrawn, null while it is not
 */
public record Mark(
        UUID id,
        Verdict verdict,
        String words,
        @Nullable String rightSource,
        Instant at,
        String by,
        boolean holds,
        @Nullable String withdrawn) {

    /** What a person may say. */
    public enum Verdict {
        /** It is a contradiction, and this is how it came about. */
        EXPLAINED,
        /** They do not speak of the same thing, or both are right. */
        NONE
    }

    /** Whether it settles the contradiction today. */
    public boolean settles() {
        return holds && withdrawn == null;
    }
}

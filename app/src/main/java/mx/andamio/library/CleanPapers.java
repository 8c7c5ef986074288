package mx.andamio.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Papers that need no eye before they are registered. A paper is clean when nobody has begun to decide on it, something was read in
 * it, no warning touches anything in it, its text lacks nothing of the file, and it is not another version of a paper that is there.
 * All others stay where they are.
 */
public interface CleanPapers {

    /**
     * What waits, and why it stays.
     *
     * @param clean papers that may be registered together
     * @param findings in them
     * @param warned papers with a warning
     * @param other papers that stay for another reason: another version, text that lacks something, nothing read, or the text of a record
     */
    record Waiting(long clean, long findings, long warned, long other) {}

    /** @param until papers received later are not counted: whoever asks has not seen them */
    Waiting waiting(Instant until);

    /**
     * The next clean papers, in the order of their ids.
     *
     * @param after the last one that was looked at, null for the first
     */
    List<PaperId> next(Instant until, @Nullable PaperId after, int limit);
}

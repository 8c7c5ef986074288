package mx.andamio.measures.feeds;

import java.nio.file.Path;
import java.util.List;
import mx.andamio.measures.lake.Delivery;
import org.jspecify.annotations.Nullable;

/** What became of a file. */
public sealed interface FeedOutcome {

    /**
     * Readers see it.
     *
     * @param rejects CSV with line, code, column, value and the reason in both languages; null where every row was kept
     */
    record Taken(Delivery delivery, @Nullable Path rejects) implements FeedOutcome {}

    /**
     * Nothing has changed.
     *
     * @param rejects as of what is taken; null where no row was looked at
     */
    record Refused(List<FeedFault> faults, @Nullable Path rejects) implements FeedOutcome {}
}

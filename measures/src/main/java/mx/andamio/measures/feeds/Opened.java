package mx.andamio.measures.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Either what came in, or why it cannot be read.
 *
 * @param leftOut rows that their own system has marked as deleted: neither kept nor rejected
 */
record Opened(@Nullable Incoming incoming, List<FeedFault> faults, long leftOut) {

    static Opened of(Incoming incoming) {
        return new Opened(incoming, List.of(), 0);
    }

    static Opened refused(List<FeedFault> faults) {
        return new Opened(null, faults, 0);
    }
}

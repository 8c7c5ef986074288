package mx.andamio.commitments.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the history of a commitment shows. */
public final class HistoryViews {

    /** So many are shown, the newest; whoever audits has the log. */
    public static final int MOST = 200;

    /** So many are open; those before are folded. */
    public static final int OPEN = 20;

    private HistoryViews() {}

    /**
     * One change.
     *
     * @param who name of the post that the account acted for then; its office where it acted for none; a part of the system
     * @param said why, in the words of whoever did it; null without
     * @param fields what changed
     */
    public record Change(
            Instant at, String who, String what, @Nullable String said, List<Field> fields) {}

    /**
     * A field that changed.
     *
     * @param was in words; empty where there was nothing; of a list only what was taken away
     * @param is in words; empty where nothing is left; of a list only what was added
     * @param list whether it holds several
     */
    public record Field(String label, List<String> was, List<String> is, boolean list) {

        /** Letters that are read at a glance. */
        private static final int SHORT = 160;

        public Field {
            was = List.copyOf(was);
            is = List.copyOf(is);
        }

        /** Whether it is folded. */
        public boolean isLong() {
            return Stream.concat(was.stream(), is.stream())
                            .mapToInt(String::length)
                            .sum()
                    > SHORT;
        }
    }
}

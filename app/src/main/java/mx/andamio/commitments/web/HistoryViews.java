package mx.andamio.commitments.web;

import java.time.Instant;
import java.util.List;
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
     * @param fields what changed, a sentence each
     */
    public record Change(
            Instant at, String who, String what, @Nullable String said, List<String> fields) {}
}

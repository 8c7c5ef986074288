package mx.andamio.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other modules know of a session, for its page. */
public interface SessionParts {

    List<Part> of(SessionId session);

    /**
     * @param key of the part's name in the messages
     * @param rank smaller comes first
     */
    record Part(String key, int rank, List<Row> rows) {}

    /** @param link to more, null when there is none */
    record Row(
            String title,
            @Nullable String link,
            List<String> chips,
            @Nullable String note) {}
}

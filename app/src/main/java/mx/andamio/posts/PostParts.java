package mx.andamio.posts;

import java.util.List;
import mx.andamio.directory.OrganPost;
import org.jspecify.annotations.Nullable;

/** What other modules know to be open for a post: the body of its handover annex. */
public interface PostParts {

    List<Part> of(OrganPost post);

    /**
     * @param key of the part's name in the messages
     * @param rank smaller comes first
     */
    record Part(String key, int rank, List<Row> rows) {}

    /**
     * @param link to more, null when there is none
     * @param due the day on which it is due in words, null when there is none
     * @param state in words
     * @param source where it is known from, with its date
     */
    record Row(
            String title,
            @Nullable String link,
            @Nullable String due,
            String state,
            String source,
            boolean simulated) {}
}

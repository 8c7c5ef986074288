package mx.andamio.meetings.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session asks of a post, or of many. Until the session is closed anything but the text may be missing.
 *
 * @param text one verb, one deliverable
 * @param to codes of posts, and of organs for whoever heads them
 * @param audience code of a group or set of posts; null for none
 * @param due last day
 * @param verifier code of the post that says whether it is done
 * @param line code of the line of action
 * @param source where the number, or the acceptance, will come from
 * @param closingEvidence what must be shown at closing
 */
public record Task(
        String text,
        List<String> to,
        @Nullable String audience,
        @Nullable LocalDate due,
        @Nullable String verifier,
        @Nullable String line,
        @Nullable String source,
        @Nullable String closingEvidence) {

    public Task {
        text = text.strip();
        to = List.copyOf(to);
    }

    /** Whether somebody answers for it by a day: without that nothing can be asked of anybody. */
    public boolean isWhole() {
        return due != null && (!to.isEmpty() || audience != null);
    }
}

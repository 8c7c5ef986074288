package mx.andamio.pack;

import org.jspecify.annotations.Nullable;

/**
 * A person seen in a post in some paper. It says nothing of when the post began or ended.
 *
 * @param person full name as the paper wrote it
 * @param post the post as the paper wrote it
 * @param organ organ as named in the source
 * @param seenOn day ({@code 2026-04-30}) or month ({@code 2024-12}), never more exact than the source
 * @param source number or title of the paper
 * @param postCode code of the {@link Post}, null where the pack has none for it
 */
public record Sighting(
        String person,
        String post,
        String organ,
        String seenOn,
        String source,
        @Nullable String postCode) {

    /** A person seen in a post that the pack does not have. */
    public Sighting(String person, String post, String organ, String seenOn, String source) {
        this(person, post, organ, seenOn, source, null);
    }
}

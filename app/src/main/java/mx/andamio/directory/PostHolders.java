package mx.andamio.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds posts today, told by the module that knows. */
public interface PostHolders {

    /** One line a post, in the order of {@code posts}. */
    List<Line> today(List<OrganPost> posts);

    /**
     * @param person the holder, null when unknown
     * @param how in words how that is known ({@code visto el 28 may 2026 (292/2026)})
     */
    record Line(OrganPost post, @Nullable String person, String how) {}
}

package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.commitments.Standing;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.posts.Holding;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param query words looked for, empty for all
     * @param standing chosen part, null for all
     * @param parts how many promises each part has, for the words looked for
     */
    record PromiseList(
            List<Line> promises,
            long total,
            int page,
            int pageSize,
            String query,
            @Nullable Standing standing,
            List<Count> parts) {

        /** The address of this list without its page. */
        public String path() {
            return "/prometido?q=" + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8)
                    + (standing == null ? "" : "&estado=" + standing.name())
                    + "&";
        }
    }

    /** @param standing null for all */
    record Count(@Nullable Standing standing, long count) {}

    /**
     * @param owner null where the words of the paper name no post
     * @param commitment that it became; null while nobody took it
     * @param organs that may take it
     */
    record PromiseCard(
            Line line,
            @Nullable Owner owner,
            List<Finding> findings,
            @Nullable CommitmentId commitment,
            List<Organ> organs) {}

    /**
     * The post that a promise falls to.
     *
     * @param then who held it on the day of the promise, null where the paper has no date
     */
    record Owner(
            OrganPost post,
            @Nullable LocalDate day,
            @Nullable Holding then) {}
}

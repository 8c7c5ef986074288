package mx.andamio.commitments.web;

import java.util.List;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.commitments.Standing;
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
            return "/compromisos?q=" + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8)
                    + (standing == null ? "" : "&estado=" + standing.name())
                    + "&";
        }
    }

    /** @param standing null for all */
    record Count(@Nullable Standing standing, long count) {}

    record PromiseCard(Line line, List<Finding> findings) {}
}

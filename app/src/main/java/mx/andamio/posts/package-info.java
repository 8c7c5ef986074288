/**
 * Posts and their holders over time. It exists because an obligation belongs to a post while people come and go: whoever asks who held
 * a post on a day gets <em>known</em>, <em>seen</em> or <em>unknown</em>, never an invented date. The library tells it whom papers
 * show; commitments and sessions add to the handover annex through {@link mx.andamio.posts.PostParts}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Posts",
        allowedDependencies = {"register", "identity", "pages", "directory"})
package mx.andamio.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

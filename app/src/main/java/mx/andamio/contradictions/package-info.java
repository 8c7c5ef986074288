/**
 * What registered papers and the pack tell differently of the same thing, side by side, without deciding who is right. It keeps what
 * they say ready to be compared (told by {@link mx.andamio.library.PaperNews} and {@link mx.andamio.commitments.PromiseNews}), and what
 * a person says of a contradiction. The first page calls it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Contradictions",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "posts",
            "sessions",
            "commitments",
            "programmes",
            "library"
        })
package mx.andamio.contradictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

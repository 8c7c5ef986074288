/**
 * The <em>ficha</em> of an organ: one page that somebody takes along to a session, with what is off course, silent, blocked, or due before it. It keeps
 * nothing and changes nothing: it reads how commitments stand, who holds the organ's post, and which session is next. Nobody calls it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Briefs",
        allowedDependencies = {
            "identity",
            "pages",
            "directory",
            "posts",
            "sessions",
            "commitments",
            "commitments :: life",
            "commitments :: goals",
            "commitments :: ratings"
        })
package mx.andamio.briefs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

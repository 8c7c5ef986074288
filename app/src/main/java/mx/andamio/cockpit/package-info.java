/**
 * The first page and the search box: what waits, what is new, where things are. It reads the other modules and keeps nothing; nobody
 * calls it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cockpit",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "posts",
            "sessions",
            "commitments",
            "programmes",
            "library",
            "contradictions"
        })
package mx.andamio.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Papers of the institution and what was read in them. A paper comes in, the reader lists its findings, a person accepts, amends or
 * rejects each, and what was accepted enters sessions, promises and figures in one transaction. It calls those modules; none of them calls it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Library",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "posts",
            "sessions",
            "commitments",
            "programmes"
        })
package mx.andamio.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What a session speaks of: the agenda that follows from what stands off course. It asks commitments how they stand and sessions when they meet; nothing asks it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {
            "register",
            "identity",
            "mail",
            "library",
            "calendars :: ical",
            "pages",
            "directory",
            "posts",
            "sessions",
            "commitments",
            "commitments::life"
        })
package mx.andamio.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

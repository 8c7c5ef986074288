/**
 * Due dates in the calendar of whoever answers for them: one file of a post for programs that sign in, and one behind a secret address for calendar
 * programs, which cannot. It only reads; its own pages and JSON call it, nobody else does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendars",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "commitments",
            "commitments :: goals",
            "commitments :: life"
        })
package mx.andamio.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The work report of a year and the programme of activities of the next, which the general assembly treats each year: compiled from what is frozen (acts of closed
 * sessions, months that were signed off, periods that are closed, plans in force) and kept as data that nothing changes afterwards. It exists so that every
 * figure of a report has its date, its coverage and the way back to the page that was signed. It asks the modules below; nothing asks it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Annual reports",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "sessions",
            "commitments",
            "commitments :: goals",
            "commitments :: life",
            "evaluations",
            "evaluations :: model",
            "programmes",
            "measurement",
            "targets",
            "meetings",
            "meetings :: act"
        })
package mx.andamio.annual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What organs are to reach of an indicator: a national target, spread by capacity or history to regions, organs and months, adjusted by people and
 * planned anew after what was measured. It exists so that everybody's target adds up to the nation's, and everybody sees why theirs is what it is. Its own
 * pages and JSON call it, pages of indicators through {@link mx.andamio.measurement.PlannedTargets}, and forms of goals through
 * {@link mx.andamio.commitments.GoalPlans}; it reads what the measurement counted.
 */
@NullMarked
@ApplicationModule(
        displayName = "Targets",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "commitments",
            "commitments :: goals",
            "measurement"
        })
package mx.andamio.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What is measured of operational data: files that offices deliver, what was counted of them by indicator, organ and period, and the goals that read it. It
 * exists so that a goal is not typed by whoever answers for it, and so that from any number a person reaches the files it came from. It is counted
 * by the library {@code measures}; pages read what is kept.
 */
@NullMarked
@ApplicationModule(
        displayName = "Measurement",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "commitments",
            "commitments :: goals",
        })
package mx.andamio.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Bodies, their numbered series and sessions: who met, when, where, and which papers tell of it. The library enters what a paper tells;
 * the directory shows its timeline. It knows organs by code and papers by id, nothing more of either.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sessions",
        allowedDependencies = {"register", "identity", "pages", "directory"})
package mx.andamio.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

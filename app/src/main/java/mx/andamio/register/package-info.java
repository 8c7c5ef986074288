/**
 * The append-only log of every change, chained by hashes, and the frame in which a command runs: once, whole, and written down in the
 * same transaction. Every module that changes anything calls it; it calls nobody.
 */
@NullMarked
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {})
package mx.andamio.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Where transactions live: a real PostgreSQL 18, started by the application or given to it. It exists so that nothing that was
 * confirmed is lost, and refuses storage that could lose it. The run script and the start of the application call it; no module does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {})
package mx.andamio.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

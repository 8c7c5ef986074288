/**
 * Starts the application from the command line and says where it is. It may call every module; no module calls it.
 */
@NullMarked
@ApplicationModule(displayName = "Start")
package mx.andamio.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

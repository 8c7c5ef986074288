/**
 * How organs stood from month to month, and beside others of their kind. It keeps one row for each organ and day from the board, and shows itself on the
 * page of an organ. Nobody calls it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Trends",
        allowedDependencies = {"identity", "pages", "directory", "commitments", "commitments :: ratings"})
package mx.andamio.trends;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

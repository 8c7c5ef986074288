/**
 * How each representation and hospital goes by a scheme of several elements, each with its weight: versioned, so that who changes the weights begins
 * another version and what was judged before stays as it was. It exists so that no sum is told without its parts and no missing value counts as
 * nought. Its own pages and JSON call it; it counts what the commitments keep.
 */
@NullMarked
@ApplicationModule(
        displayName = "Evaluations",
        allowedDependencies = {"register", "identity", "pages", "directory", "commitments", "commitments :: ratings"})
package mx.andamio.evaluations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

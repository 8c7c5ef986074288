/**
 * What the institution owes. For now promises that papers tell of: visible, unrated, in their own words, until a post takes them. The
 * library enters them; sessions and organs show them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {"register", "identity", "pages", "directory", "posts", "sessions"})
package mx.andamio.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

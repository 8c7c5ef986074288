/**
 * What every page and every answer shares: the frame around a view, the words of both languages, and how a refusal or a fault looks.
 * It exists so that no other module writes HTML plumbing. Every module with a page calls it; it knows none of them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Pages",
        allowedDependencies = {"register"})
package mx.andamio.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

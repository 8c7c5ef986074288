/**
 * Organs as a tree with validity dates, their aliases and posts, loaded from the institution's pack. It exists so that every other
 * module names an organ by one code. Sessions, library and commitments call it; it calls none of them, they contribute through
 * {@link mx.andamio.directory.OrganEvents} and {@link mx.andamio.directory.PackPart}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"register", "identity", "pages"})
package mx.andamio.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The press room: registered bulletins and notes for whoever is not signed in, to read, search and subscribe to. It exists so that what
 * the institution said in public can be found in public, and so that the silence that the law asks for before elections is a matter of
 * record and not of memory. It is closed until an administrator opens it. It reads the library and the promises; nobody calls it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {"register", "identity", "pages", "directory", "commitments", "library"})
package mx.andamio.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

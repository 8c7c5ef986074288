/**
 * Who may come in, and what they may do. Accounts, sign-in, tokens and the rules of access are here and nowhere else, so that
 * territory, single sign-on and passkeys have one place to go. The web calls it before every request.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"register", "pages", "storage"})
package mx.andamio.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Letters by mail to people outside of the application: written in the transaction of what they tell of, sent by a thread of its own. It exists so that no module
 * talks to a mail server while somebody waits. Requests and meetings call it; it makes secret addresses through {@link mx.andamio.mail.SecretAddresses}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {})
package mx.andamio.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

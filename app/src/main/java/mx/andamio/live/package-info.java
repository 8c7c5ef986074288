/**
 * Pages that change while somebody looks at them. Each transaction that writes into the register tells so by NOTIFY; one connection listens, and whoever
 * has a page open hears by server-sent events that something changed, never what. Nobody calls it: pages name its address.
 */
@NullMarked
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"storage", "register", "identity", "pages"})
package mx.andamio.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

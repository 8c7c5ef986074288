/**
 * What became of a round of meetings: of everything that its sessions agreed, how much was met, late, not met or cancelled, and of how much there is a recent
 * report; and what keeps it going: posts are told what a session agreed, and reports are asked for before the next one. It keeps nothing: it reads sessions
 * and what they made posts owe. Its own pages and JSON call it, nobody else does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rounds",
        allowedDependencies = {
            "register",
            "identity",
            "pages",
            "directory",
            "sessions",
            "commitments",
            "commitments :: life",
            "requests",
            "meetings"
        })
package mx.andamio.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Silence answered: a report is asked of the post that owes it, by whoever may ask, and can be given on a telephone, signed in or through a link that works
 * once. What nobody answers goes up the tree of posts on a schedule that is data, and stops when somebody does. It listens to the reports of the
 * commitments below and tells the first page and the agenda of sessions through interfaces of theirs; its own pages and JSON call it, nobody else does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "register",
            "identity",
            "mail",
            "pages",
            "directory",
            "sessions",
            "commitments",
            "commitments :: goals",
            "commitments :: life",
            "commitments :: ratings"
        })
package mx.andamio.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

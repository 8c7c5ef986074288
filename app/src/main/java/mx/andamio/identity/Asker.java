package mx.andamio.identity;

import java.util.Optional;
import mx.andamio.register.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as their account stands at this request. A handler takes it as an argument.
 *
 * @param post code of the post for which they act, null where they act for none
 */
public record Asker(Actor actor, Role role, @Nullable String post) {

    public boolean may(Permission permission) {
        return permission.granted(role);
    }

    public Optional<String> actsFor() {
        return Optional.ofNullable(post);
    }
}

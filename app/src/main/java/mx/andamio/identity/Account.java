package mx.andamio.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as others may see it.
 *
 * @param userName lower-case, 2 to 40 letters, digits, dots, hyphens
 * @param post code of the post that it acts for, null where it acts for none
 * @param mail address for notices, null where none is known
 * @param disabledAt since when it cannot sign in, null while it can
 */
public record Account(
        UUID id,
        String userName,
        String displayName,
        Role role,
        @Nullable String post,
        @Nullable String mail,
        Instant createdAt,
        @Nullable Instant disabledAt) {}

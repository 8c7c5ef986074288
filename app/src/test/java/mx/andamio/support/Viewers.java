package mx.andamio.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who looks. */
public final class Viewers {

    private Viewers() {}

    /** Signed in with that role, under the role's name in small letters. */
    public static RequestPostProcessor as(Role role) {
        var name = role.name().toLowerCase(Locale.ROOT);
        return user(new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, name, role, null, true, null));
    }
}

package mx.andamio.identity;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept, everywhere the same. */
public final class Passwords {

    private Passwords() {}

    /** Argon2id with 19 MiB, two passes, one lane: the smallest setting that OWASP's password cheat sheet recommends. */
    public static PasswordEncoder argon2id() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}

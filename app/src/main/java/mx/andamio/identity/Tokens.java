package mx.andamio.identity;

import java.util.Optional;
import mx.andamio.register.Command;

/** Tokens for programs, and the one-use link of the first start. Only their hashes are kept. */
public interface Tokens {

    /**
     * Issues a token for an account, good for 30 days.
     *
     * @return the token, shown once; empty when there is no such account or it is closed
     */
    Optional<String> issue(Command command, String userName);

    Optional<SignedIn> bearer(String token);

    /** A link with which the first administrator opens an account, good for 24 hours and once. Earlier links end. */
    String setupToken();

    /** Whether the link still serves. Asking does not use it up. */
    boolean setupServes(String token);

    /** Uses the link up. @return false when it no longer serves */
    boolean useSetup(String token);
}

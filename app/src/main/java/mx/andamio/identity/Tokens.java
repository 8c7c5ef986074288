package mx.andamio.identity;

import java.util.Optional;
import java.util.function.Supplier;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

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

    /**
     * Uses the link up for {@code effect}, in one transaction: a refused effect leaves the link as it was. Where {@code command} was
     * carried out before, {@code effect} may say so again.
     *
     * @return empty when the link no longer serves; then nothing was done
     */
    Optional<Outcome> useSetup(Command command, String token, Supplier<Outcome> effect);
}

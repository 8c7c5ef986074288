package mx.andamio.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mx.andamio.identity.Asker;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Secret addresses behind which a calendar program reads without signing in. An account has one at most. A token is 128 random bits of which only the hash is
 * kept; it is shown to whoever made it for a quarter of an hour, from the memory of this process.
 */
public interface Feeds {

    /**
     * Makes an address; the one before ends. Refused: {@code calendar.no_post} (the account acts for none).
     *
     * @return done with the feed's id
     */
    Outcome make(Command command, Asker who);

    /** Ends it. Refused: {@code calendar.none}. Done with the feed's id. */
    Outcome end(Command command, Asker who);

    /** The address of theirs that serves; empty where none does. */
    Optional<Feed> of(Asker who);

    /**
     * An address that serves.
     *
     * @param id changes with each that is made
     * @param token for whoever made it a moment ago; then null
     */
    record Feed(String id, Instant since, @Nullable String token) {

        /** Without its token: that is nothing to print. */
        @Override
        public String toString() {
            return "Feed[" + id + ", " + since + "]";
        }
    }

    /**
     * Whose address it is, as their account stands now. Empty, and a miss counted for the asker's address, where it never was or ended, or where the account
     * is closed or may no longer read.
     *
     * @param address from where it is asked
     */
    Optional<SignedIn> opened(String token, String address);

    /** How long nobody may try tokens from that address; zero when they may. */
    Duration waitFor(String address);
}

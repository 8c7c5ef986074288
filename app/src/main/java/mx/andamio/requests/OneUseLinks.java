package mx.andamio.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mx.andamio.commitments.NewReport;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/**
 * Links with which whoever has one answers one request, once, without an account. A token is 128 random bits of which only the hash is kept; it is shown to
 * whoever made it for a quarter of an hour, from the memory of this process.
 */
public interface OneUseLinks {

    Duration LIFE = Duration.ofDays(7);

    /**
     * Makes a link for each open request of an asking. Those made before for them end. Refused: {@code link.none_open}.
     *
     * @return done with the asking's id
     */
    Outcome make(Command command, AskingId asking);

    /** The same for one request. Refused: {@code asking.absent}, {@code link.none_open}. Done with the request's id. */
    Outcome make(Command command, RequestId request);

    /** What they made a moment ago. */
    Optional<Shown> shown(Asker who, RequestId request);

    /** Until when the link of a request serves; empty where it has none that serves. */
    Optional<Instant> servesUntil(RequestId request);

    /** What a link asks, while it serves. Looking does not use it up, however often. */
    Optional<UpdateRequest> opened(String token, String address);

    /**
     * Answers with a link and uses it up, whole or not at all. Refused: {@code link.over} (used, ended, expired or never made: nobody is told which) and
     * as {@link mx.andamio.commitments.Reporting#byLink}.
     */
    Outcome answer(Command command, String token, String address, NewReport report);

    /** How long nobody may try links from that address, or that link; zero when they may. */
    Duration waitFor(String token, String address);

    /** Counts a try to send something with that link. */
    void tried(String token);

    /** A link as it is shown once. */
    record Shown(String token, Instant expires) {
        @Override
        public String toString() {
            return "Shown[" + expires + "]";
        }
    }
}

package mx.andamio.measurement.counting;

import java.util.Optional;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measures.feeds.FeedFault;
import mx.andamio.measures.feeds.FeedOutcome;

/** Files that wait to be read, and what became of them. */
public interface Arrived {

    /** The one that waits for longest. */
    Optional<Sent> next();

    void judged(Sent one, FeedOutcome outcome);

    /** It could not be read, for no reason of its own. */
    void failed(Sent one, FeedFault why);
}

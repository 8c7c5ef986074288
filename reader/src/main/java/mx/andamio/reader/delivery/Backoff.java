package mx.andamio.reader.delivery;

import java.time.Duration;

/** How long to wait between tries. */
@FunctionalInterface
public interface Backoff {

    /** Tries of one request in all. */
    int TRIES = 7;

    /** @param attempt from 0, the wait after the first try */
    void pause(int attempt) throws InterruptedException;

    /** Half a second, then twice as long each time: half a minute in all. */
    static Backoff doubling() {
        return attempt -> Thread.sleep(Duration.ofMillis(500L << Math.min(attempt, 6)));
    }
}

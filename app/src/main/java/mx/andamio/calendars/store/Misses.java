package mx.andamio.calendars.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.identity.Network;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries tokens: thirty that serve nothing within a quarter of an hour close calendars for an address. This machine's own address is never
 * closed so. In the memory of this process: against 128 bits it protects the log and the database, not the secret.
 */
@Component
class Misses {

    private static final int MOST = 30;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Map<String, Deque<Instant>> misses = new LinkedHashMap<>();
    private final Clock clock;

    Misses(Clock clock) {
        this.clock = clock;
    }

    synchronized void count(String address) {
        var from = Network.of(address);
        if (from.equals(Network.THIS_MACHINE)) {
            return;
        }
        if (!misses.containsKey(from) && misses.size() >= MOST_ADDRESSES) {
            misses.remove(misses.keySet().iterator().next());
        }
        misses.computeIfAbsent(from, _ -> new ArrayDeque<>()).addLast(clock.instant());
    }

    /** Until fewer than thirty of them count. */
    synchronized Duration waitFor(String address) {
        var from = Network.of(address);
        var known = misses.get(from);
        if (known == null) {
            return Duration.ZERO;
        }
        var now = clock.instant();
        known.removeIf(at -> !at.plus(WINDOW).isAfter(now));
        if (known.isEmpty()) {
            misses.remove(from);
        }
        return known.size() < MOST
                ? Duration.ZERO
                : Duration.between(now, known.getFirst().plus(WINDOW));
    }
}

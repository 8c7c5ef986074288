package mx.andamio.calendars.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mx.andamio.register.Actor;
import org.springframework.stereotype.Component;

/** Tokens that somebody made a moment ago, for them alone to copy. In the memory of this process and nowhere else. */
@Component
class ShownTokens {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);
    private static final int MOST = 2_000;

    private final Map<Actor, Kept> kept = new LinkedHashMap<>();
    private final Clock clock;

    ShownTokens(Clock clock) {
        this.clock = clock;
    }

    /** Not a thing to print: it holds the token. */
    private record Kept(String token, Instant until) {
        @Override
        public String toString() {
            return "Kept[" + until + "]";
        }
    }

    synchronized void keep(Actor maker, String token) {
        var now = clock.instant();
        kept.values().removeIf(one -> !one.until().isAfter(now));
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(maker, new Kept(token, now.plus(LONG_ENOUGH)));
    }

    synchronized Optional<String> of(Actor maker) {
        return Optional.ofNullable(kept.get(maker))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Kept::token);
    }
}

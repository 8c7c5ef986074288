package mx.andamio.requests.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mx.andamio.register.Actor;
import mx.andamio.requests.OneUseLinks.Shown;
import mx.andamio.requests.RequestId;
import org.springframework.stereotype.Component;

/** Tokens that somebody made a moment ago, for whoever made them to copy. In the memory of this process and nowhere else. */
@Component
class ShownLinks {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);
    private static final int MOST = 2_000;

    private final Map<Key, Kept> kept = new LinkedHashMap<>();
    private final Clock clock;

    ShownLinks(Clock clock) {
        this.clock = clock;
    }

    private record Key(Actor maker, RequestId request) {}

    private record Kept(Shown shown, Instant until) {}

    synchronized void keep(Actor maker, RequestId request, Shown shown) {
        var now = clock.instant();
        kept.values().removeIf(one -> !one.until().isAfter(now));
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(new Key(maker, request), new Kept(shown, now.plus(LONG_ENOUGH)));
    }

    synchronized Optional<Shown> of(Actor maker, RequestId request) {
        return Optional.ofNullable(kept.get(new Key(maker, request)))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Kept::shown);
    }
}

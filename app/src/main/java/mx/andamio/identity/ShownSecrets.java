package mx.andamio.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mx.andamio.register.Actor;

/**
 * What somebody made a moment ago and only its hash is kept of, for whoever made it to copy within a quarter of an hour. In the memory of this process and
 * nowhere else.
 *
 * @param <K> of what it is a secret
 * @param <S> the secret, with what is shown beside it
 */
public final class ShownSecrets<K, S> {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);
    private static final int MOST = 2_000;

    private final Map<Key<K>, Kept<S>> kept = new LinkedHashMap<>();
    private final Clock clock;

    public ShownSecrets(Clock clock) {
        this.clock = clock;
    }

    private record Key<K>(Actor maker, K of) {}

    /** Not a thing to print: it holds the secret. */
    private record Kept<S>(S secret, Instant until) {
        @Override
        public String toString() {
            return "Kept[" + until + "]";
        }
    }

    public synchronized void keep(Actor maker, K of, S secret) {
        var now = clock.instant();
        kept.values().removeIf(one -> !one.until().isAfter(now));
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(new Key<>(maker, of), new Kept<>(secret, now.plus(LONG_ENOUGH)));
    }

    /** Empty for everybody but its maker, and after a while for them too. */
    public synchronized Optional<S> of(Actor maker, K of) {
        return Optional.ofNullable(kept.get(new Key<>(maker, of)))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Kept::secret);
    }
}

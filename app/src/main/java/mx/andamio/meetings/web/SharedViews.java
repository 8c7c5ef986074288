package mx.andamio.meetings.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import mx.andamio.meetings.web.RoomViews.RoomPage;

/**
 * What everybody in a room sees, made once for each entry of the register: a hundred pages ask within a second. Kept for the rooms that were looked at last.
 */
final class SharedViews {

    private static final int ROOMS = 64;

    private record Key(UUID session, Locale language) {}

    private final ConcurrentHashMap<Key, RoomPage> views = new ConcurrentHashMap<>();

    /**
     * @param entries of the register that there are at least
     * @param made for so many entries
     */
    RoomPage of(UUID session, Locale language, long entries, LongFunction<RoomPage> made) {
        var key = new Key(session, language);
        var kept = views.get(key);
        if (kept != null && kept.entries() == entries) {
            return kept;
        }
        if (views.size() >= ROOMS) {
            views.clear();
        }
        // Who asks for the same meanwhile waits for it instead of making it again.
        return Objects.requireNonNull(views.compute(
                key, (_, other) -> other != null && other.entries() >= entries ? other : made.apply(entries)));
    }
}

package mx.andamio.live;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import mx.andamio.storage.Notices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Listens to what the register tells, from the first page that is open on. The first change of a calm time is passed on at once; of those that follow
 * within a second, one word at its end. After the connection was away something is taken to have changed.
 */
@Component
class ChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private static final Duration BURST = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Entries that a board or a room shows something of. */
    private static final List<String> SHOWN = List.of("commitments.", "meetings.");

    private static final String OF_ACCOUNTS = "identity.account.";

    /** Who wants to know. Called from one thread, never at the same time. */
    interface Hearers {

        void changed();

        /** Nothing was told for a while. */
        void quiet();

        void accountsChanged();
    }

    private final JdbcConnectionDetails database;
    /** Of whoever listens now; null while nobody does. Another one is of another listener: one that was closed may still be on its way out. */
    private final AtomicReference<@Nullable Object> turn = new AtomicReference<>();

    private final AtomicReference<@Nullable Notices> current = new AtomicReference<>();

    ChangeFeed(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** Begins to listen, where nobody does. */
    void start(Hearers those) {
        var mine = new Object();
        if (turn.compareAndSet(null, mine)) {
            Thread.ofPlatform().daemon().name("andamio-live").start(() -> listen(mine, those));
        }
    }

    /** Whether a connection listens now. */
    boolean isListening() {
        return current.get() != null;
    }

    private void listen(Object mine, Hearers those) {
        var pause = FIRST_PAUSE;
        while (turn.get() == mine) {
            try (var notices = Notices.open(
                    database.getJdbcUrl(),
                    Objects.requireNonNull(database.getUsername()),
                    Objects.requireNonNull(database.getPassword()))) {
                current.set(notices);
                pause = FIRST_PAUSE;
                those.changed();
                hear(notices, mine, those);
            } catch (SQLException | RuntimeException e) {
                if (turn.get() != mine) {
                    return;
                }
                LOG.warn("pages hear of no changes, trying again in {} ms: {}", pause.toMillis(), e.getMessage());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } finally {
                current.set(null);
            }
        }
    }

    private void hear(Notices notices, Object mine, Hearers those) throws SQLException {
        var next = System.nanoTime();
        var waiting = false;
        while (turn.get() == mine) {
            var left = waiting ? Duration.ofNanos(next - System.nanoTime()) : QUIET;
            var told = notices.next(left);
            if (told.stream().anyMatch(type -> type.startsWith(OF_ACCOUNTS))) {
                those.accountsChanged();
            }
            waiting |= isShown(told);
            if (waiting && System.nanoTime() - next >= 0) {
                those.changed();
                next = System.nanoTime() + BURST.toNanos();
                waiting = false;
            } else if (told.isEmpty() && !waiting) {
                those.quiet();
                if (!notices.isAlive()) {
                    throw new SQLException("the server does not answer");
                }
            }
        }
    }

    private static boolean isShown(List<String> told) {
        return told.stream().anyMatch(type -> SHOWN.stream().anyMatch(type::startsWith));
    }

    /** Hears no more, until it is started again; returns at once. */
    void close() {
        turn.set(null);
        var notices = current.get();
        if (notices != null) {
            try {
                notices.abort();
            } catch (SQLException e) {
                LOG.debug("the connection was gone", e);
            }
        }
    }
}

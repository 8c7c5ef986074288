package mx.andamio.storage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the server of a folder while the application runs: one that died is started again on the port where it was, because the
 * application knows that address. It tries ten times, each time waiting twice as long, and then leaves it to a person.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int TRIES = 10;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final DatabaseAccess access;
    private final int port;
    private final Thread thread;
    private volatile boolean closed;

    private ServerWatch(DataFolder folder, PostgresPrograms programs, DatabaseAccess access, int port) {
        this.folder = folder;
        this.programs = programs;
        this.access = access;
        this.port = port;
        this.thread = Thread.ofPlatform().daemon().name("andamio-database").unstarted(this::watch);
    }

    /** Begins to look after {@code server}, which runs. Only who holds the folder's lock may do so. */
    static ServerWatch over(Postmaster server, DataFolder folder, PostgresPrograms programs, DatabaseAccess access) {
        var watch = new ServerWatch(folder, programs, access, server.port());
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!closed) {
            if (Postmaster.process(folder.cluster()).isPresent()) {
                LockSupport.parkNanos(LOOK.toNanos());
            } else if (!closed && !startedAgain()) {
                return;
            }
        }
    }

    private boolean startedAgain() {
        LOG.error("the database server died; starting it again on port {}", port);
        var pause = FIRST_PAUSE;
        for (var attempt = 1; attempt <= TRIES && !closed; attempt++) {
            try {
                new ServerStart(folder, programs, port).runningServer();
                SafeStorage.require(access);
                LOG.warn("the database server runs again, at attempt {}", attempt);
                return true;
            } catch (StorageException e) {
                LOG.error("attempt {} of {} to start the database server: {}", attempt, TRIES, e.english());
                if (e.code().equals("unsafe")) {
                    stop();
                    return false;
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2);
            }
        }
        return false;
    }

    /** Rather no storage than storage that loses what was confirmed. */
    private void stop() {
        programs.run("pg_ctl", "-D", folder.cluster().toString(), "-m", "fast", "-w", "stop");
    }

    /** Looks no longer; returns when nothing is being started any more. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

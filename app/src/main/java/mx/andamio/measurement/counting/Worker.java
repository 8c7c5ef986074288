package mx.andamio.measurement.counting;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Indicators;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.FeedFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads files one after the other, and when none is left counts what they change and looks at what was counted. One thread; what it was at when the application ended, it is at again
 * after the next start.
 */
@Component
public class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long PAUSE_SECONDS = 60;

    private final Arrived arrived;
    private final Indicators indicators;
    private final Workshop workshop;
    private final Retelling retelling;
    private final Counter counter;
    private final Examiner examiner;
    private final boolean runs;
    private final Semaphore work = new Semaphore(0);
    private final AtomicReference<At> at = new AtomicReference<>(new At.Idle());
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    Worker(
            Arrived arrived,
            Indicators indicators,
            Workshop workshop,
            Retelling retelling,
            Counter counter,
            Examiner examiner,
            @Value("${andamio.measures.worker:true}") boolean runs) {
        this.arrived = arrived;
        this.indicators = indicators;
        this.workshop = workshop;
        this.retelling = retelling;
        this.counter = counter;
        this.examiner = examiner;
        this.runs = runs;
    }

    /** What it is at. */
    public sealed interface At {

        record Idle() implements At {}

        record Reading(Sent file) implements At {}

        record Counting(Instant since) implements At {}

        /** The last counting did not succeed; it is tried again. */
        record Failed(String why, Instant when) implements At {}
    }

    public At at() {
        return at.get();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (runs) {
            thread.set(Thread.ofPlatform().daemon().name("andamio-measures").start(this::run));
            work.release();
        }
    }

    @TransactionalEventListener(classes = Received.class, fallbackExecution = true)
    void wake() {
        work.release();
    }

    private void run() {
        while (!isStopped.get()) {
            try {
                if (!work.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS) && !(at() instanceof At.Failed)) {
                    continue;
                }
                all();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | OutOfMemoryError e) {
                // what takes too much memory must not end all counting until the next start
                failed(e);
            }
        }
    }

    private void failed(Throwable e) {
        if (!isStopped.get()) {
            LOG.warn("what was delivered could not be counted, and is tried again", e);
            at.set(new At.Failed(String.valueOf(e.getMessage()), Instant.now()));
        }
    }

    /** Reads all that waits and counts; for who cannot wait for the thread. */
    public void all() {
        // what comes from here on is not of this round
        work.drainPermits();
        var came = new TreeSet<String>();
        for (var next = arrived.next(); next.isPresent() && !isStopped.get(); next = arrived.next()) {
            read(next.get());
            came.add(next.get().announced().dataset());
        }
        at.set(new At.Counting(Instant.now()));
        try {
            var retold = retelling.settle();
            var changed = counter.bringUpToDate(isStopped::get);
            if (!changed.isEmpty()) {
                LOG.info("{} indicators were counted", changed.size());
            }
            at.set(new At.Idle());
            // whoever sends something does not wait until all is looked at
            examiner.examine(
                    Stream.concat(retold.stream(), changed.stream()).toList(),
                    () -> isStopped.get() || work.availablePermits() > 0);
            compact(came);
        } catch (EngineFailure | RuntimeException | OutOfMemoryError e) {
            // what was counted before it failed is not told a second time
            examiner.again();
            failed(e);
        }
    }

    /** Of what came, while nobody waits. No figure changes by it, so what fails is tried again after the next delivery. */
    private void compact(Collection<String> came) {
        for (var dataset : indicators.datasets()) {
            if (!came.contains(dataset.code())) {
                continue;
            }
            if (isStopped.get() || arrived.next().isPresent()) {
                return;
            }
            try {
                var months = workshop.compact(dataset);
                if (months > 0) {
                    LOG.info("{} months of {} are in one file now", months, dataset.code());
                }
            } catch (EngineFailure | IOException | UncheckedIOException e) {
                LOG.warn("files of {} could not be made one", dataset.code(), e);
            }
        }
    }

    private void read(Sent one) {
        at.set(new At.Reading(one));
        try {
            var announced = one.announced();
            var dataset = indicators.dataset(announced.dataset());
            if (dataset.isEmpty()) {
                arrived.failed(one, fault("DATASET", announced.dataset()));
                return;
            }
            var outcome = workshop.take(new Consignment(
                    dataset.get(),
                    announced.source(),
                    announced.from(),
                    announced.to(),
                    workshop.sent(one.id().toString()),
                    announced.form()));
            arrived.judged(one, outcome);
        } catch (NestedRuntimeException | org.jooq.exception.DataAccessException e) {
            // no fault of the file: all of it is tried again
            throw e;
        } catch (EngineFailure | IOException | RuntimeException e) {
            if (isStopped.get()) {
                return;
            }
            LOG.warn("delivery {} could not be read", one.id(), e);
            arrived.failed(
                    one, fault("ENGINE", Optional.ofNullable(e.getMessage()).orElse("")));
        }
    }

    private static FeedFault fault(String code, String value) {
        return new FeedFault(
                code,
                value,
                "El archivo no se pudo leer por una falla nuestra, no suya; envíelo otra vez.",
                "The file could not be read, by a failure of ours and not of yours; send it again.");
    }

    @PreDestroy
    void stop() throws InterruptedException {
        isStopped.set(true);
        var running = thread.get();
        if (running != null) {
            workshop.close();
            running.interrupt();
            running.join(TimeUnit.SECONDS.toMillis(5));
        }
    }
}

package mx.andamio.trends;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the day while nobody looks. */
@Component
class EveryHour implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EveryHour.class);

    /** The first while of an application is for those who open pages. */
    private static final long FIRST_MINUTES = 5;

    private static final long MINUTES = 60;

    private final Trends trends;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("andamio-trends").factory());

    EveryHour(Trends trends) {
        this.trends = trends;
    }

    @Override
    public void start() {
        var _ = hours.scheduleWithFixedDelay(this::keep, FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    /** A day that cannot be kept now is kept an hour later; an exception would end it for good. */
    private void keep() {
        try {
            trends.keepToday();
        } catch (RuntimeException e) {
            LOG.warn("how organs stand was not kept: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        hours.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !hours.isShutdown();
    }
}

package mx.andamio.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import mx.andamio.register.StoryClock;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The installation's clock in tests: the real one, until a test moves it for a while instead of waiting. */
@Component
@Primary
public class TestClock extends Clock {

    private final Clock real = new StoryClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    private volatile Duration ahead = Duration.ZERO;

    /** Closing it brings the present back. */
    public interface Later extends AutoCloseable {
        @Override
        void close();
    }

    public Later later(Duration by) {
        ahead = by;
        return () -> ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

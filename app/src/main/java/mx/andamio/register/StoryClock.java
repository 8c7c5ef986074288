package mx.andamio.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of the application. A demonstration tells what happened before its first start: whatever runs {@link #ago} believes that it happens so long
 * ago, on that thread alone. The register is not told so: its entries keep the moment at which they were written.
 */
public final class StoryClock extends Clock {

    private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

    private final Clock real;

    /** @param real the clock of whoever tells no story */
    public StoryClock(Clock real) {
        this.real = real;
    }

    /** Runs it as if it happened {@code days} days ago, at the same time of day; 0 or more. */
    public static void ago(int days, Runnable happens) {
        bound(days).run(happens);
    }

    private static ScopedValue.Carrier bound(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a story is of the past");
        }
        return ScopedValue.where(AGO, Duration.ofDays(days));
    }

    /** The same of what gives something back. */
    public static <T> T fromAgo(int days, Supplier<T> happens) {
        return bound(days).call(happens::get);
    }

    /** The moment at which something is told, whenever it is said to have happened. */
    public static Instant told(Clock clock) {
        return AGO.isBound() ? ScopedValue.where(AGO, Duration.ZERO).call(clock::instant) : clock.instant();
    }

    @Override
    public Instant instant() {
        return AGO.isBound() ? real.instant().minus(AGO.get()) : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone));
    }
}

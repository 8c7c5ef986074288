package mx.andamio;

import java.time.Clock;
import java.time.Duration;
import mx.andamio.register.StoryClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application. {@link mx.andamio.start.Main} starts it from the command line. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class Andamio {

    @Bean
    Clock clock() {
        return new StoryClock(microseconds());
    }

    /** The database keeps microseconds: a finer clock would give values that do not come back as they went in. */
    public static Clock microseconds() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}

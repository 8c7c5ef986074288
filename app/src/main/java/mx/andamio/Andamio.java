package mx.andamio;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. {@link mx.andamio.start.Main} starts it from the command line. */
@SpringBootApplication(proxyBeanMethods = false)
public class Andamio {

    /** The database keeps microseconds: a finer clock would give values that do not come back as they went in. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}

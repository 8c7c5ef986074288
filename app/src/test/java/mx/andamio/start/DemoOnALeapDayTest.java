package mx.andamio.start;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The same demonstration, started on the 29th of February of another year. */
@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-leap${andamio.test.fork:}")
class DemoOnALeapDayTest extends DemoStoryChecks {

    private static final LocalDate LEAP = LocalDate.of(2032, 2, 29);

    @Test
    void itIsTheSameSpreadOnALeapDay() {
        var zone = ZoneId.of("America/Mexico_City");
        var ahead = ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(zone)), LEAP);
        try (var _ = clock.later(Duration.ofDays(ahead))) {
            begin();

            everyStepHasTilesAndNoneHasMost();
            everyStateOfLifeIsThere(LEAP);
            whatFollowsASignatureIsThere(LEAP);
            requestsStandAtEveryStepOfTheLadder();
        }
    }
}

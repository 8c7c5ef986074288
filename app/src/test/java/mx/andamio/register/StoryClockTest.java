package mx.andamio.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StoryClockTest {

    private static final Instant NOW = Instant.parse("2028-03-01T05:30:00Z");

    private final Clock clock = new StoryClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsToldHappensOnItsDayAlsoAcrossALeapDay() {
        StoryClock.ago(1, () -> assertThat(clock.instant()).isEqualTo(Instant.parse("2028-02-29T05:30:00Z")));
        assertThat(StoryClock.<LocalDate>fromAgo(
                        365, () -> LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City")))))
                .isEqualTo("2027-03-01");
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void theMomentOfTellingStaysThatOfWhoeverTells() {
        StoryClock.ago(40, () -> assertThat(StoryClock.told(clock)).isEqualTo(NOW));
        assertThat(StoryClock.told(clock)).isEqualTo(NOW);
    }

    @Test
    void otherThreadsAreInNoStory() {
        StoryClock.ago(
                40,
                () -> assertThat(CompletableFuture.supplyAsync(clock::instant).join())
                        .isEqualTo(NOW));
    }

    @Test
    void nothingIsToldOfWhatIsToCome() {
        assertThatThrownBy(() -> StoryClock.ago(-1, () -> {})).isInstanceOf(IllegalArgumentException.class);
    }
}

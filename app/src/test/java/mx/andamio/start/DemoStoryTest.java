package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A demonstration that starts today. */
@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-story${andamio.test.fork:}")
class DemoStoryTest extends DemoStoryChecks {

    @Test
    void aDirectorBelievesWhatIsShown() {
        begin();
        var today = LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City")));

        everyStepHasTilesAndNoneHasMost();
        everyStateOfLifeIsThere(today);
        whatFollowsASignatureIsThere(today);
        oneInstructionWentToAllStateBodies();
        requestsStandAtEveryStepOfTheLadder();
        nothingIsSaidOfWhatIsReal();
    }

    @Test
    void moodsCoverAnyNumberAndAreTheSameEachTime() {
        assertThat(Mood.of(25)).isEqualTo(Mood.of(25)).contains(Mood.values());
        IntStream.range(1, 80).forEach(many -> {
            assertThat(Mood.of(many)).hasSize(many);
            assertThat(Mood.STEADY.ways(many, 3)).hasSize(many).isEqualTo(Mood.STEADY.ways(many, 3));
        });
    }
}

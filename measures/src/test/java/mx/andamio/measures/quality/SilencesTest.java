package mx.andamio.measures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.measures.quality.Quality.Silence;
import mx.andamio.measures.quality.Silences.Run;
import org.junit.jupiter.api.Test;

class SilencesTest {

    private static final Silence LIMITS = new Silence(6, 3, 0.9, 30);

    @Test
    void monthsOneAfterTheOtherAreOneSilence() {
        assertThat(Silences.of(LIMITS, 50, 60, 40, -1, -1, 50, 60)).containsExactly(new Run(3, 4));
        assertThat(Silences.of(LIMITS, 50, 60, 40, -1, -1)).containsExactly(new Run(3, 4));
        assertThat(new Run(3, 4).months()).isEqualTo(2);
    }

    @Test
    void whoNeverToldOrToldNowAndThenIsNotExpected() {
        assertThat(Silences.of(LIMITS, -1, -1, -1, -1)).isEmpty();
        assertThat(Silences.of(LIMITS, 50, -1, 50, -1, 50, -1, 50)).isEmpty();
    }

    @Test
    void whereThereAreFewNoneMayBeTrue() {
        assertThat(Silences.of(LIMITS, 3, 5, 2, -1, 4, 3)).isEmpty();
    }

    @Test
    void ofTooFewMonthsNothingIsSaid() {
        assertThat(Silences.of(LIMITS, 50, 60, -1)).isEmpty();
    }
}

package mx.andamio.measures.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.measures.quality.Quality.Jumping;
import org.junit.jupiter.api.Test;

class JumpsTest {

    private static final Jumping LIMITS = new Jumping(6, 4, 4, 0.6, 20);
    private static final Period FIRST = Period.of(PeriodType.MONTH, LocalDate.of(2024, 1, 1));

    private static List<Jump> jumps(double... values) {
        return Jumps.of(
                LIMITS,
                IntStream.range(0, values.length)
                        .mapToObj(at -> new Point(FIRST.plus(at), values[at], 0, 100))
                        .toList());
    }

    @Test
    void aNoughtTooManyIsOneJumpAndTheMonthAfterItIsNone() {
        var jumps = jumps(100, 104, 97, 101, 99, 103, 100, 1020, 98, 102);

        assertThat(jumps).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(FIRST.plus(7));
            assertThat(one.to()).isEqualTo(FIRST.plus(7));
            assertThat(one.usual()).isEqualTo(100);
            // mean 100.571, standard deviation 2.370; median of distances 1
            assertThat(one.z()).isCloseTo(387.9, within(0.1));
            assertThat(one.mad()).isCloseTo(0.6745 * 920, within(1e-9));
        });
    }

    @Test
    void whatChangesAndStaysSoIsOneJumpUntilThatIsHowItIs() {
        var jumps = jumps(100, 104, 97, 101, 99, 103, 400, 410, 395, 405, 400, 402, 398, 401, 400);

        assertThat(jumps).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(FIRST.plus(6));
            assertThat(one.to()).isEqualTo(FIRST.plus(11));
        });
    }

    @Test
    void oneOfTheFirstIsComparedWithItsNeighbours() {
        assertThat(jumps(100, 1040, 97, 101, 99, 103, 100, 98))
                .singleElement()
                .extracting(Jump::from)
                .isEqualTo(FIRST.plus(1));
    }

    @Test
    void whatComesEveryYearIsNoJumpTheSecondTime() {
        var year = new double[] {100, 104, 97, 101, 99, 103, 100, 98, 101, 102, 99, 300};
        var values = IntStream.range(0, 24).mapToDouble(at -> year[at % 12]).toArray();

        // the first December has nothing to be compared with but the months before it
        assertThat(jumps(values)).extracting(Jump::from).containsExactly(FIRST.plus(11));
    }

    @Test
    void whatIsWithinChanceOrSmallOrFewIsNone() {
        assertThat(jumps(100, 104, 97, 101, 99, 103, 100, 130))
                .as("by less than the least change")
                .isEmpty();
        assertThat(Jumps.of(
                        LIMITS,
                        IntStream.range(0, 8)
                                .mapToObj(at -> new Point(FIRST.plus(at), at == 7 ? 40 : 20, 6.3, 40))
                                .toList()))
                .as("40 where 20 are usual is within chance")
                .isEmpty();
        assertThat(Jumps.of(
                        LIMITS,
                        IntStream.range(0, 8)
                                .mapToObj(at -> new Point(FIRST.plus(at), at == 7 ? 15 : 1, 0, 15))
                                .toList()))
                .as("15 cases")
                .isEmpty();
    }

    @Test
    void ofTooFewNothingIsSaid() {
        assertThat(jumps(100, 104, 97, 101, 99, 9000)).isEmpty();
    }
}

package mx.andamio.commitments.ratings;

import static mx.andamio.support.Property.forAll;
import static mx.andamio.support.Property.listOf;
import static mx.andamio.support.Property.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mx.andamio.commitments.ratings.Rating.Because;
import mx.andamio.commitments.ratings.Rating.Missing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {

    /** Counts at steps 1 to 4, silent, not yet due; 0 is no step. */
    @ParameterizedTest
    @CsvSource({
        "0,  0,  0,  5,  0, 0, 4",
        "0,  0,  1,  4,  0, 0, 4",
        "0,  0,  21, 79, 0, 0, 3",
        "1,  0,  0,  99, 0, 0, 3",
        "20, 0,  0,  80, 0, 0, 1",
        "19, 0,  81, 0,  0, 0, 3",
        "19, 13, 68, 0,  0, 0, 3",
        "19, 14, 67, 0,  0, 0, 2",
        "0,  33, 67, 0,  0, 0, 2",
        "0,  32, 68, 0,  0, 0, 3",
        "0,  1,  2,  0,  0, 0, 2",
        "0,  0,  0,  50, 50, 0, 4",
        "0,  0,  0,  49, 51, 0, 0",
        "0,  0,  0,  1,  1, 98, 4",
        "0,  0,  0,  0,  3, 0, 0",
        "0,  0,  0,  0,  0, 3, 0",
        "0,  0,  0,  0,  0, 0, 0"
    })
    void theTileFollowsItsSharesToTheLastOne(
            int atRisk, int support, int reachable, int onTrack, int silent, int notYet, int step) {
        var rating = RollUp.DEFAULT.rating(of(new Counts(atRisk, support, reachable, onTrack, silent, notYet)));

        assertThat(rating.step().map(Step::level).orElse(0)).isEqualTo(step);
    }

    @Test
    void theReasonHasTheCounts() {
        var counts = new Counts(1, 2, 3, 4, 5, 6);

        var rating = RollUp.DEFAULT.rating(of(counts));

        assertThat(rating.because())
                .containsExactly(
                        new Because(new Ground.Counted(counts), rating.step().orElseThrow()));
        assertThat(counts.rated()).isEqualTo(10);
        assertThat(counts.due()).isEqualTo(15);
    }

    @Test
    void whyThereIsNoStepIsSaid() {
        assertThat(why(new Counts(0, 0, 0, 1, 2, 0))).isEqualTo(Missing.NO_REPORT);
        assertThat(why(new Counts(0, 0, 0, 0, 0, 2))).isEqualTo(Missing.NOT_YET_DUE);
        assertThat(why(new Counts(0, 0, 0, 0, 0, 0))).isEqualTo(Missing.NONE);
    }

    /** 0 to 5: silent, four steps, not yet due. */
    @Test
    void whatIsMissingIsNeverCountedAsAStep() {
        forAll(listOf(number(0, 5), 0, 60), kinds -> {
            var ratings = kinds.stream().map(RollUpTest::rating).toList();
            var counts = Counts.of(ratings);
            var more = new ArrayList<>(ratings);
            more.add(rating(5));

            assertThat(counts.rated() + counts.silent() + counts.notYetDue()).isEqualTo(kinds.size());
            assertThat(counts.rated()).isEqualTo((int)
                    kinds.stream().filter(kind -> kind > 0 && kind < 5).count());
            assertThat(RollUp.DEFAULT.rating(more).step())
                    .isEqualTo(RollUp.DEFAULT.rating(ratings).step());
        });
    }

    @Test
    void neitherOrderNorSizeMatters() {
        forAll(listOf(number(0, 5), 1, 40), kinds -> {
            var ratings = new ArrayList<>(kinds.stream().map(RollUpTest::rating).toList());
            var step = RollUp.DEFAULT.rating(ratings).step();
            Collections.reverse(ratings);
            var doubled = new ArrayList<>(ratings);
            doubled.addAll(ratings);

            assertThat(RollUp.DEFAULT.rating(ratings).step()).isEqualTo(step);
            assertThat(RollUp.DEFAULT.rating(doubled).step()).isEqualTo(step);
        });
    }

    private static @Nullable Missing why(Counts counts) {
        return RollUp.DEFAULT.rating(of(counts)) instanceof Rating.NoStep none ? none.why() : null;
    }

    private static List<Rating> of(Counts counts) {
        var ratings = new ArrayList<Rating>();
        ratings.addAll(Collections.nCopies(counts.silent(), rating(0)));
        ratings.addAll(Collections.nCopies(counts.atRisk(), rating(1)));
        ratings.addAll(Collections.nCopies(counts.needSupport(), rating(2)));
        ratings.addAll(Collections.nCopies(counts.reachable(), rating(3)));
        ratings.addAll(Collections.nCopies(counts.onTrack(), rating(4)));
        ratings.addAll(Collections.nCopies(counts.notYetDue(), rating(5)));
        return ratings;
    }

    private static Rating rating(int kind) {
        return switch (kind) {
            case 0 -> new Rating.NoStep(Missing.NO_REPORT, List.of());
            case 5 -> new Rating.NoStep(Missing.NOT_YET_DUE, List.of());
            default -> new Rating.Stepped(Step.of(kind), List.of());
        };
    }
}

package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.life.Agreed.code;
import static mx.andamio.commitments.life.Agreed.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import mx.andamio.commitments.ratings.OpenBlocker;
import org.junit.jupiter.api.Test;

class BlockerTest {

    private static final Blocker POSTS = granted(Blocker.open(Blocker.Kind.POST, "DA", " 380 plazas ", day(3, 1)));

    private static final Blocker CLEARED = granted(POSTS.close(day(3, 11)));

    @Test
    void itsClockRunsWhileItIsOpen() {
        assertThat(POSTS.days(day(3, 1))).isZero();
        assertThat(POSTS.days(day(4, 1))).isEqualTo(31);
        assertThat(POSTS.days(day(2, 1))).isZero();
        assertThat(CLEARED.days(day(3, 5))).isEqualTo(4);
        assertThat(CLEARED.days(day(4, 1))).isEqualTo(10);
    }

    @Test
    void ratingsLookAtThoseThatAreOpenOnTheDay() {
        var both = List.of(POSTS, CLEARED);

        assertThat(Blocker.open(both, day(3, 31))).containsExactly(new OpenBlocker("380 plazas", 30));
        assertThat(Blocker.open(both, day(3, 10))).hasSize(2);
        assertThat(Blocker.open(both, day(3, 11))).hasSize(1);
        assertThat(Blocker.open(both, day(2, 28))).isEmpty();
        assertThat(Blocker.open(both, day(3, 1))).hasSize(2);
    }

    @Test
    void itHasAnOwnerAndWordsAndClosesOnce() {
        assertThat(code(Blocker.open(Blocker.Kind.ORGAN, " ", "x", day(3, 1)))).isEqualTo("blocker.owner");
        assertThat(code(Blocker.open(Blocker.Kind.ORGAN, "DA", " ", day(3, 1)))).isEqualTo("blocker.text");
        assertThat(code(POSTS.close(day(2, 28)))).isEqualTo("blocker.order");
        assertThat(code(POSTS.close(day(3, 1)))).isEqualTo("granted");
        assertThat(code(CLEARED.close(day(4, 1)))).isEqualTo("blocker.closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blocker(Blocker.Kind.POST, "DA", "x", day(3, 1), day(2, 1)));
    }
}

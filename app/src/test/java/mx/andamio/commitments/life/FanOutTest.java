package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.life.Agreed.agreement;
import static mx.andamio.commitments.life.Agreed.commitment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.life.FanOut.Child;
import mx.andamio.commitments.life.FanOut.Share;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.RollUp;
import mx.andamio.commitments.ratings.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private static final Signing HERE = new Signing.Here(START);

    private static final FanOut THREE = new FanOut(List.of(
            child(1, START, new State.Running(HERE, START), 4),
            child(2, START, new State.ReportedMet(HERE, START), 4),
            child(3, null, new State.Verified(HERE, START), 4),
            child(4, null, new State.Closed(HERE, START), 1),
            child(5, null, new State.Cancelled(agreement(START)), 1)));

    @Test
    void theParentShowsHowManyOfItsChildrenAreWhere() {
        assertThat(THREE.acknowledged()).isEqualTo(new Share(2, 5));
        assertThat(THREE.met()).isEqualTo(new Share(2, 5));
        assertThat(THREE.at(Stage.REPORTED_MET)).isEqualTo(new Share(1, 5));
        assertThat(new FanOut(List.of()).met()).isEqualTo(new Share(0, 0));
    }

    @Test
    void itsRatingIsThatOfChildrenThatAreSignedAndOpen() {
        assertThat(THREE.rating(RollUp.DEFAULT).step()).hasValue(Step.ON_TRACK);
        assertThat(new FanOut(List.of()).rating(RollUp.DEFAULT).step()).isEmpty();
    }

    @Test
    void whatWasReportedAndWhatWasSaidToBeMetIsCountedApart() {
        assertThat(THREE.reported()).isEqualTo(new Share(2, 5));
        assertThat(THREE.fulfilled()).isEqualTo(new Share(3, 5));
    }

    @Test
    void itIsOverOnTheDayOfItsLastChildAndNobodyClosesIt() {
        var closed = child(1, START, new State.Closed(HERE, START.plusDays(3)), 4);
        var out = child(2, null, new State.Cancelled(agreement(START.plusDays(9))), 1);

        assertThat(new FanOut(List.of(closed, out)).overSince()).hasValue(START.plusDays(9));
        assertThat(THREE.overSince()).isEmpty();
        assertThat(new FanOut(List.of()).overSince()).isEmpty();
    }

    @Test
    void aPostHasOneChild() {
        var twice = List.of(child(1, null, new State.Draft(START), 1), child(1, null, new State.Draft(START), 1));

        assertThatIllegalArgumentException().isThrownBy(() -> new FanOut(twice));
    }

    private static Child child(int number, @Nullable LocalDate acknowledged, State state, int step) {
        return new Child(
                commitment(number),
                number + "-HEAD",
                acknowledged,
                number < 3,
                state,
                new Rating.Stepped(Step.of(step), List.of()));
    }
}

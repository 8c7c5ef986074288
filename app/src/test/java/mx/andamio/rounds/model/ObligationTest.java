package mx.andamio.rounds.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.life.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 30);
    private static final LocalDate MOVED = LocalDate.of(2026, 12, 15);

    @Test
    void whatWasConfirmedOnItsDateIsMetAndADayLaterIsLate() {
        assertThat(of(Stage.VERIFIED, FIRST, FIRST, FIRST).on(TODAY)).isEqualTo(Standing.MET);
        assertThat(of(Stage.CLOSED, FIRST, FIRST, FIRST).on(TODAY)).isEqualTo(Standing.MET);
        assertThat(of(Stage.CLOSED, FIRST, FIRST, FIRST.plusDays(1)).on(TODAY)).isEqualTo(Standing.MET_LATE);
    }

    @Test
    void aDateThatWasMovedIsNotAnotherFirstOne() {
        assertThat(of(Stage.VERIFIED, FIRST, MOVED, FIRST.plusDays(9)).on(TODAY))
                .isEqualTo(Standing.MET_LATE);
        assertThat(of(Stage.RUNNING, FIRST, MOVED, null).on(TODAY)).isEqualTo(Standing.OPEN);
    }

    @Test
    void whatIsPastItsDateAndNobodyConfirmedIsNotMetWhateverItsPostSays() {
        assertThat(of(Stage.RUNNING, TODAY, TODAY, null).on(TODAY)).isEqualTo(Standing.OPEN);
        assertThat(of(Stage.RUNNING, FIRST, FIRST, null).on(TODAY)).isEqualTo(Standing.NOT_MET);
        assertThat(of(Stage.REPORTED_MET, FIRST, FIRST, null).on(TODAY)).isEqualTo(Standing.NOT_MET);
        assertThat(of(Stage.NOT_MET, MOVED, MOVED, null).on(TODAY)).isEqualTo(Standing.NOT_MET);
    }

    @Test
    void whatHasNoDateIsNeverLate() {
        assertThat(of(Stage.SIGNED, null, null, null).on(TODAY)).isEqualTo(Standing.OPEN);
        assertThat(of(Stage.CLOSED, null, null, TODAY).on(TODAY)).isEqualTo(Standing.MET);

        assertThat(Tally.of(List.of(of(Stage.SIGNED, null, null, null)), TODAY).undated())
                .isOne();
    }

    @Test
    void whatIsCancelledReplacedOrNeverSignedIsInNoShare() {
        var tally = Tally.of(
                List.of(
                        of(Stage.CANCELLED, FIRST, FIRST, null),
                        of(Stage.REPLACED, FIRST, FIRST, null),
                        of(Stage.DRAFT, FIRST, FIRST, null),
                        of(Stage.ADMITTED, FIRST, FIRST, null),
                        of(Stage.VERIFIED, FIRST, FIRST, FIRST)),
                TODAY);

        assertThat(tally.all()).isEqualTo(5);
        assertThat(tally.counted()).isOne();
        assertThat(tally.done()).isOne();
        assertThat(List.of(tally.cancelled(), tally.replaced(), tally.draft())).containsExactly(1, 1, 2);
    }

    @Test
    void reportsAreOwedOnlyByWhatBindsAndIsNotOver() {
        var tally = Tally.of(
                List.of(
                        heard(Stage.RUNNING, true),
                        heard(Stage.SIGNED, false),
                        heard(Stage.REPORTED_MET, true),
                        heard(Stage.VERIFIED, true),
                        heard(Stage.NOT_MET, false),
                        heard(Stage.DRAFT, false)),
                TODAY);

        assertThat(tally.reported()).isEqualTo(2);
        assertThat(tally.owing()).isEqualTo(3);
        assertThat(tally.unverified()).isOne();
    }

    @Test
    void meetingsOfRegionsAreNumberedTogetherAndSeriesOfOneBodyApart() {
        assertThat(Cycle.of("RR-NORTE", "regional_meeting", "R-NORTE", List.of("única"), "única"))
                .isEqualTo(Cycle.of("RR-CENTRO", "regional_meeting", "R-CENTRO", List.of("única"), "única"));
        assertThat(Cycle.of("STV", "working_session", null, List.of("única"), "única")
                        .code())
                .isEqualTo("STV");
        assertThat(Cycle.of("AG", "assembly", null, List.of("ordinaria", "extraordinaria"), "ordinaria")
                        .code())
                .isEqualTo("AG.ordinaria");
    }

    private static Obligation heard(Stage stage, boolean recent) {
        return new Obligation(stage, FIRST, FIRST, null, "12", "R-CENTRO", null, recent, 0, false);
    }

    private static Obligation of(
            Stage stage, @Nullable LocalDate first, @Nullable LocalDate due, @Nullable LocalDate met) {
        var moved = first == null || first.equals(due) ? 0 : 1;
        return new Obligation(stage, first, due, met, "12", "R-CENTRO", null, false, moved, false);
    }
}

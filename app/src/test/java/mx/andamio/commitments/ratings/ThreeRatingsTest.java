package mx.andamio.commitments.ratings;

import static mx.andamio.commitments.goals.Sample.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Situation.Word;
import mx.andamio.commitments.ratings.Used.Basis;
import mx.andamio.register.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reported and what is assessed, beside what is computed. */
class ThreeRatingsTest {

    private static final LocalDate TODAY = day(6, 1);
    private static final Rating NO_VALUE = new Rating.NoStep(Missing.NO_VALUE, List.of());

    @ParameterizedTest
    @CsvSource({
        "4, 4, 4, 4, 4, 4, granted",
        "4, 4, 4, 3, 4, 4, granted",
        "4, 4, 4, 2, 4, 4, assessment.reason",
        "2, 4, 4, 4, 4, 4, assessment.reason",
        "4, 2, 4, 4, 4, 4, assessment.reason",
        "4, 4, 2, 4, 4, 4, assessment.reason",
        "3, 3, 3, 3, 1, 1, assessment.reason",
        "2, 2, 2, 2, 1, 1, granted",
        "3, 3, 3, 3, 3, 1, assessment.reason",
        "3, 3, 3, 3, 3, 2, granted",
        "2, 2, 2, 2, 2, 4, assessment.reason"
    })
    void aJudgementFarFromItsLowestCriterionOrTheComputedStepNeedsAReason(
            int challenge, int planning, int drive, int stage, int overall, int computed, String expected) {
        var criteria = new Criteria(Step.of(challenge), Step.of(planning), Step.of(drive), Step.of(stage));

        assertThat(code(judge(criteria, overall, " ", stepped(computed)))).isEqualTo(expected);
        assertThat(code(judge(criteria, overall, "sólo si se liberan las plazas", stepped(computed))))
                .isEqualTo("granted");
    }

    @Test
    void withoutAComputedStepOnlyTheCriteriaCount() {
        assertThat(code(judge(all(2), 1, "", NO_VALUE))).isEqualTo("granted");
        assertThat(code(judge(all(4), 1, "", NO_VALUE))).isEqualTo("assessment.reason");
    }

    @Test
    void nobodyAssessesItsOwn() {
        var own = new Assessment(all(4), Step.ON_TRACK, "bien", "15-HEAD", TODAY);

        assertThat(code(Assessment.judge(own, "15-HEAD", stepped(4)))).isEqualTo("assessment.own");
        assertThat(code(Assessment.judge(own, "09-HEAD", stepped(4)))).isEqualTo("granted");
    }

    @ParameterizedTest
    @CsvSource({"0, ASSESSED", "45, ASSESSED", "46, COMPUTED", "-1, COMPUTED"})
    void anAssessmentIsUsedForFortyFiveDays(int age, Basis basis) {
        var assessed = new Assessment(all(2), Step.NEEDS_SUPPORT, "", "DOE-HEAD", TODAY.minusDays(age));

        var used = Used.of(Optional.of(assessed), stepped(4), TODAY, RatingRules.DEFAULT);

        assertThat(used.basis()).isEqualTo(basis);
        assertThat(used.rating().step()).hasValue(basis == Basis.ASSESSED ? Step.NEEDS_SUPPORT : Step.ON_TRACK);
    }

    @Test
    void withoutAnAssessmentTheComputedOneIsUsedAlsoWhereItHasNoStep() {
        var used = Used.of(Optional.empty(), NO_VALUE, TODAY, RatingRules.DEFAULT);

        assertThat(used).isEqualTo(new Used(NO_VALUE, Basis.COMPUTED));
    }

    @Test
    void aReportThatIsTooOldIsNoReport() {
        var report = Optional.of(report(Step.ON_TRACK, TODAY.minusDays(45)));

        assertThat(Reported.rating(report, TODAY, null, RatingRules.DEFAULT).step())
                .hasValue(Step.ON_TRACK);
        assertThat(Reported.rating(report, TODAY.plusDays(1), null, RatingRules.DEFAULT)
                        .step())
                .isEmpty();
        assertThat(Reported.rating(report, TODAY, 15, RatingRules.DEFAULT).because())
                .extracting(one -> one.ground().code())
                .containsExactly("silence", "declared");
        assertThat(Reported.rating(Optional.empty(), TODAY, null, RatingRules.DEFAULT))
                .isInstanceOf(Rating.NoStep.class);
    }

    @Test
    void aReportHasWords() {
        assertThat(code(Reported.of(Step.ON_TRACK, " ", TODAY, "15-HEAD"))).isEqualTo("report.text");
        assertThat(Reported.of(Step.ON_TRACK, " va ", TODAY, "15-HEAD")
                        .toOptional()
                        .map(Reported::text))
                .hasValue("va");
        assertThatIllegalArgumentException().isThrownBy(() -> new Reported(Step.ON_TRACK, "", TODAY, "15-HEAD"));
    }

    @Test
    void theThreeStandSideBySideAndNoneReplacesAnother() {
        var silent = new Situation(TODAY, null, List.of(), 0, new Word(TODAY, null), null);
        var assessed = new Assessment(all(2), Step.NEEDS_SUPPORT, "", "DOE-HEAD", TODAY);

        var three = SideBySide.of(
                silent, Optional.of(report(Step.ON_TRACK, TODAY)), Optional.of(assessed), RatingRules.DEFAULT);

        assertThat(three.reported().step()).hasValue(Step.ON_TRACK);
        assertThat(three.computed().step()).isEmpty();
        assertThat(three.assessed().step()).hasValue(Step.NEEDS_SUPPORT);
        assertThat(three.used().basis()).isEqualTo(Basis.ASSESSED);
    }

    @Test
    void anOldAssessmentIsStillShownAsOne() {
        var old = new Assessment(all(2), Step.NEEDS_SUPPORT, "", "DOE-HEAD", TODAY.minusYears(1));

        assertThat(Assessment.rating(Optional.of(old)).step()).hasValue(Step.NEEDS_SUPPORT);
        assertThat(Assessment.rating(Optional.empty()).step()).isEmpty();
    }

    @Test
    void stepsKeepTheirLevels() {
        assertThat(List.of(1, 2, 3, 4))
                .allSatisfy(level -> assertThat(Step.of(level).level()).isEqualTo(level));
        assertThatIllegalArgumentException().isThrownBy(() -> Step.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Step.of(5));
    }

    private static Reported report(Step step, LocalDate on) {
        return new Reported(step, "206 unidades", on, "15-HEAD");
    }

    private static Ruling<Assessment> judge(Criteria criteria, int overall, String reason, Rating computed) {
        return Assessment.judge(
                new Assessment(criteria, Step.of(overall), reason, "DOE-HEAD", TODAY), "15-HEAD", computed);
    }

    private static Criteria all(int level) {
        return new Criteria(Step.of(level), Step.of(level), Step.of(level), Step.of(level));
    }

    private static Rating stepped(int level) {
        return new Rating.Stepped(Step.of(level), List.of());
    }

    private static String code(Ruling<?> ruling) {
        return ruling.objection().map(Reason::code).orElse("granted");
    }
}

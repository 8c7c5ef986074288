package mx.andamio.commitments.ratings;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.measure;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.reach;
import static mx.andamio.commitments.goals.Sample.value;
import static mx.andamio.support.Property.decimal;
import static mx.andamio.support.Property.forAll;
import static mx.andamio.support.Property.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Facts;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Progress;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.ratings.Rating.Because;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.RatingRules.ChanceCap;
import mx.andamio.commitments.ratings.Situation.Standing;
import mx.andamio.commitments.ratings.Situation.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputedTest {

    private static final LocalDate TODAY = day(6, 1);

    @ParameterizedTest
    @CsvSource({
        "0.3, 4",
        "0, 4",
        "-0.02, 4",
        "-0.020000000001, 3",
        "-0.1, 3",
        "-0.10, 3",
        "-0.100000000001, 2",
        "-0.25, 2",
        "-0.250000000001, 1",
        "-3, 1"
    })
    void theBaseStepFollowsTheDeviationToTheLastDigit(String deviation, int step) {
        var rating = rating(at(deviation));

        assertThat(level(rating)).isEqualTo(step);
        assertThat(codes(rating)).containsExactly("deviation");
    }

    /** 80 of a way from 100 to 50 is 40 %, which is late at the end and in time for it in May. */
    @Test
    void aFallingGoalHasTheColourOfItsDeviation() {
        var fall = reach("100", "50");

        var late = Standing.of(fall, Facts.measured(value("80", END)), END);
        var early = Standing.of(fall, Facts.measured(value("80", day(5, 1))), day(5, 1));

        assertThat(level(rating(situation(END, late)))).isEqualTo(1);
        assertThat(level(rating(situation(day(5, 1), early)))).isEqualTo(4);
    }

    @Test
    void aGoalMayHaveThresholdsOfItsOwn() {
        var own = new Thresholds(number("0"), number("-0.01"), number("-0.02"));
        var strict = new Standing(known("-0.02"), END, END, own);

        assertThat(level(rating(situation(TODAY, strict)))).isEqualTo(2);
    }

    @Test
    void pastDueAndNotMetIsAtRiskHoweverNear() {
        var near = new Standing(known("-0.001"), day(5, 31), day(5, 31), null);
        var met = new Standing(
                new Progress.Known(number("1"), TODAY, null, null, number("-0.5"), true), day(5, 31), day(5, 31), null);

        var rating = rating(situation(TODAY, near));

        assertThat(level(rating)).isEqualTo(1);
        assertThat(rating.because())
                .containsExactly(
                        new Because(new Ground.Deviation(number("-0.001"), TODAY), Step.ON_TRACK),
                        new Because(new Ground.PastDue(day(5, 31), 1), Step.AT_RISK));
        assertThat(codes(rating(situation(TODAY, met)))).containsExactly("deviation");
    }

    @Test
    void onItsDayNothingIsPastDueNorWhileItsNumberCannotBeKnown() {
        assertThat(level(rating(situation(TODAY, new Standing(known("0"), TODAY, TODAY, null)))))
                .isEqualTo(4);
        assertThat(level(rating(situation(TODAY, new Standing(known("0"), day(5, 1), TODAY, null)))))
                .isEqualTo(4);

        var goal = new Reach(measure(Accumulation.STOCK, 30), reach("0", "100").trajectory());
        var facts = Facts.measured(value("92", day(11, 30)));
        var waits = situation(END.plusDays(30), Standing.of(goal, facts, END.plusDays(30)));
        var over = situation(END.plusDays(31), Standing.of(goal, facts, END.plusDays(31)));

        assertThat(level(rating(waits))).isEqualTo(4);
        assertThat(level(rating(over))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"15, 4", "16, 3", "30, 3", "31, 3", "400, 3"})
    void anObstacleCapsAfterFifteenDaysAndTakesAStepAfterThirty(int days, int step) {
        assertThat(level(rating(with(at("0"), 0, days)))).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"15, 2", "30, 2", "31, 1"})
    void whereTheStepIsLowACapTakesNothingAndALongBlockerDoes(int days, int step) {
        assertThat(level(rating(with(at("-0.2"), 0, days)))).isEqualTo(step);
    }

    @Test
    void eachLongBlockerTakesAStepAndNoneBelowTheLast() {
        assertThat(level(rating(with(at("0"), 0, 31, 31)))).isEqualTo(2);
        assertThat(level(rating(with(at("0"), 0, 31, 31, 31, 31, 31)))).isEqualTo(1);
        assertThat(codes(rating(with(at("0"), 0, 31, 10, 20))))
                .containsExactly("deviation", "long_blocker", "open_blocker");
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 3", "2, 3", "3, 2", "4, 1", "9, 1"})
    void oneExtensionCapsAndEachLaterOneTakesAStep(int extensions, int step) {
        assertThat(level(rating(with(at("0"), extensions)))).isEqualTo(step);
    }

    @Test
    void everyRuleThatAppliesIsListedWithTheStepAfterIt() {
        var rating = rating(with(at("-0.05"), 2, 31));

        assertThat(rating.because())
                .containsExactly(
                        new Because(new Ground.Deviation(number("-0.05"), TODAY), Step.REACHABLE),
                        new Because(new Ground.LongBlocker("380 plazas", 31), Step.NEEDS_SUPPORT),
                        new Because(new Ground.Slipped(2), Step.AT_RISK),
                        new Because(new Ground.Extended(2), Step.AT_RISK));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "0.8, 4", "0.79, 3", "0.5, 3", "0.49, 2", "0.2, 2", "0.19, 1", "0, 1"})
    void aSmallChanceCaps(String chance, int step) {
        var s = at("0");
        var forecast = new Situation(TODAY, s.goal(), List.of(), 0, s.word(), number(chance));

        assertThat(level(rating(forecast))).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "45, -, false",
                "46, -, true",
                "45, 30, false",
                "46, 30, true",
                "10, 7, false",
                "11, 7, true",
                "60, 90, false"
            })
    void aPeriodAndAHalfWithoutAWordIsNoReport(int days, @Nullable Integer period, boolean silent) {
        var rating = rating(
                new Situation(TODAY, at("0").goal(), List.of(), 0, new Word(TODAY.minusDays(days), period), null));

        assertThat(missing(rating)).isEqualTo(silent ? Missing.NO_REPORT : null);
        assertThat(codes(rating)).containsExactly(silent ? "silence" : "deviation");
    }

    @Test
    void silenceHidesNoDateThatHasPassed() {
        var late = new Standing(known("-1"), day(5, 1), day(5, 1), null);

        var rating = rating(new Situation(TODAY, late, List.of(), 0, new Word(START, null), null));

        assertThat(missing(rating)).isEqualTo(Missing.NO_REPORT);
        assertThat(codes(rating)).containsExactly("silence", "past_due");
    }

    @Test
    void whatIsNotDueYetHasNoColourHoweverSilent() {
        var notYet = new Standing(new Progress.NotYetDue(END), END, END, null);

        var rating = rating(new Situation(TODAY, notYet, List.of(), 3, new Word(START, null), null));

        assertThat(missing(rating)).isEqualTo(Missing.NOT_YET_DUE);
        assertThat(rating.step()).isEmpty();
    }

    @Test
    void withoutAGoalOrAValueThereIsNoStepAndNoZero() {
        var noValue = new Standing(new Progress.NoValue(), END, END, null);

        assertThat(missing(rating(situation(TODAY, null)))).isEqualTo(Missing.NO_GOAL);
        assertThat(missing(rating(situation(TODAY, noValue)))).isEqualTo(Missing.NO_VALUE);
        assertThat(missing(rating(new Situation(TODAY, null, List.of(), 0, new Word(START, null), null))))
                .isEqualTo(Missing.NO_REPORT);
    }

    @Test
    void aBodyMayHaveRulesOfItsOwn() {
        var d = RatingRules.DEFAULT;
        var patient =
                new RatingRules(d.deviation(), 90, 60, 2, 3, List.of(), d.silentPeriods(), 100, d.assessedDays(), null);

        assertThat(level(Computed.rating(with(at("0"), 1, 60), patient))).isEqualTo(4);
        assertThat(level(Computed.rating(with(at("0"), 2, 60), patient))).isEqualTo(3);
        assertThat(level(Computed.rating(with(at("0"), 3, 91), patient))).isEqualTo(2);
    }

    @Test
    void moreObstaclesOrExtensionsNeverMakeItBetter() {
        forAll(decimal(-1, 1, 3), number(0, 5), number(0, 60), (deviation, extensions, days) -> {
            var less = level(rating(with(at(deviation.toString()), extensions, days)));

            assertThat(level(rating(with(at(deviation.toString()), extensions + 1, days))))
                    .isLessThanOrEqualTo(less);
            assertThat(level(rating(with(at(deviation.toString()), extensions, days, days))))
                    .isLessThanOrEqualTo(less);
            assertThat(level(rating(with(at(deviation.toString()), extensions, days + 1))))
                    .isLessThanOrEqualTo(less);
            assertThat(less).isBetween(1, level(rating(at(deviation.toString()))));
        });
    }

    @Test
    void whatCannotBeIsNoSituation() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(at("0"), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> with(at("0"), 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Word(TODAY, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Situation(TODAY, null, List.of(), 0, new Word(TODAY, null), number("1.01")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Situation(TODAY, null, List.of(), 0, new Word(TODAY, null), number("-0.01")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(number("-0.1"), number("-0.1"), number("-0.2")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(number("-0.1"), number("-0.2"), number("-0.2")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChanceCap(number("1.01"), Step.AT_RISK));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChanceCap(number("-0.01"), Step.AT_RISK));
        assertThat(List.of(new ChanceCap(number("0"), Step.AT_RISK), new ChanceCap(number("1"), Step.AT_RISK)))
                .hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure(null, " ", Accumulation.STOCK, 0, null));
    }

    private static Situation at(String deviation) {
        return situation(TODAY, new Standing(known(deviation), END, END, null));
    }

    private static Progress.Known known(String deviation) {
        return new Progress.Known(number("1"), TODAY, number("1"), number("0.5"), number(deviation), false);
    }

    private static Situation situation(LocalDate today, @Nullable Standing goal) {
        return new Situation(today, goal, List.of(), 0, new Word(today, null), null);
    }

    private static Situation with(Situation one, int extensions, int... obstacles) {
        var open = IntStream.of(obstacles)
                .mapToObj(days -> new OpenBlocker("380 plazas", days))
                .toList();
        return new Situation(one.today(), one.goal(), open, extensions, one.word(), null);
    }

    private static Rating rating(Situation situation) {
        return Computed.rating(situation, RatingRules.DEFAULT);
    }

    private static int level(Rating rating) {
        return rating.step().orElseThrow().level();
    }

    private static @Nullable Missing missing(Rating rating) {
        return rating instanceof Rating.NoStep none ? none.why() : null;
    }

    private static List<String> codes(Rating rating) {
        return rating.because().stream().map(one -> one.ground().code()).toList();
    }
}

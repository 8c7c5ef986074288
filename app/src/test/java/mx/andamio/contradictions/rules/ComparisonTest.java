package mx.andamio.contradictions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Finding;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.contradictions.Statement.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void twoValuesOfOneFigureContradictEachOther() {
        assertThat(nature(figure("1/2026", "953872"), figure("2/2026", "948100")))
                .contains(Nature.BETWEEN);
    }

    @Test
    void theSameValueWrittenInAnotherWayDoesNot() {
        assertThat(nature(figure("1/2026", "953872"), figure("2/2026", "953000", "more_than")))
                .isEmpty();
        assertThat(nature(figure("1/2026", "953872"), figure("2/2026", "954000")))
                .isEmpty();
        assertThat(nature(figure("1/2026", "953872"), figure("2/2026", "1000000", "almost")))
                .isEmpty();
        assertThat(nature(figure("1/2026", "47.0"), figure("2/2026", "47"))).isEmpty();
    }

    @Test
    void aQualifierThatIsNotTrueContradicts() {
        assertThat(nature(figure("1/2026", "900872"), figure("2/2026", "953000", "more_than")))
                .contains(Nature.BETWEEN);
        assertThat(nature(figure("1/2026", "1200872"), figure("2/2026", "1000000", "up_to")))
                .contains(Nature.BETWEEN);
    }

    @Test
    void smallCountsAreNotRounded() {
        assertThat(nature(figure("1/2026", "390"), figure("2/2026", "400"))).contains(Nature.BETWEEN);
    }

    @Test
    void aPointOfAPercentageIsRoundingTwoAreNot() {
        assertThat(nature(percent("1/2026", "64.6"), percent("2/2026", "65"))).isEmpty();
        assertThat(nature(percent("1/2026", "47"), percent("2/2026", "46"))).isEmpty();
        assertThat(nature(percent("1/2026", "47"), percent("2/2026", "45"))).contains(Nature.BETWEEN);
    }

    @Test
    void aPaperThatGivesSeveralValuesSpeaksOfSeveralThings() {
        assertThat(nature(figure("1/2026", "120"), figure("1/2026", "393"), figure("2/2026", "273")))
                .isEmpty();
    }

    @Test
    void versionsOfOnePaperAreNotCompared() {
        assertThat(nature(figure("1/2026", "120"), figure("1/2026", "121"))).isEmpty();
    }

    @Test
    void onlyThoseWhoDisagreeAreShown() {
        var found = Comparison.of(List.of(
                        figure("1/2026", "953872"),
                        figure("2/2026", "948100"),
                        figure("3/2026", "900000", "more_than")))
                .orElseThrow();

        assertThat(found.statements()).extracting(one -> one.source().label()).containsExactly("1/2026", "2/2026");
    }

    @Test
    void aGoalOfAnotherDayIsAVersionAndOfTheSameDayAContradiction() {
        assertThat(nature(goal("a", "393", "2025", "2024-12"), goal("b", "400", null, "2025")))
                .contains(Nature.CHANGED);
        assertThat(nature(goal("a", "393", "2025", "2025-03-04"), goal("b", "400", "2025", "2025-03-04")))
                .contains(Nature.BETWEEN);
    }

    @Test
    void goalsOfTwoYearsFollowOneAnother() {
        assertThat(nature(goal("a", "2020275", "2025", "2025-08-21"), goal("b", "2150000", "2026", "2026-01-14")))
                .isEmpty();
    }

    @Test
    void oneMeetingOnTwoDaysContradictsItself() {
        assertThat(nature(days("1/2026", "2026-04-27/2026-04-30", null), days("2/2026", "2026-06-01/2026-06-01", null)))
                .contains(Nature.BETWEEN);
        assertThat(nature(
                        days("1/2026", "2026-04-27/2026-04-27", "opening"),
                        days("2/2026", "2026-04-28/2026-04-28", "opening")))
                .contains(Nature.BETWEEN);
    }

    @Test
    void openingAndClosingAreOfOneMeeting() {
        assertThat(nature(
                        days("1/2026", "2026-04-27/2026-04-27", "opening"),
                        days("2/2026", "2026-04-30/2026-04-30", "closing")))
                .isEmpty();
        assertThat(nature(days("1/2026", "2026-04-27/2026-04-30", null), days("2/2026", "2026-04-28/2026-04-28", null)))
                .isEmpty();
    }

    @Test
    void hallsThatShareAWordAreOne() {
        assertThat(nature(
                        words(Kind.SESSION_PLACE, "1/2026", "palacio nacional"),
                        words(Kind.SESSION_PLACE, "2/2026", "salon tesoreria de palacio nacional")))
                .isEmpty();
        assertThat(nature(
                        words(Kind.SESSION_PLACE, "1/2026", "palacio nacional"),
                        words(Kind.SESSION_PLACE, "2/2026", "auditorio del cmn siglo xxi")))
                .contains(Nature.BETWEEN);
    }

    @Test
    void aPostHasOneHolderADay() {
        assertThat(nature(holder("1/2026", "ana lopez ruiz"), holder("2/2026", "luis perez mora")))
                .contains(Nature.BETWEEN);
        assertThat(nature(holder("1/2026", "ana lopez ruiz"), holder("1/2026", "luis perez mora")))
                .contains(Nature.BETWEEN);
        assertThat(nature(holder("1/2026", "ana lopez"), holder("2/2026", "ana maria lopez ruiz")))
                .isEmpty();
        assertThat(nature(holder("1/2026", "ana lopez ruiz"), holder("2/2026", "ana lopes ruiz")))
                .isEmpty();
    }

    @Test
    void aNameMoreOrALetterLessIsAnotherSpelling() {
        assertThat(nature(name("1/2026", "alva santos carrillo"), name("2/2026", "alva alejandra santos carrillo")))
                .contains(Nature.BETWEEN);
        assertThat(nature(name("1/2026", "jorge gavino ambriz"), name("2/2026", "jorge gavinio ambriz")))
                .contains(Nature.BETWEEN);
        assertThat(nature(name("1/2026", "zoe robledo"), name("2/2026", "zoe robledo aburto")))
                .isEmpty();
        assertThat(nature(name("1/2026", "celida duque molina"), name("2/2026", "alva santos carrillo")))
                .isEmpty();
    }

    @Test
    void aSilentNewDateContradictsAndOneThatASourceGaveIsAChange() {
        var first = promise("1/2024", "2025-12-31", null);
        var second = promise("2/2025", "2026-06-30", null);
        var evidence = promise("La Jornada Maya", "2026-06-30", "redated");

        assertThat(nature(first, second)).contains(Nature.BETWEEN);
        assertThat(nature(first, second, evidence)).contains(Nature.CHANGED);
        assertThat(nature(first, evidence)).isEmpty();
        assertThat(nature(first, second, promise("Otra fuente", "2026-03-31", "redated")))
                .contains(Nature.BETWEEN);
    }

    @Test
    void whatThereIsOneOfIsCompared() {
        assertThat(Comparison.of(List.of())).isEmpty();
        assertThat(nature(figure("1/2026", "12"))).isEmpty();
        assertThat(nature(words(Kind.WITHIN_PAPER, "1/2026", "x"))).contains(Nature.WITHIN);
    }

    private static Optional<Nature> nature(Statement... statements) {
        var there = Comparison.of(List.of(statements)).map(Finding::nature);
        assertThat(Comparison.of(Stream.of(statements).toList().reversed()).map(Finding::nature))
                .as("in any order")
                .isEqualTo(there);
        return there;
    }

    private static Statement figure(String paper, String value) {
        return figure(paper, value, null);
    }

    private static Statement figure(String paper, String value, @Nullable String qualifier) {
        var number = new BigDecimal(value);
        return says(
                Kind.FIGURE,
                paper,
                "2026-05-01",
                new Said(number.stripTrailingZeros().toPlainString(), null, number, qualifier, null, value));
    }

    private static Statement percent(String paper, String value) {
        return says(Kind.PERCENT, paper, "2026-05-01", new Said(value, null, new BigDecimal(value), null, null, value));
    }

    private static Statement goal(String paper, String value, @Nullable String by, String dated) {
        return says(Kind.GOAL, paper, dated, new Said(value, by, new BigDecimal(value), null, null, value));
    }

    private static Statement days(String paper, String days, @Nullable String phase) {
        return says(Kind.SESSION_DAYS, paper, "2026-05-01", Said.words(days, phase, days));
    }

    private static Statement holder(String paper, String name) {
        return words(Kind.POST_HOLDER, paper, name);
    }

    private static Statement name(String paper, String name) {
        return words(Kind.PERSON_NAME, paper, name);
    }

    private static Statement promise(String paper, String day, @Nullable String detail) {
        return says(
                Kind.PROMISE_DATE,
                paper,
                paper.endsWith("2024") ? "2024-12-20" : "2025-09-01",
                Said.words(day, detail, day));
    }

    private static Statement words(Kind kind, String paper, String words) {
        return says(kind, paper, "2026-05-01", Said.words(words, null, words));
    }

    private static Statement says(Kind kind, String paper, String dated, Said said) {
        return new Statement(
                ContradictionId.of(kind, false, "cosa"),
                kind,
                "cosa",
                null,
                said,
                new Source(paper, paper, dated, null, null, false),
                List.of());
    }
}

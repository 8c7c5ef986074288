package mx.andamio.annual.model;

import static mx.andamio.annual.model.FiguresFixture.figure;
import static mx.andamio.annual.model.FiguresFixture.missing;
import static mx.andamio.annual.model.FiguresFixture.report;
import static mx.andamio.annual.model.FiguresFixture.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Prose.Piece;
import mx.andamio.annual.model.Yearly.Month;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report is, without anything that keeps or shows it. */
class ModelTest {

    private static final LocalDate CUT = LocalDate.of(2026, 11, 30);

    @Test
    void aNumberIsWrittenInOneWay() {
        assertThat(figure("a", "10.500").value()).hasToString("10.5");
        assertThat(figure("a", "1E+3").value()).hasToString("1000");
        assertThat(figure("a", "0.00").value()).hasToString("0");
    }

    @Test
    void twoFiguresAreNotCalledTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(List.of(), figure("a", "1"), figure("a", "2")))
                .withMessageContaining("a");
    }

    @Test
    void aCoverageIsOfSoMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Coverage(3, 2, "UNITS"));
    }

    @Test
    void versionsAreComparedFigureByFigure() {
        var then = report(List.of(missing("m")), figure("same", "1"), figure("moved", "2"), figure("left", "3"));
        var now = report(
                List.of(missing("m"), missing("n")),
                figure("same", "1.0"),
                figure("moved", "2.5"),
                figure("came", "4"));

        var changes = Changes.between(then, now);

        assertThat(changes.added()).extracting(Figure::code).containsExactly("came");
        assertThat(changes.gone()).extracting(Figure::code).containsExactly("left");
        assertThat(changes.changed()).singleElement().satisfies(one -> {
            assertThat(one.then().value()).hasToString("2");
            assertThat(one.now().value()).hasToString("2.5");
        });
        assertThat(changes.lacking()).extracting(Missing::code).containsExactly("n");
        assertThat(Changes.between(then, then).none()).isTrue();
    }

    @Test
    void anotherDefinitionIsAChangeAndAnotherWordingIsNone() {
        var one = figure("a", "1");

        assertThat(one.tellsTheSame(one.by("2026"))).isFalse();
        assertThat(one.tellsTheSame(one.noting(said("otra cosa")))).isTrue();
    }

    @Test
    void aTextCitesFiguresByTheirCodes() {
        var paragraphs = Prose.paragraphs("  Hubo {{ a }} casos,\nde {{b}}.\r\n\r\nY {{a}}.\n\n\n");

        assertThat(paragraphs).containsExactly("Hubo {{ a }} casos, de {{b}}.", "Y {{a}}.");
        assertThat(Prose.cited(paragraphs)).containsExactly("a", "b");
        assertThat(Prose.pieces(paragraphs.getFirst(), report(List.of(), figure("a", "5"))))
                .containsExactly(
                        new Piece.Words("Hubo "),
                        new Piece.Cited(figure("a", "5")),
                        new Piece.Words(" casos, de {{b}}."));
    }

    @Test
    void ofQuotientsPartsAreAddedApart() {
        var whole = Yearly.quotient(List.of(month("50", "1", "2"), month("90", "90", "100")), BigDecimal.valueOf(100))
                .orElseThrow();

        assertThat(whole.numerator()).hasToString("91");
        assertThat(whole.denominator()).hasToString("102");
        assertThat(whole.value()).isEqualByComparingTo("89.21568627450980");
    }

    @Test
    void aMonthWhosePartsAreNotKnownMakesNoYear() {
        assertThat(Yearly.quotient(List.of(month("50", "1", "2"), month("90", null, null)), BigDecimal.TEN))
                .isEmpty();
        assertThat(Yearly.quotient(List.of(month("0", "0", "0")), BigDecimal.TEN))
                .isEmpty();
        assertThat(Yearly.sum(List.of(month("1.5", null, null), month("2", null, null)))
                        .value())
                .hasToString("3.5");
    }

    private static Month month(String value, @Nullable String above, @Nullable String below) {
        return new Month(
                new BigDecimal(value),
                above == null ? null : new BigDecimal(above),
                below == null ? null : new BigDecimal(below));
    }

    @Test
    void onlyWhatBoundByThatDayCounts() {
        assertThat(owed("DRAFT", CUT, null, null).boundBy(CUT)).isFalse();
        assertThat(owed("RUNNING", CUT, CUT.plusDays(1), null).boundBy(CUT)).isFalse();
        assertThat(owed("RUNNING", CUT, CUT, null).boundBy(CUT)).isTrue();
        assertThat(owed("NOT_MET", CUT, null, null).boundBy(CUT)).isTrue();
    }

    @Test
    void whatChangedAfterTheCutOffIsNotKnownOnIt() {
        assertThat(owed("CLOSED", CUT.plusDays(1), CUT.minusDays(9), null).isKnownOn(CUT))
                .isFalse();
        assertThat(owed("CLOSED", CUT, CUT.minusDays(9), null).isKnownOn(CUT)).isTrue();
    }

    @Test
    void lateIsPastItsDayAndConfirmedByNobody() {
        assertThat(owed("RUNNING", CUT, CUT, CUT.minusDays(1)).isLateOn(CUT)).isTrue();
        assertThat(owed("RUNNING", CUT, CUT, CUT).isLateOn(CUT)).isFalse();
        assertThat(owed("VERIFIED", CUT, CUT, CUT.minusDays(1)).isLateOn(CUT)).isFalse();
        assertThat(owed("RUNNING", CUT, CUT, null).isLateOn(CUT)).isFalse();
        assertThat(owed("VERIFIED", CUT, CUT, null).wasMetIn(2026)).isTrue();
        assertThat(owed("VERIFIED", CUT, CUT, null).wasMetIn(2025)).isFalse();
    }

    private static Owed owed(String stage, LocalDate since, @Nullable LocalDate signed, @Nullable LocalDate due) {
        return new Owed(stage, since, signed, due, null, "22", false);
    }
}

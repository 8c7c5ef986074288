package mx.andamio.evaluations;

import static mx.andamio.support.Property.decimal;
import static mx.andamio.support.Property.forAll;
import static mx.andamio.support.Property.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Change;
import mx.andamio.evaluations.model.Element;
import mx.andamio.evaluations.model.Evaluation;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.model.Ruler;
import mx.andamio.evaluations.model.Source;
import mx.andamio.evaluations.model.Value;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void aMissingValueIsNeverNoughtAndTheCoverageSaysSo() {
        var ruler = ruler(element("a", "0.6"), element("b", "0.4"));

        var half = Evaluation.of(ruler, Map.of("a", known("80")));

        assertThat(half.total()).hasValue(new BigDecimal("80.00"));
        assertThat(half.points()).isEqualByComparingTo("48");
        assertThat(half.coverage()).isEqualByComparingTo("0.6");
        assertThat(half.parts().get(1).points()).isEmpty();
        assertThat(Evaluation.of(ruler, Map.of("a", known("80"), "b", known("0")))
                        .total())
                .hasValue(new BigDecimal("48.00"));
    }

    @Test
    void withLessThanTheRulerWantsThereIsNoTotalAndNoStep() {
        var ruler = ruler(element("a", "0.49"), element("b", "0.51"));

        assertThat(Evaluation.of(ruler, Map.of("a", known("100"))).step()).isEmpty();
        assertThat(Evaluation.of(ruler, Map.of("b", known("100"))).step()).hasValue(4);
        assertThat(Evaluation.of(ruler, Map.of()).total()).isEmpty();
    }

    @Test
    void aFallingElementIsNotScoredByTheRisingRule() {
        var waits = new Element(
                "w",
                "Espera",
                "Días",
                Source.ENTERED,
                BigDecimal.ONE,
                "días",
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(50));

        assertThat(waits.rises()).isFalse();
        assertThat(waits.score(BigDecimal.valueOf(80))).isEqualByComparingTo("40");
        assertThat(waits.score(BigDecimal.valueOf(120))).isZero();
        assertThat(waits.isBeyond(BigDecimal.valueOf(120))).isTrue();
        assertThat(waits.score(BigDecimal.valueOf(40))).isEqualByComparingTo("100");
    }

    @Test
    void weightsThatSumToAnythingButOneAreRefused() {
        assertThat(Ruler.refused(List.of(element("a", "0.6"), element("b", "0.39999999")), Ruler.HALF, Ruler.CUTS))
                .hasValueSatisfying(reason -> {
                    assertThat(reason.code()).isEqualTo("evaluation.weights");
                    assertThat(reason.parameters()).containsExactly("99.999999");
                });
        assertThat(Ruler.refused(List.of(element("a", "0.5"), element("a", "0.5")), Ruler.HALF, Ruler.CUTS))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("evaluation.twice"));
        assertThatThrownBy(() -> ruler(element("a", "0.5"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cutsRiseAndTheLeastCoverageIsAShare() {
        var whole = List.of(element("a", "1"));
        var falling = List.of(BigDecimal.valueOf(60), BigDecimal.valueOf(40), BigDecimal.valueOf(80));

        assertThat(Ruler.refused(whole, Ruler.HALF, falling))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("evaluation.cuts"));
        assertThat(Ruler.refused(whole, BigDecimal.ZERO, Ruler.CUTS))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("evaluation.least"));
        assertThat(Ruler.refused(List.of(), Ruler.HALF, Ruler.CUTS)).isPresent();
    }

    @Test
    void thirdsAndSeventhsSumToOneOnlyWhenTheyDo() {
        forAll(number(1, 9_999), part -> {
            var first = BigDecimal.valueOf(part).movePointLeft(4);
            var rest = BigDecimal.ONE.subtract(first);
            assertThat(Ruler.refused(
                            List.of(element("a", first.toPlainString()), element("b", rest.toPlainString())),
                            Ruler.HALF,
                            Ruler.CUTS))
                    .isEmpty();
        });
    }

    @Test
    void theTotalLiesBetweenTheLeastAndTheGreatestScore() {
        var ruler = ruler(element("a", "0.2"), element("b", "0.3"), element("c", "0.5"));
        forAll(decimal(-50, 150, 2), decimal(-50, 150, 2), number(0, 7), (one, other, have) -> {
            var values = new HashMap<String, Value>();
            var given = Map.of("a", one, "b", other, "c", one.add(other));
            var bit = 1;
            for (var code : List.of("a", "b", "c")) {
                if ((have & bit) != 0) {
                    values.put(code, new Value.Known(Objects.requireNonNull(given.get(code)), 1));
                }
                bit *= 2;
            }
            var evaluation = Evaluation.of(ruler, values);
            var scores = evaluation.parts().stream()
                    .flatMap(part -> part.score().stream())
                    .toList();
            evaluation
                    .total()
                    .ifPresent(total -> assertThat(total)
                            .isBetween(
                                    scores.stream()
                                            .min(BigDecimal::compareTo)
                                            .orElseThrow()
                                            .setScale(2, java.math.RoundingMode.FLOOR),
                                    scores.stream()
                                            .max(BigDecimal::compareTo)
                                            .orElseThrow()
                                            .setScale(2, java.math.RoundingMode.CEILING)));
            assertThat(evaluation.points())
                    .isBetween(BigDecimal.ZERO, evaluation.coverage().multiply(Element.FULL));
            assertThat(evaluation.total().isPresent())
                    .isEqualTo(evaluation.coverage().compareTo(Ruler.HALF) >= 0);
        });
    }

    @Test
    void whatIsShownDecidesTheStep() {
        var ruler = ruler(element("a", "1"));

        assertThat(Evaluation.of(ruler, Map.of("a", known("79.994"))).step()).hasValue(3);
        assertThat(Evaluation.of(ruler, Map.of("a", known("79.996"))).step()).hasValue(4);
        assertThat(Evaluation.of(ruler, Map.of("a", known("39"))).step()).hasValue(1);
        assertThat(Evaluation.of(ruler, Map.of("a", known("40"))).step()).hasValue(2);
    }

    @Test
    void aVersionSaysWhatItDoesOtherwise() {
        var before = ruler(element("a", "0.6"), element("b", "0.4"));
        var after = ruler(element("a", "0.60"), element("c", "0.4"));

        assertThat(Change.between(before, before)).isEmpty();
        assertThat(before.isLike(ruler(element("b", "0.40"), element("a", "0.6"))))
                .isTrue();
        assertThat(before.isLike(after)).isFalse();
        assertThat(before.isLike(new Ruler(before.elements(), BigDecimal.ONE, Ruler.CUTS)))
                .isFalse();
        assertThat(Change.between(before, after))
                .satisfiesExactly(
                        added -> assertThat(added.before()).isEmpty(),
                        gone -> assertThat(gone.before().orElseThrow().code()).isEqualTo("b"));
    }

    @Test
    void periodsHaveCodesThatLeadBackToThem() {
        forAll(number(0, 365 * 20), days -> {
            var day = LocalDate.of(2020, 1, 1).plusDays(days);
            for (var cadence : Cadence.values()) {
                var period = Period.on(cadence, day);
                assertThat(Period.of(cadence, period.code())).hasValue(period);
                assertThat(day).isBetween(period.from(), period.to());
                assertThat(period.previous().to().plusDays(1)).isEqualTo(period.from());
            }
        });
        for (var no : List.of("", "2026-T5", "2026-13", "2026-0", "2026-T02", "26-04", "2026-4", "9999-T1")) {
            assertThat(Period.of(Cadence.QUARTER, no)).as(no).isEmpty();
        }
        assertThat(Period.of(Cadence.MONTH, "2026-T1")).isEmpty();
    }

    static Element element(String code, String weight) {
        return new Element(
                code,
                "Elemento " + code,
                "Se cuenta",
                Source.ENTERED,
                new BigDecimal(weight),
                "%",
                BigDecimal.ZERO,
                BigDecimal.valueOf(100));
    }

    private static Value known(String number) {
        return new Value.Known(new BigDecimal(number), 1);
    }

    private static Ruler ruler(Element... elements) {
        return new Ruler(List.of(elements), Ruler.HALF, Ruler.CUTS);
    }
}

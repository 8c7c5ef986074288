package mx.andamio.commitments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {

    private static final Origin ORIGIN = new Origin.Document("Relación", LocalDate.of(2026, 4, 30));

    @Test
    void aGoalKeepsItsOwnThresholdsWhenTheFormIsSavedAgain() {
        var terms = new TermsForm(typed("1 5 12.5")).terms(ORIGIN);
        var again = TermsForm.of(terms);

        assertThat(again.of("thresholds")).isEqualTo("1 5 12.5");
        assertThat(again.terms(ORIGIN).goal()).isEqualTo(terms.goal());
        assertThat(thresholds(terms))
                .isEqualTo(new Thresholds(new BigDecimal("-0.01"), new BigDecimal("-0.05"), new BigDecimal("-0.125")));
    }

    @Test
    void withoutThemThoseOfTheBodyHold() {
        assertThat(reach(new TermsForm(typed("")).terms(ORIGIN)).thresholds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 10", "10 5 25", "2 10 25 40", "dos diez", "-2 10 25", "5 5 5"})
    void whatIsNoRowOfThresholdsIsNamed(String typed) {
        var form = new TermsForm(typed(typed));

        assertThatThrownBy(() -> form.terms(ORIGIN))
                .asInstanceOf(type(Unreadable.class))
                .extracting(fault -> fault.reason().code())
                .isEqualTo("form.thresholds");
    }

    private static Thresholds thresholds(Terms terms) {
        return reach(terms).thresholds().orElseThrow();
    }

    private static Reach reach(Terms terms) {
        return (Reach) Objects.requireNonNull(terms.goal());
    }

    private static Map<String, String> typed(String thresholds) {
        var typed = new HashMap<>(Map.of(
                "text", "Abrir",
                "goal", "number",
                "unit", "salas",
                "accumulation", "STOCK",
                "baseline", "10",
                "baselineOn", "2026-01-31",
                "target", "20",
                "targetOn", "2026-12-31"));
        typed.put("thresholds", thresholds);
        return typed;
    }
}

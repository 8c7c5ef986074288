package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import mx.andamio.commitments.goals.Measured.Parts;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatiosTest {

    @Test
    void ratiosAreAddedByTheirPartsAndNotByTheirMean() {
        var together = Ratios.together(List.of(of("9", "10", "v1"), of("10", "90", "v1")))
                .toOptional()
                .orElseThrow();

        assertThat(together.share()).hasValue(number("0.19"));
    }

    @Test
    void whatHasNoPartsIsNotCountedAndTheCoverageSaysSo() {
        var some = Ratios.together(List.of(of("9", "10", "v1"), of(null, null, "v2")))
                .toOptional()
                .orElseThrow();
        var none = Ratios.together(List.of(of(null, null, "v1"))).toOptional().orElseThrow();

        assertThat(some.share()).hasValue(number("0.9"));
        assertThat(some.counted()).isEqualTo(1);
        assertThat(some.all()).isEqualTo(2);
        assertThat(none.share()).isEmpty();
    }

    /** The same count was published as 47 and as 45 % on one day. */
    @Test
    void everyPercentageKeepsItsDenominatorAndItsDefinition() {
        var one = of("953872", "2029515", "meta A");
        var other = of("953872", "2119715", "meta B");

        assertThat(share(one)).isBetween(number("0.4699"), number("0.4701"));
        assertThat(share(other)).isBetween(number("0.4499"), number("0.4501"));
        assertThat(Ratios.together(List.of(one, other)).objection().map(Reason::code))
                .hasValue("ratio.definitions");
    }

    @Test
    void moreThanTheWholeIsLegitimateAndOfNothingIsNot() {
        assertThat(new Parts(number("106"), number("100")).share()).isEqualTo(number("1.06"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Parts(number("1"), number("0")));
    }

    private static java.math.BigDecimal share(Measured one) {
        return java.util.Objects.requireNonNull(one.parts()).share();
    }

    private static Measured of(@Nullable String numerator, @Nullable String denominator, String definition) {
        var parts = numerator == null || denominator == null ? null : new Parts(number(numerator), number(denominator));
        return new Measured(number("1"), null, END, parts, definition, "boletín");
    }
}

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

    /** The same count was published on one day as 47 % of 2,020,275 and as 45 % of a whole that nobody published. */
    @Test
    void everyPercentageKeepsItsDenominatorAndItsDefinition() {
        var one = of("953872", "2020275", "47 %");
        var other = of(null, null, "45 %");

        assertThat(share(one)).isBetween(number("0.4721"), number("0.4722"));
        assertThat(other.parts()).isNull();
        var together = Ratios.together(List.of(one, other)).toOptional().orElseThrow();
        assertThat(together.share()).as("the other has no parts to add").hasValue(share(one));
        assertThat(together.counted()).isEqualTo(1);
        assertThat(together.all()).isEqualTo(2);
    }

    @Test
    void sharesOfTwoDefinitionsAreNeverAddedUp() {
        assertThat(Ratios.together(List.of(of("9", "10", "v1"), of("9", "20", "v2")))
                        .objection()
                        .map(Reason::code))
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

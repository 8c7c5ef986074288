package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A value that was reported and is not the one that was measured for the same days.
 *
 * @param apart how far they are from each other as a share of the way, or of the band
 */
public record Contradiction(Measured reported, Measured measured, BigDecimal apart) {

    /** Less than this is rounding, or a later correction of a few cases. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /** The earliest ahead. What was measured of other days contradicts nothing. */
    public static List<Contradiction> of(Quantitative goal, List<Measured> reported, List<Measured> measured) {
        var whole = whole(goal);
        return reported.stream()
                .flatMap(one -> measured.stream()
                        .filter(other ->
                                other.cutOff().equals(one.cutOff()) && Objects.equals(other.from(), one.from()))
                        .limit(1)
                        .map(other -> new Contradiction(one, other, apart(one, other, whole))))
                .filter(one -> one.apart().compareTo(ROUNDING) > 0)
                .sorted(Comparator.comparing(one -> one.reported().cutOff()))
                .toList();
    }

    private static BigDecimal apart(Measured one, Measured other, BigDecimal whole) {
        return Decimals.ratio(one.value().subtract(other.value()).abs(), whole);
    }

    private static BigDecimal whole(Quantitative goal) {
        return switch (goal) {
            case Reach reach -> reach.trajectory().way().abs();
            case Hold hold -> hold.band().upper().subtract(hold.band().lower());
        };
    }
}

package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Measured.Parts;

/** Ratios of many organs as one. */
public final class Ratios {

    private Ratios() {}

    /**
     * Adds numerators and denominators; a mean of percentages would let a small unit weigh as much as a large one. What has no parts is not counted,
     * and the coverage says so.
     *
     * <p>Refused: {@code ratio.definitions} where two were counted by different definitions.
     */
    public static Ruling<Together> together(List<Measured> measured) {
        var counted = measured.stream().filter(one -> one.parts() != null).toList();
        var definitions =
                counted.stream().map(Measured::definition).distinct().sorted().toList();
        if (definitions.size() > 1) {
            return Ruling.refused("ratio.definitions", definitions.get(0), definitions.get(1));
        }
        var parts =
                counted.stream().map(Measured::parts).filter(Objects::nonNull).toList();
        return Ruling.granted(new Together(sum(parts), parts.size(), measured.size()));
    }

    private static Optional<Parts> sum(List<Parts> parts) {
        return parts.stream()
                .reduce((one, other) -> new Parts(
                        one.numerator().add(other.numerator()),
                        one.denominator().add(other.denominator())));
    }

    /**
     * One ratio of many.
     *
     * @param parts empty where none of them was counted
     * @param counted how many were
     * @param all how many there are
     */
    public record Together(Optional<Parts> parts, int counted, int all) {

        /** Empty, never zero, where nothing was counted. */
        public Optional<BigDecimal> share() {
            return parts.map(Parts::share);
        }
    }
}

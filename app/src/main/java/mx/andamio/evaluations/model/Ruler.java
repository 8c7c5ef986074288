package mx.andamio.evaluations.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.andamio.register.Reason;

/**
 * By what organs are measured in one version.
 *
 * @param elements in their order, with weights that sum to exactly 1
 * @param least share of the weight that must have a value for a step, above 0 and up to 1
 * @param cuts least total for step 2, 3 and 4; rising, 0 to 100
 */
public record Ruler(List<Element> elements, BigDecimal least, List<BigDecimal> cuts) {

    public static final BigDecimal HALF = new BigDecimal("0.5");
    public static final List<BigDecimal> CUTS =
            List.of(BigDecimal.valueOf(40), BigDecimal.valueOf(60), BigDecimal.valueOf(80));

    /** More than a person compares at a glance. */
    public static final int MOST = 12;

    public Ruler {
        elements = List.copyOf(elements);
        cuts = List.copyOf(cuts);
        refused(elements, least, cuts).ifPresent(reason -> {
            throw new IllegalArgumentException(reason.toString());
        });
    }

    /**
     * Why these make none: {@code evaluation.elements} (none, or more than {@value #MOST}), {@code evaluation.twice} (two of one code),
     * {@code evaluation.weights} (they sum to something else), {@code evaluation.least}, {@code evaluation.cuts}.
     */
    public static Optional<Reason> refused(List<Element> elements, BigDecimal least, List<BigDecimal> cuts) {
        if (elements.isEmpty() || elements.size() > MOST) {
            return because("evaluation.elements", Integer.toString(MOST));
        }
        if (elements.stream().map(Element::code).distinct().count() < elements.size()) {
            return because("evaluation.twice");
        }
        var sum = elements.stream().map(Element::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            return because(
                    "evaluation.weights",
                    sum.multiply(Element.FULL).stripTrailingZeros().toPlainString());
        }
        if (least.signum() <= 0 || least.compareTo(BigDecimal.ONE) > 0) {
            return because("evaluation.least");
        }
        return cuts.size() == CUTS.size() && isRising(cuts) ? Optional.empty() : because("evaluation.cuts");
    }

    private static boolean isRising(List<BigDecimal> cuts) {
        var before = BigDecimal.ZERO;
        for (var cut : cuts) {
            if (cut.compareTo(before) < 0) {
                return false;
            }
            before = cut;
        }
        return before.compareTo(Element.FULL) <= 0;
    }

    private static Optional<Reason> because(String code, String... parameters) {
        return Optional.of(Reason.of(code, Reason.Kind.USER, parameters));
    }

    public Optional<Element> element(String code) {
        return elements.stream()
                .filter(element -> Objects.equals(element.code(), code))
                .findFirst();
    }

    /** Whether it measures the same way: the order of its elements aside. */
    public boolean isLike(Ruler other) {
        return Change.between(this, other).isEmpty()
                && least.compareTo(other.least) == 0
                && IntStream.range(0, cuts.size()).allMatch(i -> cuts.get(i).compareTo(other.cuts.get(i)) == 0);
    }

    /** The step of a total: 1 to 4. */
    int step(BigDecimal total) {
        return 1 + (int) cuts.stream().filter(cut -> total.compareTo(cut) >= 0).count();
    }
}

package mx.andamio.evaluations.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an organ goes in a period: every part, and the whole where enough of it is known. */
public record Evaluation(Ruler ruler, List<Part> parts) {

    private static final int SHOWN = 2;

    public Evaluation {
        parts = List.copyOf(parts);
    }

    /** @param values by code of the element; what is not in it was not entered */
    public static Evaluation of(Ruler ruler, Map<String, Value> values) {
        return new Evaluation(
                ruler,
                ruler.elements().stream()
                        .map(element -> new Part(
                                element, values.getOrDefault(element.code(), new Value.Missing(Value.Why.NOT_ENTERED))))
                        .toList());
    }

    /** Share of the weight that has a value, 0 to 1, exact. */
    public BigDecimal coverage() {
        return parts.stream()
                .filter(part -> part.score().isPresent())
                .map(part -> part.element().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many elements have a value. */
    public long known() {
        return parts.stream().filter(part -> part.score().isPresent()).count();
    }

    /** Sum of what the parts give, of as many points as the coverage is percent. */
    public BigDecimal points() {
        return parts.stream().flatMap(part -> part.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The points over the weight that has a value, 0 to 100, two digits: what is missing neither helps nor harms. Empty where less is covered than
     * the ruler wants.
     */
    public Optional<BigDecimal> total() {
        var coverage = coverage();
        return coverage.compareTo(ruler.least()) < 0
                ? Optional.empty()
                : Optional.of(points().divide(coverage, SHOWN, RoundingMode.HALF_EVEN));
    }

    /** 1 to 4, by the total as it is shown. */
    public Optional<Integer> step() {
        return total().map(ruler::step);
    }
}

package mx.andamio.measures.quality;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Measurement.Reason;
import mx.andamio.measures.quality.Quality.Figure;
import mx.andamio.measures.quality.Quality.Rule;
import mx.andamio.measures.reference.Reference;
import mx.andamio.measures.reference.Reference.Row;
import org.jspecify.annotations.Nullable;

/**
 * A rule that does not hold.
 *
 * @param figures by their names, in the order of the rule
 */
public record Broken(Rule rule, Map<String, Double> figures) {

    /**
     * Empty where the rule holds, where one of its figures is missing and where one may not be told.
     *
     * @param of measurement of an indicator, in the same month and of the same unit or organ
     */
    public static Optional<Broken> of(Rule rule, Function<Figure, @Nullable Measurement> of) {
        var figures = new LinkedHashMap<String, Double>();
        var row = new HashMap<String, @Nullable Object>();
        for (var figure : rule.figures()) {
            var one = of.apply(figure);
            var part = one == null || one.reason() == Reason.SUPPRESSED ? null : part(figure, one);
            if (part == null) {
                return Optional.empty();
            }
            figures.put(figure.name(), part);
            row.put(figure.name(), BigDecimal.valueOf(part));
        }
        return Boolean.FALSE.equals(Reference.value(rule.rule(), new Row(row)))
                ? Optional.of(new Broken(rule, figures))
                : Optional.empty();
    }

    private static @Nullable Double part(Figure figure, Measurement one) {
        return switch (figure.part()) {
            case NUMERATOR -> one.numerator();
            case DENOMINATOR -> one.denominator();
            case VALUE -> one.value();
        };
    }
}

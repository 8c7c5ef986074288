package mx.andamio.measures.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Direction;
import mx.andamio.measures.definitions.Indicator.Each;
import mx.andamio.measures.definitions.Indicator.Made;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expressions;
import mx.andamio.measures.expressions.ValueType;
import org.jspecify.annotations.Nullable;

/** Writes definitions over {@link Cases} as an analyst would. */
final class Defining {

    private final Accumulation accumulation;
    private Dataset dataset = Cases.DATASET;
    private String numerator = "count(*)";
    private @Nullable String denominator;
    private @Nullable String where;
    private @Nullable BigDecimal share;
    private Map<String, String> each = Map.of();
    private BigDecimal factor = BigDecimal.ONE;
    private int suppressBelow;
    private LocalDate from = LocalDate.of(2000, 1, 1);
    private @Nullable LocalDate to;

    private Defining(Accumulation accumulation) {
        this.accumulation = accumulation;
    }

    static Defining a(Accumulation accumulation) {
        return new Defining(accumulation);
    }

    /** Another dataset than that of {@link Cases}. */
    Defining over(Dataset other) {
        dataset = other;
        return this;
    }

    Defining numerator(String text) {
        numerator = text;
        return this;
    }

    Defining denominator(String text) {
        denominator = text;
        return this;
    }

    Defining where(@Nullable String text) {
        where = text;
        return this;
    }

    Defining share(String text) {
        share = new BigDecimal(text);
        return this;
    }

    /** Gathered by person. */
    Defining each(Map<String, String> columns) {
        each = new LinkedHashMap<>(columns);
        return this;
    }

    Defining factor(int by) {
        factor = BigDecimal.valueOf(by);
        return this;
    }

    Defining suppressBelow(int count) {
        suppressBelow = count;
        return this;
    }

    Defining holds(LocalDate first, @Nullable LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    Indicator made() throws BadExpression {
        var rows = new Expressions(dataset.types());
        var types = new HashMap<>(dataset.types());
        var columns = new ArrayList<Made>();
        for (var one : each.entrySet()) {
            columns.add(new Made(one.getKey(), rows.aggregate(one.getValue())));
        }
        if (!each.isEmpty()) {
            types.clear();
            types.put("person", ValueType.TEXT);
            columns.forEach(
                    column -> types.put(column.name(), column.expression().type()));
        }
        var counted = new Expressions(types);
        return new Indicator(
                "X",
                "1",
                null,
                Cases.words("x"),
                Cases.words("x"),
                "test",
                dataset,
                each.isEmpty() ? null : new Each("person", List.copyOf(columns)),
                where == null ? null : rows.value(where, ValueType.BOOLEAN),
                number(counted),
                denominator == null ? null : counted.aggregate(denominator),
                share,
                accumulation,
                Direction.UP,
                Cases.words("x"),
                factor,
                null,
                suppressBelow,
                0,
                from,
                to,
                List.of());
    }

    private Expression number(Expressions counted) throws BadExpression {
        return accumulation == Accumulation.PERCENTILE
                ? counted.value(numerator, ValueType.NUMBER)
                : counted.aggregate(numerator);
    }

    @Override
    public String toString() {
        return "%s of %s / %s where %s each %s share %s from %s to %s"
                .formatted(accumulation, numerator, denominator, where, each, share, from, to);
    }
}

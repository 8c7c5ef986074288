package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Each;
import mx.andamio.measures.expressions.Aggregates;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.expressions.Expression.Column;
import mx.andamio.measures.expressions.Expression.Reduction;
import mx.andamio.measures.expressions.ExpressionSql;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.expressions.Walk;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What a definition counts, narrowed to the rows of its condition. The condition narrows what is counted, never which units have reported: it goes into the
 * reductions and not before them.
 */
final class Reductions {

    private static final Expression KEPT = new Column(Names.KEPT, ValueType.BOOLEAN);

    private final Indicator indicator;
    private final @Nullable Expression condition;

    Reductions(Indicator indicator) {
        this.indicator = indicator;
        var where = indicator.where();
        this.condition = where == null ? null : indicator.each() == null ? where : KEPT;
    }

    /** What a row must fulfil, gathered or not; null where every row does. */
    @Nullable
    Expression condition() {
        return condition;
    }

    Expression numerator() {
        return narrowed(indicator.numerator());
    }

    @Nullable
    Expression denominator() {
        var denominator = indicator.denominator();
        return denominator == null ? null : narrowed(denominator);
    }

    private Expression narrowed(Expression expression) {
        return condition == null ? expression : Aggregates.only(expression, condition);
    }

    /** All reductions of numerator and denominator, each once. */
    List<Aggregate> parts() {
        return Stream.of(numerator(), denominator())
                .filter(Objects::nonNull)
                .flatMap(one -> Aggregates.in(one).stream())
                .distinct()
                .toList();
    }

    /** Whether those of units make those of all units, to the last digit. */
    boolean canBeAdded() {
        return parts().stream().allMatch(part -> part.reduction() != Reduction.DISTINCT && Walk.isExact(part));
    }

    /** An expression over columns that have its reductions of some rows each. */
    static Expression again(Expression expression, Map<Aggregate, String> names) {
        return Aggregates.replace(expression, part -> {
            var column = new Column(Objects.requireNonNull(names.get(part)), part.type());
            return switch (part.reduction()) {
                case LEAST, GREATEST -> new Aggregate(part.reduction(), column, null);
                case ROWS, COUNT, SUM, DISTINCT -> new Aggregate(Reduction.SUM, column, null);
            };
        });
    }

    /** A unit's number so that the sum over units is exact where the number is: a product of two columns has twice their decimals. */
    static Field<?> addable(Expression expression) {
        return Walk.isExact(expression)
                ? ExpressionSql.field(expression).cast(SQLDataType.DECIMAL(38, 12))
                : number(expression);
    }

    static Field<Double> number(@Nullable Expression expression) {
        return expression == null
                ? DSL.castNull(SQLDataType.DOUBLE)
                : ExpressionSql.field(expression).cast(SQLDataType.DOUBLE);
    }

    /** Columns that are made where rows become one. */
    static List<Field<?>> made(Each each, @Nullable Expression where) {
        var fields = new ArrayList<Field<?>>();
        for (var made : each.columns()) {
            var expression = where == null ? made.expression() : Aggregates.only(made.expression(), where);
            var field = ExpressionSql.field(expression);
            // a quotient is kept with six decimals: what is counted over it takes every number for an exact one
            fields.add(
                    (Walk.isExact(expression) ? field : field.cast(SQLDataType.DECIMAL(38, 6))).as(name(made.name())));
        }
        if (where != null) {
            fields.add(DSL.field(DSL.count()
                            .filterWhere(ExpressionSql.condition(where))
                            .gt(0))
                    .as(name(Names.KEPT)));
        }
        return fields;
    }
}

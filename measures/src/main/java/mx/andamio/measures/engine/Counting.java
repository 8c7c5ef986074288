package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.measures.definitions.Accumulation;
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
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * From rows with their group and period to one row a group and period. The condition of a definition narrows what is counted, never which units have reported: it goes into
 * the reductions and not before them.
 */
final class Counting {

    private static final Expression KEPT = new Column(Names.KEPT, ValueType.BOOLEAN);

    private final Question question;
    private final Indicator indicator;
    private final @Nullable Expression condition;
    private final List<CommonTableExpression<?>> steps = new ArrayList<>();

    Counting(Question question) {
        this.question = question;
        this.indicator = question.indicator();
        var where = indicator.where();
        this.condition = where == null ? null : indicator.each() == null ? where : KEPT;
    }

    /** What is done one after the other; the last one is the result. */
    List<CommonTableExpression<?>> steps(Table<?> base) {
        var rows = indicator.accumulation() == Accumulation.STOCK ? lastDays(base) : base;
        var each = indicator.each();
        if (each != null) {
            rows = gathered(rows, each);
        }
        if (indicator.accumulation() == Accumulation.PERCENTILE) {
            percentile(rows);
        } else if (question.level() == Level.UNIT) {
            units(rows);
        } else if (indicator.accumulation() == Accumulation.STOCK) {
            stocks(rows);
        } else if (parts().stream().allMatch(Counting::canBeAdded)) {
            added(rows);
        } else {
            anew(rows);
        }
        return List.copyOf(steps);
    }

    private CommonTableExpression<?> step(String name, org.jooq.Select<?> select) {
        var step = name(name).as(select);
        steps.add(step);
        return step;
    }

    /** Rows of the last day on which their unit has any in the period. */
    private Table<?> lastDays(Table<?> base) {
        var last = step(
                "last",
                DSL.select(Names.ORGAN, Names.PERIOD, DSL.max(Names.DAY).as(Names.LAST))
                        .from(base)
                        .groupBy(Names.ORGAN, Names.PERIOD));
        return step(
                "latest",
                DSL.select(DSL.table(name("base")).asterisk())
                        .from(base)
                        .join(last)
                        .on(Names.of("base", Names.ORGAN).eq(Names.of("last", Names.ORGAN)))
                        .and(Names.of("base", Names.PERIOD).eq(Names.of("last", Names.PERIOD)))
                        .and(Names.of("base", Names.DAY).eq(Names.of("last", Names.LAST))));
    }

    private Table<?> gathered(Table<?> rows, Each each) {
        var by = DSL.field(name(each.by()), SQLDataType.OTHER);
        var fields = new ArrayList<Field<?>>(List.of(Names.ORGAN, Names.GROUP, Names.PERIOD, Names.DAY, by));
        var where = indicator.where();
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
        return step(
                "gathered",
                DSL.select(fields).from(rows).groupBy(Names.ORGAN, Names.GROUP, Names.PERIOD, Names.DAY, by));
    }

    /** What every way of counting ends with. */
    private void measured(Table<?> rows, Field<?> numerator, Field<?> denominator, Field<?> reported) {
        step(
                "measured",
                DSL.select(
                                Names.GROUP,
                                Names.PERIOD,
                                numerator.as(Names.NUMERATOR),
                                denominator.as(Names.DENOMINATOR),
                                reported.as(Names.REPORTED))
                        .from(rows)
                        .groupBy(Names.GROUP, Names.PERIOD));
    }

    private void units(Table<?> rows) {
        measured(rows, number(numerator()), denominator(), DSL.inline(1));
    }

    /** Those of every unit first, then these added: no unit counts twice, and none has to be told from another in the end. */
    private void stocks(Table<?> rows) {
        var denominator = indicator.denominator();
        var parts = step(
                "parts",
                DSL.select(
                                Names.ORGAN,
                                Names.GROUP,
                                Names.PERIOD,
                                addable(numerator()).as(Names.NUMERATOR),
                                (denominator == null ? nothing() : addable(narrowed(denominator)))
                                        .as(Names.DENOMINATOR))
                        .from(rows)
                        .groupBy(Names.ORGAN, Names.GROUP, Names.PERIOD));
        measured(parts, sum(Names.NUMERATOR), sum(Names.DENOMINATOR), reported(DSL.count()));
    }

    /** A unit's number so that the sum over units is exact where the number is. */
    private static Field<?> addable(Expression expression) {
        return Walk.isExact(expression)
                ? ExpressionSql.field(expression).cast(SQLDataType.DECIMAL(38, 6))
                : number(expression);
    }

    private static Field<Double> sum(Field<Double> parts) {
        return DSL.sum(parts).cast(SQLDataType.DOUBLE);
    }

    /** Every unit's counts and sums first: that tells at once how many units reported. */
    private void added(Table<?> rows) {
        var names = new LinkedHashMap<Aggregate, String>();
        parts().forEach(part -> names.put(part, "_" + names.size()));
        var fields = new ArrayList<Field<?>>(List.of(Names.ORGAN, Names.GROUP, Names.PERIOD));
        names.forEach((part, name) -> fields.add(ExpressionSql.field(part).as(name(name))));
        var parts = step("parts", DSL.select(fields).from(rows).groupBy(Names.ORGAN, Names.GROUP, Names.PERIOD));
        var denominator = indicator.denominator();
        measured(
                parts,
                number(again(numerator(), names)),
                denominator == null ? nothing() : number(again(narrowed(denominator), names)),
                reported(DSL.count()));
    }

    private void anew(Table<?> rows) {
        measured(rows, number(numerator()), denominator(), reported(DSL.countDistinct(Names.ORGAN)));
    }

    /** Nearest rank: the smallest value that at least the share of all values does not exceed. */
    private void percentile(Table<?> rows) {
        var value = DSL.field(name("_value"), SQLDataType.DOUBLE);
        var rank = DSL.field(name("_rank"), SQLDataType.BIGINT);
        var values = DSL.field(name("_values"), SQLDataType.BIGINT);
        var one = number(indicator.numerator());
        var valued = step(
                "valued",
                DSL.select(
                                Names.ORGAN,
                                Names.GROUP,
                                Names.PERIOD,
                                (condition == null ? one : DSL.when(ExpressionSql.condition(condition), one)).as(value))
                        .from(rows));
        var ranked = step(
                "ranked",
                DSL.select(
                                Names.ORGAN,
                                Names.GROUP,
                                Names.PERIOD,
                                value,
                                DSL.rowNumber()
                                        .over()
                                        .partitionBy(Names.GROUP, Names.PERIOD)
                                        .orderBy(value.asc().nullsLast())
                                        .cast(SQLDataType.BIGINT)
                                        .as(rank),
                                DSL.count(value)
                                        .over()
                                        .partitionBy(Names.GROUP, Names.PERIOD)
                                        .cast(SQLDataType.BIGINT)
                                        .as(values))
                        .from(valued));
        var share = DSL.inline(Objects.requireNonNullElse(indicator.share(), BigDecimal.ONE));
        var wanted = DSL.greatest(DSL.inline(1L), DSL.ceil(share.mul(values)).cast(SQLDataType.BIGINT));
        measured(
                ranked,
                DSL.max(value).filterWhere(rank.eq(wanted)),
                DSL.max(values).cast(SQLDataType.DOUBLE),
                reported(DSL.countDistinct(Names.ORGAN)));
    }

    private Expression numerator() {
        return narrowed(indicator.numerator());
    }

    private Field<Double> denominator() {
        var denominator = indicator.denominator();
        return denominator == null ? nothing() : number(narrowed(denominator));
    }

    private Expression narrowed(Expression expression) {
        return condition == null ? expression : Aggregates.only(expression, condition);
    }

    /** All reductions of numerator and denominator, each once. */
    private List<Aggregate> parts() {
        var parts = new ArrayList<>(Aggregates.in(numerator()));
        var denominator = indicator.denominator();
        if (denominator != null) {
            parts.addAll(Aggregates.in(narrowed(denominator)));
        }
        return parts.stream().distinct().toList();
    }

    private static boolean canBeAdded(Aggregate part) {
        return part.reduction() != Reduction.DISTINCT && Walk.isExact(part);
    }

    private static Expression again(Expression expression, Map<Aggregate, String> names) {
        return Aggregates.replace(expression, part -> {
            var column = new Column(Objects.requireNonNull(names.get(part)), part.type());
            return switch (part.reduction()) {
                case LEAST, GREATEST -> new Aggregate(part.reduction(), column, null);
                case ROWS, COUNT, SUM, DISTINCT -> new Aggregate(Reduction.SUM, column, null);
            };
        });
    }

    private static Field<Double> number(Expression expression) {
        return ExpressionSql.field(expression).cast(SQLDataType.DOUBLE);
    }

    private static Field<Double> nothing() {
        return DSL.castNull(SQLDataType.DOUBLE);
    }

    private static Field<Integer> reported(Field<Integer> count) {
        return count.cast(SQLDataType.INTEGER);
    }
}

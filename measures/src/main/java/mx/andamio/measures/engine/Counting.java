package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Each;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.expressions.ExpressionSql;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * From rows with their group and period to one row a group and period.
 */
final class Counting {

    private final Question question;
    private final Indicator indicator;
    private final Reductions reductions;
    private final List<CommonTableExpression<?>> steps = new ArrayList<>();

    Counting(Question question) {
        this.question = question;
        this.indicator = question.indicator();
        this.reductions = new Reductions(indicator);
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
        } else if (reductions.canBeAdded()) {
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
        fields.addAll(Reductions.made(each, indicator.where()));
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
        measured(rows, numerator(), denominator(), DSL.inline(1));
    }

    /** Those of every unit first, then these added: no unit counts twice, and none has to be told from another in the end. */
    private void stocks(Table<?> rows) {
        var denominator = reductions.denominator();
        var parts = step(
                "parts",
                DSL.select(
                                Names.ORGAN,
                                Names.GROUP,
                                Names.PERIOD,
                                Reductions.addable(reductions.numerator()).as(Names.NUMERATOR),
                                (denominator == null ? Reductions.number(null) : Reductions.addable(denominator))
                                        .as(Names.DENOMINATOR))
                        .from(rows)
                        .groupBy(Names.ORGAN, Names.GROUP, Names.PERIOD));
        measured(parts, sum(Names.NUMERATOR), sum(Names.DENOMINATOR), reported(DSL.count()));
    }

    private static Field<Double> sum(Field<Double> parts) {
        return DSL.sum(parts).cast(SQLDataType.DOUBLE);
    }

    /** Every unit's counts and sums first: that tells at once how many units reported. */
    private void added(Table<?> rows) {
        var names = new LinkedHashMap<Aggregate, String>();
        reductions.parts().forEach(part -> names.put(part, "_" + names.size()));
        var fields = new ArrayList<Field<?>>(List.of(Names.ORGAN, Names.GROUP, Names.PERIOD));
        names.forEach((part, name) -> fields.add(ExpressionSql.field(part).as(name(name))));
        var parts = step("parts", DSL.select(fields).from(rows).groupBy(Names.ORGAN, Names.GROUP, Names.PERIOD));
        var denominator = reductions.denominator();
        measured(
                parts,
                Reductions.number(Reductions.again(reductions.numerator(), names)),
                Reductions.number(denominator == null ? null : Reductions.again(denominator, names)),
                reported(DSL.count()));
    }

    private void anew(Table<?> rows) {
        measured(rows, numerator(), denominator(), reported(DSL.countDistinct(Names.ORGAN)));
    }

    /** Nearest rank: the smallest value that at least the share of all values does not exceed. */
    private void percentile(Table<?> rows) {
        var value = DSL.field(name("_value"), SQLDataType.DOUBLE);
        var rank = DSL.field(name("_rank"), SQLDataType.BIGINT);
        var values = DSL.field(name("_values"), SQLDataType.BIGINT);
        var one = Reductions.number(indicator.numerator());
        var condition = reductions.condition();
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
        var wanted = LevelsSql.wanted(indicator, values);
        measured(
                ranked,
                DSL.max(value).filterWhere(rank.eq(wanted)),
                DSL.max(values).cast(SQLDataType.DOUBLE),
                reported(DSL.countDistinct(Names.ORGAN)));
    }

    private Field<Double> numerator() {
        return Reductions.number(reductions.numerator());
    }

    private Field<Double> denominator() {
        return Reductions.number(reductions.denominator());
    }

    private static Field<Integer> reported(Field<Integer> count) {
        return count.cast(SQLDataType.INTEGER);
    }
}

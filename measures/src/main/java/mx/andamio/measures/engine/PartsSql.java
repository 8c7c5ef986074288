package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.measures.definitions.Indicator.Each;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.engine.Bunch.Kind;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.expressions.ExpressionSql;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The first half of what answers a {@link Bunch}: one row a unit and month (or day, where the unit moved within the month, and of stocks) with what can be added up.
 * The rows of a month make rows of their own: the months may be read one after the other, and what they give be put together.
 */
final class PartsSql {

    private final Bunch bunch;
    private final Collection<String> movers;

    /** @param movers units that belonged to different organs, or to none, on days of one month */
    PartsSql(Bunch bunch, Collection<String> movers) {
        this.bunch = bunch;
        this.movers = movers;
    }

    /** Names of the columns that have the reductions of all indicators. */
    static Map<Aggregate, String> names(Bunch bunch) {
        var names = new LinkedHashMap<Aggregate, String>();
        bunch.indicators()
                .forEach(indicator -> new Reductions(indicator)
                        .parts()
                        .forEach(part -> names.computeIfAbsent(part, _ -> "_" + names.size())));
        return names;
    }

    /** The column of an indicator's numerator of a day. */
    static String numerator(int indicator) {
        return "_n" + indicator;
    }

    /** The same of its denominator. */
    static String denominator(int indicator) {
        return "_d" + indicator;
    }

    /** @param dataset has the resolved {@code organ} and the {@code month} of the file beside its columns */
    Select<?> select(Table<?> dataset) {
        var steps = new ArrayList<CommonTableExpression<?>>();
        var rows = base(dataset);
        steps.add(rows);
        var each = bunch.each();
        if (each != null) {
            rows = gathered(rows, each);
            steps.add(rows);
        }
        var fields = new ArrayList<Field<?>>(List.of(Names.ORGAN, Names.WHEN));
        var groups = new ArrayList<>(fields);
        switch (bunch.kind()) {
            case ADDED ->
                names(bunch)
                        .forEach((part, name) ->
                                fields.add(ExpressionSql.field(part).as(name(name))));
            case STOCK -> days(fields);
            case PERCENTILE -> {
                fields.add(value().as(Names.VALUE));
                groups.add(value());
                fields.add(DSL.count().cast(SQLDataType.BIGINT).as(Names.VALUES));
            }
        }
        return DSL.with(steps).select(fields).from(rows).groupBy(groups);
    }

    private CommonTableExpression<?> base(Table<?> dataset) {
        var rows = dataset.as("r");
        var day = DSL.field(name("r", bunch.dataset().column(Role.EVENT_DATE).name()), SQLDataType.LOCALDATE);
        var organ = DSL.field(name("r", "organ"), SQLDataType.VARCHAR);
        var fields = new ArrayList<Field<?>>(
                List.of(organ.as(Names.ORGAN), when(organ, day).as(Names.WHEN), day.as(Names.DAY)));
        bunch.columns()
                .forEach(column -> fields.add(DSL.field(name("r", column)).as(name(column))));
        var all = DSL.select(fields).from(rows);
        return name("base")
                .as(
                        bunch.isOfWholeMonths()
                                ? all
                                : all.where(day.between(inline(bunch.first()), inline(bunch.last()))));
    }

    private Field<LocalDate> when(Field<String> organ, Field<LocalDate> day) {
        if (bunch.kind() == Kind.STOCK) {
            return day;
        }
        return movers.isEmpty()
                ? PeriodSql.monthOfFile()
                : DSL.when(organ.in(movers.stream().map(DSL::inline).toList()), day)
                        .otherwise(PeriodSql.monthOfFile());
    }

    private CommonTableExpression<?> gathered(Table<?> rows, Each each) {
        var by = DSL.field(name(each.by()), SQLDataType.OTHER);
        var fields = new ArrayList<Field<?>>(List.of(Names.ORGAN, Names.WHEN, Names.DAY, by));
        var groups = List.copyOf(fields);
        fields.addAll(Reductions.made(each, bunch.indicators().getFirst().where()));
        return name("gathered").as(DSL.select(fields).from(rows).groupBy(groups));
    }

    private void days(List<Field<?>> fields) {
        for (var at = 0; at < bunch.indicators().size(); at++) {
            var reductions = new Reductions(bunch.indicators().get(at));
            fields.add(Reductions.addable(reductions.numerator()).as(name(numerator(at))));
            var denominator = reductions.denominator();
            if (denominator != null) {
                fields.add(Reductions.addable(denominator).as(name(denominator(at))));
            }
        }
    }

    private Field<Double> value() {
        var indicator = bunch.indicators().getFirst();
        var one = Reductions.number(indicator.numerator());
        var condition = new Reductions(indicator).condition();
        return condition == null ? one : DSL.when(ExpressionSql.condition(Objects.requireNonNull(condition)), one);
    }
}

package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Bunch.Asked;
import mx.andamio.measures.engine.Bunch.Kind;
import mx.andamio.measures.expressions.Expression.Aggregate;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The second half of what answers a {@link Bunch}: out of the parts of units those of every level and period that is asked for, all in one SELECT. Its columns: which
 * of {@link Bunch#asked()}, organ, first day, units that reported, units that should have, and numerator and denominator of every indicator.
 */
final class LevelsSql {

    private final Bunch bunch;
    private final Table<?> parts;
    private final Table<?> places;
    private final Map<Aggregate, String> names;
    private final List<CommonTableExpression<?>> steps = new ArrayList<>();

    LevelsSql(Bunch bunch, Table<?> parts, Table<?> places) {
        this.bunch = bunch;
        this.parts = parts;
        this.places = places;
        this.names = bunch.kind() == Kind.ADDED ? PartsSql.names(bunch) : Map.of();
    }

    Select<?> select() {
        var answers = new ArrayList<Select<?>>();
        var asked = bunch.asked();
        for (var at = 0; at < asked.size(); at++) {
            answers.add(answer(at, asked.get(at)));
        }
        var all = answers.stream().reduce(LevelsSql::unionAll).orElseThrow().asTable("answers");
        return DSL.with(steps).select(DSL.asterisk()).from(all).orderBy(inline(1), inline(2), inline(3));
    }

    @SuppressWarnings("unchecked")
    private static Select<?> unionAll(Select<?> one, Select<?> other) {
        return ((Select<org.jooq.Record>) one).unionAll((Select<org.jooq.Record>) other);
    }

    private CommonTableExpression<?> step(String name, int at, Select<?> select) {
        var step = name(name + at).as(select);
        steps.add(step);
        return step;
    }

    private Select<?> answer(int at, Asked asked) {
        var expected = new Expected(asked.level(), asked.periods(), bunch.kind() == Kind.STOCK, String.valueOf(at));
        var calendar = expected.calendar();
        steps.add(calendar);
        var grid = expected.grid(calendar, places);
        steps.add(grid);
        var step = switch (bunch.kind()) {
            case ADDED -> added(at, placed(at, asked, expected));
            case STOCK -> stocks(at, placedStocks(at, asked, expected, calendar));
            case PERCENTILE -> percentile(at, placed(at, asked, expected));
        };
        var measured = step.as("m");
        var fields = new ArrayList<Field<?>>(List.of(
                inline(at).as("_at"),
                DSL.coalesce(Names.of("g", Names.GROUP), Names.of("m", Names.GROUP))
                        .as(Names.GROUP),
                DSL.coalesce(Names.of("g", Names.PERIOD), Names.of("m", Names.PERIOD))
                        .as(Names.PERIOD),
                DSL.coalesce(Names.of("m", Names.REPORTED), inline(0)).as(Names.REPORTED),
                DSL.coalesce(Names.of("g", Names.EXPECTED), inline(0)).as(Names.EXPECTED)));
        for (var one = 0; one < bunch.indicators().size(); one++) {
            fields.add(DSL.field(name("m", PartsSql.numerator(one)), SQLDataType.DOUBLE));
            fields.add(DSL.field(name("m", PartsSql.denominator(one)), SQLDataType.DOUBLE));
        }
        return DSL.select(fields)
                .from(grid.as("g"))
                .fullJoin(measured)
                .on(Names.of("g", Names.GROUP).eq(Names.of("m", Names.GROUP)))
                .and(Names.of("g", Names.PERIOD).eq(Names.of("m", Names.PERIOD)));
    }

    /** Parts with their group and period. */
    private CommonTableExpression<?> placed(int at, Asked asked, Expected expected) {
        var organ = Names.of("p", Names.ORGAN);
        var when = Names.of("p", Names.WHEN);
        var fields = new ArrayList<Field<?>>(List.of(
                organ.as(Names.ORGAN),
                expected.group(organ),
                PeriodSql.begin(asked.type(), when).as(Names.PERIOD)));
        partColumns().forEach(column -> fields.add(DSL.field(name("p", column)).as(name(column))));
        var select = DSL.select(fields).from(parts.as("p"));
        var within = when.between(
                inline(asked.periods().getFirst().begin()),
                inline(asked.periods().getLast().end()));
        return step(
                "placed",
                at,
                expected.isOfOthers()
                        ? select.leftJoin(places.as("places"))
                                .on(Names.of("places", Names.ORGAN).eq(organ))
                                .and(when.between(Expected.from(), Expected.to()))
                                .where(within)
                        : select.where(within));
    }

    /** The last of a unit's days in each period, at the place where it is on the period's last day. */
    private CommonTableExpression<?> placedStocks(int at, Asked asked, Expected expected, Table<?> calendar) {
        var period = PeriodSql.begin(asked.type(), Names.of("p", Names.WHEN));
        var dated = step(
                "dated",
                at,
                DSL.select(
                                DSL.table(name("p")).asterisk(),
                                period.as(Names.PERIOD),
                                DSL.rowNumber()
                                        .over()
                                        .partitionBy(Names.of("p", Names.ORGAN), period)
                                        .orderBy(Names.of("p", Names.WHEN).desc())
                                        .as(Names.LAST))
                        .from(parts.as("p")));
        var organ = Names.of("q", Names.ORGAN);
        var fields = new ArrayList<Field<?>>(List.of(
                organ.as(Names.ORGAN),
                expected.group(organ),
                Names.of("q", Names.PERIOD).as(Names.PERIOD)));
        partColumns().forEach(column -> fields.add(DSL.field(name("q", column)).as(name(column))));
        var select = DSL.select(fields)
                .from(dated.as("q"))
                .join(calendar)
                .on(expected.begins().eq(Names.of("q", Names.PERIOD)));
        var isLast =
                DSL.field(name("q", Names.LAST.getName()), SQLDataType.BIGINT).eq(inline(1L));
        return step(
                "placed",
                at,
                expected.isOfOthers()
                        ? select.leftJoin(places.as("places"))
                                .on(Names.of("places", Names.ORGAN).eq(organ))
                                .and(expected.ends().between(Expected.from(), Expected.to()))
                                .where(isLast)
                        : select.where(isLast));
    }

    private List<String> partColumns() {
        return switch (bunch.kind()) {
            case ADDED -> List.copyOf(names.values());
            case PERCENTILE -> List.of(Names.VALUE.getName(), Names.VALUES.getName());
            case STOCK -> {
                var columns = new ArrayList<String>();
                for (var at = 0; at < bunch.indicators().size(); at++) {
                    columns.add(PartsSql.numerator(at));
                    if (bunch.indicators().get(at).denominator() != null) {
                        columns.add(PartsSql.denominator(at));
                    }
                }
                yield columns;
            }
        };
    }

    private CommonTableExpression<?> added(int at, Table<?> placed) {
        var fields = new ArrayList<Field<?>>(List.of(Names.GROUP, Names.PERIOD, reported()));
        for (var one = 0; one < bunch.indicators().size(); one++) {
            var reductions = new Reductions(bunch.indicators().get(one));
            var denominator = reductions.denominator();
            fields.add(Reductions.number(Reductions.again(reductions.numerator(), names))
                    .as(name(PartsSql.numerator(one))));
            fields.add(Reductions.number(denominator == null ? null : Reductions.again(denominator, names))
                    .as(name(PartsSql.denominator(one))));
        }
        return step("measured", at, DSL.select(fields).from(placed).groupBy(Names.GROUP, Names.PERIOD));
    }

    private CommonTableExpression<?> stocks(int at, Table<?> placed) {
        var fields = new ArrayList<Field<?>>(List.of(Names.GROUP, Names.PERIOD, reported()));
        for (var one = 0; one < bunch.indicators().size(); one++) {
            var isDivided = bunch.indicators().get(one).denominator() != null;
            fields.add(sum(PartsSql.numerator(one)).as(name(PartsSql.numerator(one))));
            fields.add((isDivided ? sum(PartsSql.denominator(one)) : Reductions.number(null))
                    .as(name(PartsSql.denominator(one))));
        }
        return step("measured", at, DSL.select(fields).from(placed).groupBy(Names.GROUP, Names.PERIOD));
    }

    private static Field<Double> sum(String column) {
        return DSL.sum(DSL.field(name(column), SQLDataType.NUMERIC)).cast(SQLDataType.DOUBLE);
    }

    private static Field<Integer> reported() {
        return DSL.countDistinct(Names.ORGAN).cast(SQLDataType.INTEGER).as(Names.REPORTED);
    }

    /** Nearest rank, over values that each stand once with how often they were there; a row without a value is none. */
    private CommonTableExpression<?> percentile(int at, Table<?> placed) {
        var indicator = bunch.indicators().getFirst();
        var rank = DSL.field(name("_rank"), SQLDataType.BIGINT);
        var all = DSL.field(name("_all"), SQLDataType.BIGINT);
        var told = step(
                "told",
                at,
                DSL.select(Names.GROUP, Names.PERIOD, reported()).from(placed).groupBy(Names.GROUP, Names.PERIOD));
        var valued = step(
                "valued",
                at,
                DSL.select(
                                Names.GROUP,
                                Names.PERIOD,
                                Names.VALUE,
                                DSL.sum(DSL.when(Names.VALUE.isNull(), inline(0L))
                                                .otherwise(Names.VALUES))
                                        .cast(SQLDataType.BIGINT)
                                        .as(Names.VALUES))
                        .from(placed)
                        .groupBy(Names.GROUP, Names.PERIOD, Names.VALUE));
        var ranked = step(
                "ranked",
                at,
                DSL.select(
                                Names.GROUP,
                                Names.PERIOD,
                                Names.VALUE,
                                DSL.sum(Names.VALUES)
                                        .over()
                                        .partitionBy(Names.GROUP, Names.PERIOD)
                                        .orderBy(Names.VALUE.asc().nullsLast())
                                        .rowsBetweenUnboundedPreceding()
                                        .andCurrentRow()
                                        .cast(SQLDataType.BIGINT)
                                        .as(rank),
                                DSL.sum(Names.VALUES)
                                        .over()
                                        .partitionBy(Names.GROUP, Names.PERIOD)
                                        .cast(SQLDataType.BIGINT)
                                        .as(all))
                        .from(valued));
        return step(
                "measured",
                at,
                DSL.select(
                                Names.of("t", Names.GROUP),
                                Names.of("t", Names.PERIOD),
                                DSL.max(Names.of("t", Names.REPORTED)).as(Names.REPORTED),
                                DSL.min(Names.of("k", Names.VALUE))
                                        .filterWhere(Names.of("k", rank).ge(wanted(indicator, Names.of("k", all))))
                                        .as(name(PartsSql.numerator(0))),
                                DSL.max(Names.of("k", all))
                                        .cast(SQLDataType.DOUBLE)
                                        .as(name(PartsSql.denominator(0))))
                        .from(ranked.as("k"))
                        .join(told.as("t"))
                        .on(Names.of("k", Names.GROUP).eq(Names.of("t", Names.GROUP)))
                        .and(Names.of("k", Names.PERIOD).eq(Names.of("t", Names.PERIOD)))
                        .groupBy(Names.of("t", Names.GROUP), Names.of("t", Names.PERIOD)));
    }

    /** The rank that at least the share of all values does not exceed. */
    static Field<Long> wanted(Indicator indicator, Field<Long> values) {
        var share = inline(Objects.requireNonNullElse(indicator.share(), BigDecimal.ONE));
        return DSL.greatest(inline(1L), DSL.ceil(share.mul(values)).cast(SQLDataType.BIGINT));
    }
}

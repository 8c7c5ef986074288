package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.periods.Period;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A question as one SELECT over two tables: the dataset, with the resolved {@code organ} and the {@code month} ({@code 2025-03}) of the file beside its columns, and {@code places} (organ, parent, region, valid_from, valid_to; never null).
 * It gives organ, first day of the period, numerator, denominator, units that reported and units that should have, by organ and period.
 *
 * <p>Steps: {@code calendar} the periods, {@code grid} which organ had how many units in each, {@code base} the rows with their group and period, then what
 * {@link Counting} makes of them, and the grid beside it, so that silence has a row too.
 */
final class Compiled {

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final Question question;
    private final List<Period> periods;
    private final Select<?> select;

    private Compiled(Question question, List<Period> periods, Table<?> dataset, Table<?> places) {
        this.question = question;
        this.periods = periods;
        this.select = whole(dataset, places);
    }

    /**
     * @param dataset where the rows of the indicator's dataset are
     * @param places where units belong
     * @throws IllegalArgumentException where the definition holds on no day of the periods
     */
    static Compiled of(Question question, Table<?> dataset, Table<?> places) {
        var periods = question.periods();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException(question.indicator().key() + " does not hold then");
        }
        return new Compiled(question, periods, dataset, places);
    }

    /** The text for one engine, without parameters. */
    String sql(SQLDialect dialect) {
        return DSL.using(dialect, new Settings()).renderInlined(select);
    }

    private Indicator indicator() {
        return question.indicator();
    }

    private boolean isStock() {
        return indicator().accumulation() == Accumulation.STOCK;
    }

    private Select<?> whole(Table<?> dataset, Table<?> places) {
        var calendar = calendar();
        var grid = grid(calendar, places);
        var base = base(dataset, places, calendar);
        var steps = new ArrayList<CommonTableExpression<?>>(List.of(calendar, grid, base));
        steps.addAll(new Counting(question).steps(base));
        var measured = steps.getLast().as("m");
        var expected = grid.as("g");
        var group = DSL.coalesce(Names.of("g", Names.GROUP), Names.of("m", Names.GROUP));
        var period = DSL.coalesce(Names.of("g", Names.PERIOD), Names.of("m", Names.PERIOD));
        // full: rows of units that should not be there are shown, not lost
        return DSL.with(steps)
                .select(
                        group.as(Names.GROUP),
                        period.as(Names.PERIOD),
                        Names.of("m", Names.NUMERATOR),
                        Names.of("m", Names.DENOMINATOR),
                        DSL.coalesce(Names.of("m", Names.REPORTED), inline(0)).as(Names.REPORTED),
                        DSL.coalesce(Names.of("g", Names.EXPECTED), inline(0)).as(Names.EXPECTED))
                .from(expected)
                .fullJoin(measured)
                .on(Names.of("g", Names.GROUP).eq(Names.of("m", Names.GROUP)))
                .and(Names.of("g", Names.PERIOD).eq(Names.of("m", Names.PERIOD)))
                .orderBy(inline(1), inline(2));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private CommonTableExpression<?> calendar() {
        Row2<LocalDate, LocalDate>[] rows = periods.stream()
                .map(period -> DSL.row(inline(period.begin()), inline(period.end())))
                .toArray(Row2[]::new);
        return name("calendar")
                .fields("begins", "ends")
                .as(DSL.selectFrom(DSL.values(rows).as("c", "begins", "ends")));
    }

    /** Units of every group and period; a stock is that of the last day, so are its units. */
    private CommonTableExpression<?> grid(Table<?> calendar, Table<?> places) {
        var begins = DSL.field(name("calendar", "begins"), SQLDataType.LOCALDATE);
        var ends = DSL.field(name("calendar", "ends"), SQLDataType.LOCALDATE);
        var organ = DSL.field(name("places", "organ"), SQLDataType.VARCHAR);
        var group = switch (question.level()) {
            case UNIT -> organ;
            case OOAD, REGION -> belongsTo();
            case NATION -> inline(Question.EVERYONE);
        };
        var places2 = places.as("places");
        // a row of its own first, as engines differ in what they group by
        var had = DSL.selectDistinct(group.as(Names.GROUP), begins.as(Names.PERIOD), organ.as(Names.ORGAN))
                .from(places2)
                .join(calendar)
                .on(from().le(ends))
                .and(to().ge(isStock() ? ends : begins))
                .asTable("had");
        return name("grid")
                .as(DSL.select(
                                Names.GROUP,
                                Names.PERIOD,
                                DSL.count().cast(SQLDataType.INTEGER).as(Names.EXPECTED))
                        .from(had)
                        .groupBy(Names.GROUP, Names.PERIOD));
    }

    private Field<String> belongsTo() {
        return DSL.field(name("places", question.level() == Level.REGION ? "region" : "parent"), SQLDataType.VARCHAR);
    }

    private static Field<LocalDate> from() {
        return DSL.field(name("places", "valid_from"), SQLDataType.LOCALDATE);
    }

    private static Field<LocalDate> to() {
        return DSL.field(name("places", "valid_to"), SQLDataType.LOCALDATE);
    }

    private CommonTableExpression<?> base(Table<?> dataset, Table<?> places, Table<?> calendar) {
        var rows = dataset.as("r");
        var day = DSL.field(name("r", question.eventColumn()), SQLDataType.LOCALDATE);
        var organ = DSL.field(name("r", "organ"), SQLDataType.VARCHAR);
        var period = PeriodSql.begin(question.type(), isOfMonths() ? month() : day);
        var fields = new ArrayList<Field<?>>(List.of(organ.as(Names.ORGAN), group(organ), period.as(Names.PERIOD)));
        fields.add(day.as(Names.DAY));
        question.columns()
                .forEach(column -> fields.add(DSL.field(name("r", column)).as(name(column))));
        var within = day.between(inline(first()), inline(last()));
        if (question.level() == Level.UNIT || question.level() == Level.NATION) {
            return name("base").as(DSL.select(fields).from(rows).where(within));
        }
        var belongs = Names.of("places", Names.ORGAN).eq(organ);
        if (!isStock()) {
            return name("base")
                    .as(DSL.select(fields)
                            .from(rows)
                            .leftJoin(places.as("places"))
                            .on(belongs)
                            .and(day.between(from(), to()))
                            .where(within));
        }
        var ends = DSL.field(name("calendar", "ends"), SQLDataType.LOCALDATE);
        return name("base")
                .as(DSL.select(fields)
                        .from(rows)
                        .join(calendar)
                        .on(DSL.field(name("calendar", "begins"), SQLDataType.LOCALDATE)
                                .eq(period))
                        .leftJoin(places.as("places"))
                        .on(belongs)
                        .and(ends.between(from(), to()))
                        .where(within));
    }

    /** Whether every month lies within one of the periods. */
    private boolean isOfMonths() {
        return switch (question.type()) {
            case MONTH, QUARTER, HALF, YEAR -> true;
            case DAY, WEEK, EPI_WEEK, INDEX -> false;
        };
    }

    /** Out of the path of the file: one value for all of its rows, where their days would be looked at one by one. */
    private static Field<LocalDate> month() {
        return DSL.field(name("r", "month"), SQLDataType.VARCHAR)
                .concat(inline("-01"))
                .cast(SQLDataType.LOCALDATE);
    }

    private Field<String> group(Field<String> organ) {
        return (switch (question.level()) {
                    case UNIT -> organ;
                    case OOAD, REGION -> DSL.coalesce(belongsTo(), inline(Question.NOBODY));
                    case NATION -> inline(Question.EVERYONE);
                })
                .as(Names.GROUP);
    }

    /** First day of which rows count. */
    LocalDate first() {
        var begin = periods.getFirst().begin();
        return begin.isBefore(indicator().from()) ? indicator().from() : begin;
    }

    /** Last day of which rows count. */
    LocalDate last() {
        var end = periods.getLast().end();
        var to = Objects.requireNonNullElse(indicator().to(), ALWAYS);
        return end.isAfter(to) ? to : end;
    }
}

package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
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

    private final Question question;
    private final List<Period> periods;
    private final Expected expected;
    private final Select<?> select;

    private Compiled(Question question, List<Period> periods, Table<?> dataset, Table<?> places) {
        this.question = question;
        this.periods = periods;
        this.expected = new Expected(question.level(), periods, isStock(), "");
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
        var calendar = expected.calendar();
        var grid = expected.grid(calendar, places);
        var base = base(dataset, places, calendar);
        var steps = new ArrayList<CommonTableExpression<?>>(List.of(calendar, grid, base));
        steps.addAll(new Counting(question).steps(base));
        var measured = steps.getLast().as("m");
        var g = grid.as("g");
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
                .from(g)
                .fullJoin(measured)
                .on(Names.of("g", Names.GROUP).eq(Names.of("m", Names.GROUP)))
                .and(Names.of("g", Names.PERIOD).eq(Names.of("m", Names.PERIOD)))
                .orderBy(inline(1), inline(2));
    }

    private CommonTableExpression<?> base(Table<?> dataset, Table<?> places, Table<?> calendar) {
        var rows = dataset.as("r");
        var day = DSL.field(name("r", question.eventColumn()), SQLDataType.LOCALDATE);
        var organ = DSL.field(name("r", "organ"), SQLDataType.VARCHAR);
        var period = PeriodSql.begin(
                question.type(), PeriodType.MONTH.isWithin(question.type()) ? PeriodSql.monthOfFile() : day);
        var fields =
                new ArrayList<Field<?>>(List.of(organ.as(Names.ORGAN), expected.group(organ), period.as(Names.PERIOD)));
        fields.add(day.as(Names.DAY));
        question.columns()
                .forEach(column -> fields.add(DSL.field(name("r", column)).as(name(column))));
        var within = day.between(inline(first()), inline(last()));
        if (!expected.isOfOthers()) {
            return name("base").as(DSL.select(fields).from(rows).where(within));
        }
        var belongs = Names.of("places", Names.ORGAN).eq(organ);
        if (!isStock()) {
            return name("base")
                    .as(DSL.select(fields)
                            .from(rows)
                            .leftJoin(places.as("places"))
                            .on(belongs)
                            .and(day.between(Expected.from(), Expected.to()))
                            .where(within));
        }
        return name("base")
                .as(DSL.select(fields)
                        .from(rows)
                        .join(calendar)
                        .on(expected.begins().eq(period))
                        .leftJoin(places.as("places"))
                        .on(belongs)
                        .and(expected.ends().between(Expected.from(), Expected.to()))
                        .where(within));
    }

    /** First day of which rows count. */
    LocalDate first() {
        return indicator().firstFrom(periods.getFirst().begin());
    }

    /** Last day of which rows count. */
    LocalDate last() {
        return indicator().lastUntil(periods.getLast().end());
    }
}

package mx.andamio.measures.engine;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.measures.periods.Period;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Periods, and who should tell of them. What a group is, and on which day a unit belongs to it, is said here for every way of asking.
 *
 * @param suffix of the names of the steps, so that several may stand in one SELECT
 */
record Expected(Level level, List<Period> periods, boolean isStock, String suffix) {

    @SuppressWarnings({"unchecked", "rawtypes"})
    CommonTableExpression<?> calendar() {
        Row2<LocalDate, LocalDate>[] rows = periods.stream()
                .map(period -> DSL.row(inline(period.begin()), inline(period.end())))
                .toArray(Row2[]::new);
        return name("calendar" + suffix)
                .fields("begins", "ends")
                .as(DSL.selectFrom(DSL.values(rows).as("c", "begins", "ends")));
    }

    Field<LocalDate> begins() {
        return DSL.field(name("calendar" + suffix, "begins"), SQLDataType.LOCALDATE);
    }

    Field<LocalDate> ends() {
        return DSL.field(name("calendar" + suffix, "ends"), SQLDataType.LOCALDATE);
    }

    /** Units of every group and period; a stock is that of the last day, so are its units. */
    CommonTableExpression<?> grid(Table<?> calendar, Table<?> places) {
        var organ = DSL.field(name("places", "organ"), SQLDataType.VARCHAR);
        var group = switch (level) {
            case UNIT -> organ;
            case OOAD, REGION -> belongsTo();
            case NATION -> inline(Question.EVERYONE);
        };
        // a row of its own first, as engines differ in what they group by
        var had = DSL.selectDistinct(group.as(Names.GROUP), begins().as(Names.PERIOD), organ.as(Names.ORGAN))
                .from(places.as("places"))
                .join(calendar)
                .on(from().le(ends()))
                .and(to().ge(isStock ? ends() : begins()))
                .asTable("had");
        return name("grid" + suffix)
                .as(DSL.select(
                                Names.GROUP,
                                Names.PERIOD,
                                DSL.count().cast(SQLDataType.INTEGER).as(Names.EXPECTED))
                        .from(had)
                        .groupBy(Names.GROUP, Names.PERIOD));
    }

    /** Whether one has to look where a unit belongs. */
    boolean isOfOthers() {
        return level == Level.OOAD || level == Level.REGION;
    }

    /** The group of a row, where places are joined if {@link #isOfOthers}. */
    Field<String> group(Field<String> organ) {
        return (switch (level) {
                    case UNIT -> organ;
                    case OOAD, REGION -> DSL.coalesce(belongsTo(), inline(Question.NOBODY));
                    case NATION -> inline(Question.EVERYONE);
                })
                .as(Names.GROUP);
    }

    private Field<String> belongsTo() {
        return DSL.field(name("places", level == Level.REGION ? "region" : "parent"), SQLDataType.VARCHAR);
    }

    static Field<LocalDate> from() {
        return DSL.field(name("places", "valid_from"), SQLDataType.LOCALDATE);
    }

    static Field<LocalDate> to() {
        return DSL.field(name("places", "valid_to"), SQLDataType.LOCALDATE);
    }
}

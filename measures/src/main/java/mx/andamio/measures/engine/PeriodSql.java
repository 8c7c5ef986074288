package mx.andamio.measures.engine;

import java.time.LocalDate;
import mx.andamio.measures.periods.PeriodType;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** First days of periods, as {@link PeriodType#begin} has them. */
final class PeriodSql {

    private PeriodSql() {}

    static Field<LocalDate> begin(PeriodType type, Field<LocalDate> day) {
        return switch (type) {
            case DAY -> day;
            case WEEK -> truncated("week", day);
            // engines know weeks that begin on Monday: those of epidemiology begin a day earlier
            case EPI_WEEK -> DSL.localDateSub(truncated("week", DSL.localDateAdd(day, DSL.inline(1))), DSL.inline(1));
            case MONTH -> truncated("month", day);
            case QUARTER -> truncated("quarter", day);
            case HALF ->
                DSL.when(DSL.month(day).le(6), truncated("year", day))
                        .otherwise(DSL.localDateAdd(truncated("year", day), DSL.inline(6), DatePart.MONTH)
                                .cast(SQLDataType.LOCALDATE));
            case YEAR -> truncated("year", day);
            case INDEX -> throw new IllegalArgumentException("rows have days, not running numbers");
        };
    }

    /** First day of the month, out of the path of the file: one value for all of its rows {@code r}, where their days would be looked at one by one. */
    static Field<LocalDate> monthOfFile() {
        return DSL.field(DSL.name("r", "month"), SQLDataType.VARCHAR)
                .concat(DSL.inline("-01"))
                .cast(SQLDataType.LOCALDATE);
    }

    private static Field<LocalDate> truncated(String unit, Field<LocalDate> day) {
        // some engines give a time of day too
        return DSL.function("date_trunc", SQLDataType.LOCALDATETIME, DSL.inline(unit), day)
                .cast(SQLDataType.LOCALDATE);
    }
}

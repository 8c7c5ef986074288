package mx.andamio.measures.engine;

import java.time.LocalDate;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Columns that the engine adds; no column of a dataset begins with an underscore. */
final class Names {

    static final Field<String> ORGAN = DSL.field(DSL.name("organ"), SQLDataType.VARCHAR);
    static final Field<String> GROUP = DSL.field(DSL.name("_group"), SQLDataType.VARCHAR);
    static final Field<LocalDate> PERIOD = DSL.field(DSL.name("_period"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> DAY = DSL.field(DSL.name("_day"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> LAST = DSL.field(DSL.name("_last"), SQLDataType.LOCALDATE);
    /** The first day of a month, or a day of it where its unit moved within that month. */
    static final Field<LocalDate> WHEN = DSL.field(DSL.name("_when"), SQLDataType.LOCALDATE);

    static final Field<Double> VALUE = DSL.field(DSL.name("_value"), SQLDataType.DOUBLE);
    static final Field<Long> VALUES = DSL.field(DSL.name("_values"), SQLDataType.BIGINT);
    static final Field<Double> NUMERATOR = DSL.field(DSL.name("_numerator"), SQLDataType.DOUBLE);
    static final Field<Double> DENOMINATOR = DSL.field(DSL.name("_denominator"), SQLDataType.DOUBLE);
    static final Field<Integer> REPORTED = DSL.field(DSL.name("_reported"), SQLDataType.INTEGER);
    static final Field<Integer> EXPECTED = DSL.field(DSL.name("_expected"), SQLDataType.INTEGER);
    /** Whether a gathered row has any row that fulfils the definition's condition. */
    static final String KEPT = "_kept";

    private Names() {}

    static Field<Object> column(String name) {
        return DSL.field(DSL.name(name), SQLDataType.OTHER);
    }

    static <T> Field<T> of(String table, Field<T> column) {
        DataType<T> type = column.getDataType();
        return DSL.field(DSL.name(table, column.getName()), type);
    }
}

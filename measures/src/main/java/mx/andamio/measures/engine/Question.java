package mx.andamio.measures.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Each;
import mx.andamio.measures.definitions.Indicator.Made;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.expressions.Walk;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;

/**
 * What is asked of an engine. {@link NotTold} is thrown where the rows cannot tell of such periods.
 *
 * @param from a day of the first period
 * @param to a day of the last one
 */
public record Question(Indicator indicator, Level level, PeriodType type, LocalDate from, LocalDate to) {

    /** The organ of figures of all units together. */
    public static final String EVERYONE = "*";
    /** The organ of rows whose unit belonged to none on their day. */
    public static final String NOBODY = "?";
    /** Ten years of days. */
    private static final int MOST = 3_700;

    public Question {
        if (type == PeriodType.INDEX) {
            throw new IllegalArgumentException("rows have days, not running numbers");
        }
        if (!indicator.dataset().toldBy().isWithin(type)) {
            throw new NotTold(indicator.dataset(), type);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
        if (Period.of(type, from).until(Period.of(type, to)) >= MOST) {
            throw new IllegalArgumentException("more than " + MOST + " periods");
        }
    }

    /** Those asked for in which the definition holds at least one day. */
    List<Period> periods() {
        var last = Period.of(type, to);
        return Stream.iterate(Period.of(type, from), period -> period.compareTo(last) <= 0, period -> period.plus(1))
                .filter(period -> !period.end().isBefore(indicator.from()))
                .filter(period -> indicator.to() == null || !period.begin().isAfter(indicator.to()))
                .toList();
    }

    /** Name of the column that decides the period of a row. */
    String eventColumn() {
        return indicator.dataset().column(Role.EVENT_DATE).name();
    }

    List<String> columns() {
        return columns(indicator);
    }

    /** Columns of the dataset that a definition reads, each once; beside them organ and event date always count. */
    public static List<String> columns(Indicator indicator) {
        var each = indicator.each();
        var counted = each == null
                ? Stream.of(indicator.numerator(), indicator.denominator())
                : each.columns().stream().map(Made::expression);
        return Stream.concat(
                        Stream.concat(counted, Stream.of(indicator.where()))
                                .filter(Objects::nonNull)
                                .flatMap(expression -> Walk.columns(expression).stream()),
                        Stream.ofNullable(each).map(Each::by))
                .distinct()
                .toList();
    }
}

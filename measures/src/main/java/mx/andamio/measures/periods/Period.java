package mx.andamio.measures.periods;

import java.time.LocalDate;

/**
 * One period.
 *
 * @param begin its first day
 */
public record Period(PeriodType type, LocalDate begin) implements Comparable<Period> {

    public Period {
        if (!type.begin(begin).equals(begin)) {
            throw new IllegalArgumentException(begin + " is not the first day of a " + type);
        }
    }

    public static Period of(PeriodType type, LocalDate day) {
        return new Period(type, type.begin(day));
    }

    /** Last day of it. */
    public LocalDate end() {
        return plus(1).begin.minusDays(1);
    }

    /** So many periods later, or earlier where negative. */
    public Period plus(long periods) {
        return new Period(type, type.plus(begin, periods));
    }

    /** How many periods it is from this one to a later one of the same type; negative to an earlier one. */
    public long until(Period later) {
        if (later.type != type) {
            throw new IllegalArgumentException(type + " and " + later.type + " are not counted together");
        }
        return type.between(begin, later.begin);
    }

    @Override
    public int compareTo(Period other) {
        var byBegin = begin.compareTo(other.begin);
        return byBegin == 0 ? type.compareTo(other.type) : byBegin;
    }
}

package mx.andamio.measures.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/** How long a period is. Every day is in exactly one period of each type but {@link #INDEX}. */
public enum PeriodType {
    DAY(7, "día", "day"),
    /** Monday to Sunday; its year has the Thursday (ISO 8601). */
    WEEK(52, "semana", "week"),
    /** Sunday to Saturday, as epidemiology counts; its year has the Wednesday. */
    EPI_WEEK(52, "semana epidemiológica", "epidemiological week"),
    MONTH(12, "mes", "month"),
    QUARTER(4, "trimestre", "quarter"),
    HALF(2, "semestre", "half-year"),
    YEAR(1, "año", "year"),
    /** Numbered, without a calendar. Its periods are kept as days counted from {@link LocalDate#EPOCH}. */
    INDEX(1, "número", "number");

    /** Numbers the weeks of epidemiology. */
    static final WeekFields EPIDEMIOLOGY = WeekFields.of(DayOfWeek.SUNDAY, 4);

    private final int season;
    private final String es;
    private final String en;

    PeriodType(int season, String es, String en) {
        this.season = season;
        this.es = es;
        this.en = en;
    }

    /** How it is called in Spanish, one of it, in small letters. */
    public String es() {
        return es;
    }

    /** The same in English. */
    public String en() {
        return en;
    }

    /** Whether each of its periods lies within one of the other type: a week does not lie within one month. */
    public boolean isWithin(PeriodType other) {
        return switch (this) {
            case DAY -> other != INDEX;
            case WEEK, EPI_WEEK, YEAR, INDEX -> this == other;
            case MONTH -> isOfMonths(other);
            case QUARTER -> other != MONTH && isOfMonths(other);
            case HALF -> other == HALF || other == YEAR;
        };
    }

    private static boolean isOfMonths(PeriodType type) {
        return switch (type) {
            case MONTH, QUARTER, HALF, YEAR -> true;
            case DAY, WEEK, EPI_WEEK, INDEX -> false;
        };
    }

    /** After how many periods the calendar repeats itself: 12 for months, 7 for days, 1 where it does not. */
    public int season() {
        return season;
    }

    /** First day of the period that has this day. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY, INDEX -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case EPI_WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 6 * 6 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period that is so many periods later, or earlier where {@code periods} is negative. */
    LocalDate plus(LocalDate begin, long periods) {
        return switch (this) {
            case DAY, INDEX -> begin.plusDays(periods);
            case WEEK, EPI_WEEK -> begin.plusWeeks(periods);
            case MONTH -> begin.plusMonths(periods);
            case QUARTER -> begin.plusMonths(3 * periods);
            case HALF -> begin.plusMonths(6 * periods);
            case YEAR -> begin.plusYears(periods);
        };
    }

    /** How many periods there are from one first day to another. */
    long between(LocalDate begin, LocalDate later) {
        return switch (this) {
            case DAY, INDEX -> ChronoUnit.DAYS.between(begin, later);
            case WEEK, EPI_WEEK -> ChronoUnit.WEEKS.between(begin, later);
            case MONTH -> ChronoUnit.MONTHS.between(begin, later);
            case QUARTER -> ChronoUnit.MONTHS.between(begin, later) / 3;
            case HALF -> ChronoUnit.MONTHS.between(begin, later) / 6;
            case YEAR -> ChronoUnit.YEARS.between(begin, later);
        };
    }
}

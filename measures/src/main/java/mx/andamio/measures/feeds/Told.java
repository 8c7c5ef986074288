package mx.andamio.measures.feeds;

import mx.andamio.measures.periods.PeriodType;

/** Periods longer than a day in the words of DuckDB: the last day of one stands for it. */
final class Told {

    private Told() {}

    static String begin(PeriodType type, String day) {
        return switch (type) {
            case DAY, INDEX -> day;
            case WEEK -> date("date_trunc('week', " + day + ")");
            case EPI_WEEK -> date("date_trunc('week', " + day + " + 1) - interval 1 day");
            case MONTH -> date("date_trunc('month', " + day + ")");
            case QUARTER -> date("date_trunc('quarter', " + day + ")");
            case HALF ->
                date("date_trunc('year', " + day + ") + to_months(6 * cast(month(" + day + ") > 6 as integer))");
            case YEAR -> date("date_trunc('year', " + day + ")");
        };
    }

    static String end(PeriodType type, String day) {
        return switch (type) {
            case DAY, INDEX -> day;
            case WEEK, EPI_WEEK -> "(" + begin(type, day) + " + 6)";
            case MONTH -> next(type, day, 1);
            case QUARTER -> next(type, day, 3);
            case HALF -> next(type, day, 6);
            case YEAR -> next(type, day, 12);
        };
    }

    private static String next(PeriodType type, String day, int months) {
        return date(begin(type, day) + " + interval " + months + " month - interval 1 day");
    }

    private static String date(String moment) {
        return "cast(" + moment + " as date)";
    }

    /** A day as the period that it begins or ends with; null within it, where it says something else. */
    static String bounding(PeriodType type, String day) {
        return type == PeriodType.DAY
                ? day
                : "case when " + day + " in (" + begin(type, day) + ", " + end(type, day) + ") then " + end(type, day)
                        + " end";
    }

    /** Codes in force on the last day of a period; one that ended before within it, and was not given anew, still tells of that period. */
    static String codes(PeriodType type) {
        return type == PeriodType.DAY
                ? "codes"
                : "(select code, organ, valid_from, least(" + end(type, "valid_to")
                        + ", coalesce(lead(valid_from) over (partition by code order by valid_from) - 1, date '9999-12-31'))"
                        + " as valid_to from codes)";
    }
}

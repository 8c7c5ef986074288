package mx.andamio.reader.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date or period as a paper writes it; the year may be left open.
 *
 * @param from first token
 * @param to one past the last token
 * @param year null when not written
 * @param days every day named, in order; empty when it names a month or longer
 * @param lastMonth last month of the period, 1–12
 * @param lastDay last day of the period within its last month, 0 for the month's end
 * @param weekday day of the week written before the date
 */
public record DateMention(
        int from,
        int to,
        Span span,
        @Nullable Integer year,
        List<MonthDay> days,
        int lastMonth,
        int lastDay,
        Precision precision,
        @Nullable DayOfWeek weekday) {

    public DateMention {
        days = List.copyOf(days);
    }

    /** Last day of the period in a given year; null where there is no such day (29 February). */
    public @Nullable LocalDate endIn(int someYear) {
        try {
            YearMonth month = YearMonth.of(someYear, lastMonth);
            return lastDay == 0 ? month.atEndOfMonth() : month.atDay(lastDay);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Last day of the period; an open year is that of {@code reference}, or the next when the day is already past. */
    public @Nullable LocalDate endAfter(@Nullable LocalDate reference) {
        if (year != null) {
            return endIn(year);
        }
        if (reference == null) {
            return null;
        }
        LocalDate thisYear = endIn(reference.getYear());
        return thisYear == null || thisYear.isBefore(reference) ? endIn(reference.getYear() + 1) : thisYear;
    }

    /** Every day named, an open year being that of {@code reference}. */
    public List<LocalDate> daysNear(@Nullable LocalDate reference) {
        Integer y = year != null ? year : reference == null ? null : Integer.valueOf(reference.getYear());
        if (y == null) {
            return List.of();
        }
        int known = y;
        return days.stream()
                .filter(d -> d.isValidYear(known))
                .map(d -> d.atYear(known))
                .toList();
    }
}

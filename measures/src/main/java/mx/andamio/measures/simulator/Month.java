package mx.andamio.measures.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** A month with its days: how busy each is. */
final class Month {

    private static final YearMonth BEGIN = YearMonth.of(2024, 1);
    private static final double[] WEEK = {1.28, 1.2, 1.15, 1.12, 1.05, 0.62, 0.38};
    private static final double[] CLOSED_ON_WEEKENDS = {1.28, 1.2, 1.15, 1.12, 1.05, 0, 0};
    private static final double[] WEEKDAYS = {1.2, 1.2, 1.2, 1.15, 1, 0.08, 0.03};
    private static final double[] SEASON = {1.08, 1.05, 1.02, 0.96, 1, 0.98, 0.95, 0.97, 1.02, 1.06, 1.03, 0.88};
    private static final double GROWTH = 1.035;

    private final YearMonth month;
    private final double[] week;
    private final double[] closed;
    private final double[] weekdays;

    Month(YearMonth month) {
        this.month = month;
        this.week = sums(WEEK);
        this.closed = sums(CLOSED_ON_WEEKENDS);
        this.weekdays = sums(WEEKDAYS);
    }

    private double[] sums(double[] byDay) {
        var sums = new double[month.lengthOfMonth()];
        var sum = 0.0;
        for (var at = 0; at < sums.length; at++) {
            sum += weight(byDay, at + 1);
            sums[at] = sum;
        }
        return sums;
    }

    private double weight(double[] byDay, int day) {
        var date = month.atDay(day);
        return byDay[date.getDayOfWeek().getValue() - 1] * (isHoliday(date) ? 0.25 : 1);
    }

    private static boolean isHoliday(LocalDate date) {
        var day = date.getMonthValue() * 100 + date.getDayOfMonth();
        return day == 101 || day == 501 || day == 916 || day == 1225;
    }

    YearMonth month() {
        return month;
    }

    int days() {
        return month.lengthOfMonth();
    }

    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }

    /** The first day of it as a number, from which days are counted. */
    long epoch() {
        return first().toEpochDay();
    }

    /** Tells months apart in all simulations. */
    long number() {
        return month.getYear() * 12L + month.getMonthValue();
    }

    /** Months since the beginning of 2024, as far as things keep drifting. */
    long age() {
        return Math.clamp(BEGIN.until(month, ChronoUnit.MONTHS), -36, 72);
    }

    /** What comes to so much in a year, in this month: with its season, its days and years of growth. */
    double of(double yearly) {
        return yearly / 365.25 * days() * season() * growth();
    }

    double season() {
        return SEASON[month.getMonthValue() - 1];
    }

    double growth() {
        return StrictMath.pow(GROWTH, BEGIN.until(month, ChronoUnit.MONTHS) / 12.0);
    }

    /**
     * How much of the month's work falls on a day.
     *
     * @param day from 1
     * @param weekends whether there is any on Saturdays and Sundays
     */
    double share(int day, boolean weekends) {
        return weekends
                ? weight(WEEK, day) / week[week.length - 1]
                : weight(CLOSED_ON_WEEKENDS, day) / closed[closed.length - 1];
    }

    /** A day on which people come, busy ones more often: 0 for the first. */
    int any(Draw draw) {
        return any(draw, true);
    }

    /** @param weekends whether they come on Saturdays and Sundays */
    int any(Draw draw, boolean weekends) {
        return at(weekends ? week : closed, draw);
    }

    /** A day on which offices and programmed services work. */
    int working(Draw draw) {
        return at(weekdays, draw);
    }

    private static int at(double[] sums, Draw draw) {
        var found = Arrays.binarySearch(sums, draw.part() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
    }

    boolean isWeekend(int day) {
        return month.atDay(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    boolean isSunday(int day) {
        return month.atDay(day).getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean isWorking(int day) {
        return !isWeekend(day) && !isHoliday(month.atDay(day));
    }
}

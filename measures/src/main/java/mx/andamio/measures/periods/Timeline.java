package mx.andamio.measures.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An even row of periods, of which some are known, and how the next ones are written. Days that are a week, a month, a quarter or a year apart stand
 * for those periods; days without any Saturday and Sunday are working days.
 */
public final class Timeline {

    private static final int WORKING_WEEK = 5;
    /** Fewer days say nothing of whether weekends are left out. */
    private static final int TWO_WEEKS = 10;

    private final PeriodNotation notation;
    private final Step step;
    private final LocalDate first;

    private Timeline(PeriodNotation notation, Step step, LocalDate first) {
        this.notation = notation;
        this.step = step;
        this.first = first;
    }

    /** What lies between one period and the next. */
    private sealed interface Step {

        /** Periods of the notation, {@code stride} of them. */
        record Periods(PeriodType type, int stride, int season) implements Step {}

        /** Calendar months between days, which keep their day of the month, or stay at its end. */
        record Months(int months, int day, boolean atEnd) implements Step {}

        record WorkingDays() implements Step {}
    }

    /**
     * Empty where they are not all written in one notation.
     *
     * @param written in any order, at least one
     */
    public static Optional<Timeline> of(List<String> written) {
        return PeriodNotation.of(written.stream()).map(notation -> {
            var begins = written.stream()
                    .map(text -> notation.read(text).orElseThrow().begin())
                    .sorted()
                    .distinct()
                    .toList();
            return new Timeline(notation, step(notation.type(), begins), begins.getFirst());
        });
    }

    private static Step step(PeriodType type, List<LocalDate> begins) {
        if (type != PeriodType.DAY) {
            return new Step.Periods(type, 1, type.season());
        }
        var stride = 0L;
        for (var at = 1; at < begins.size(); at++) {
            stride = gcd(stride, ChronoUnit.DAYS.between(begins.get(at - 1), begins.get(at)));
        }
        var months = months(begins);
        if (months > 0) {
            var atEnd = begins.stream().allMatch(Timeline::isLastOfMonth);
            return new Step.Months(months, begins.getFirst().getDayOfMonth(), atEnd);
        }
        if (stride > 0 && stride % 7 == 0) {
            return new Step.Periods(type, (int) stride, stride == 7 ? PeriodType.WEEK.season() : 1);
        }
        if (stride == 1 && begins.size() >= TWO_WEEKS && begins.stream().allMatch(Timeline::isWorkingDay)) {
            return new Step.WorkingDays();
        }
        return new Step.Periods(type, (int) Math.max(1, stride), stride == 1 ? type.season() : 1);
    }

    /** How many months are between any two of the days; 0 where that is no whole number, or there is one day only. */
    private static int months(List<LocalDate> days) {
        var atEnd = days.stream().allMatch(Timeline::isLastOfMonth);
        var day = days.getFirst().getDayOfMonth();
        if (days.size() < 2 || !atEnd && days.stream().anyMatch(one -> one.getDayOfMonth() != day)) {
            return 0;
        }
        var months = 0L;
        for (var at = 1; at < days.size(); at++) {
            months = gcd(months, monthsBetween(days.get(at - 1), days.get(at)));
        }
        return (int) months;
    }

    private static long monthsBetween(LocalDate one, LocalDate other) {
        return ChronoUnit.MONTHS.between(one.withDayOfMonth(1), other.withDayOfMonth(1));
    }

    private static boolean isLastOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= WORKING_WEEK;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    /** After how many periods the calendar repeats itself; 1 where it does not. */
    public int season() {
        return switch (step) {
            case Step.Periods periods -> periods.season;
            case Step.Months months -> Math.max(1, 12 / months.months * (12 % months.months == 0 ? 1 : 0));
            case Step.WorkingDays _ -> WORKING_WEEK;
        };
    }

    /** Whether its periods are mere numbers, without a calendar. */
    public boolean isNumbered() {
        return notation.type() == PeriodType.INDEX;
    }

    /** How many periods after the first one this is; empty where it is not one of this row. */
    public Optional<Integer> position(String written) {
        return notation.read(written).map(Period::begin).map(this::position);
    }

    private int position(LocalDate day) {
        return Math.toIntExact(
                switch (step) {
                    case Step.Periods periods ->
                        new Period(periods.type, first).until(new Period(periods.type, day)) / periods.stride;
                    case Step.Months months -> monthsBetween(first, day) / months.months;
                    case Step.WorkingDays _ -> workingDays(day);
                });
    }

    private long workingDays(LocalDate day) {
        var monday = first.with(DayOfWeek.MONDAY);
        var weeks = ChronoUnit.WEEKS.between(monday, day);
        return weeks * WORKING_WEEK
                + day.getDayOfWeek().getValue()
                - first.getDayOfWeek().getValue();
    }

    /** The period that is so many after the first one. */
    public String at(int position) {
        return notation.write(new Period(
                notation.type(),
                switch (step) {
                    case Step.Periods periods ->
                        new Period(periods.type, first)
                                .plus((long) position * periods.stride)
                                .begin();
                    case Step.Months months -> months(months, position);
                    case Step.WorkingDays _ -> {
                        var since = first.getDayOfWeek().getValue() - 1 + position;
                        yield first.with(DayOfWeek.MONDAY).plusDays(since / WORKING_WEEK * 7L + since % WORKING_WEEK);
                    }
                }));
    }

    private LocalDate months(Step.Months step, int position) {
        var month = first.withDayOfMonth(1).plusMonths((long) position * step.months);
        return month.withDayOfMonth(step.atEnd ? month.lengthOfMonth() : Math.min(step.day, month.lengthOfMonth()));
    }
}

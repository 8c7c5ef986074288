package mx.andamio.measures.periods;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A way of writing periods. What is read in one of them is written in the same. */
public enum PeriodNotation {
    /** {@code 2025-03-14} */
    DAY(PeriodType.DAY, "(\\d{4})-(\\d{2})-(\\d{2})", "%04d-%02d-%02d"),
    /** {@code 2025-W07} */
    WEEK(PeriodType.WEEK, "(\\d{4})-W(\\d{1,2})", "%04d-W%02d"),
    /** {@code 2025-SE07}: semana epidemiológica */
    EPI_WEEK(PeriodType.EPI_WEEK, "(\\d{4})-?SE(\\d{1,2})", "%04d-SE%02d"),
    /** {@code 2025-03} */
    MONTH(PeriodType.MONTH, "(\\d{4})-(\\d{2})", "%04d-%02d"),
    /** {@code 2025-Q1} */
    QUARTER(PeriodType.QUARTER, "(\\d{4})-Q([1-4])", "%04d-Q%d"),
    /** {@code 2025-T1}: trimestre */
    TRIMESTRE(PeriodType.QUARTER, "(\\d{4})-?T([1-4])", "%04d-T%d"),
    /** {@code 2025-S1} */
    HALF(PeriodType.HALF, "(\\d{4})-?S([12])", "%04d-S%d"),
    /** {@code 20250314}, as DHIS2 writes */
    DHIS2_DAY(PeriodType.DAY, "([12]\\d{3})(\\d{2})(\\d{2})", "%04d%02d%02d"),
    /** {@code 2025W7}, as DHIS2 writes */
    DHIS2_WEEK(PeriodType.WEEK, "(\\d{4})W(\\d{1,2})", "%04dW%d"),
    /** {@code 2025SunW7}, as DHIS2 writes */
    DHIS2_EPI_WEEK(PeriodType.EPI_WEEK, "(\\d{4})SunW(\\d{1,2})", "%04dSunW%d"),
    /** {@code 202503}, as DHIS2 writes */
    DHIS2_MONTH(PeriodType.MONTH, "([12]\\d{3})(0[1-9]|1[0-2])", "%04d%02d"),
    /** {@code 2025Q1}, as DHIS2 writes */
    DHIS2_QUARTER(PeriodType.QUARTER, "(\\d{4})Q([1-4])", "%04dQ%d"),
    /** {@code 2025} */
    YEAR(PeriodType.YEAR, "([12]\\d{3})", "%04d"),
    /** {@code 17} */
    INDEX(PeriodType.INDEX, "(\\d{1,9})", "%d");

    private final PeriodType type;
    private final Pattern pattern;
    private final String form;

    PeriodNotation(PeriodType type, String pattern, String form) {
        this.type = type;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.form = form;
    }

    public PeriodType type() {
        return type;
    }

    /** The first notation in which all of these are periods; empty where there is none. */
    public static Optional<PeriodNotation> of(Stream<String> written) {
        var texts = written.toList();
        return texts.isEmpty()
                ? Optional.empty()
                : Stream.of(values())
                        .filter(one ->
                                texts.stream().allMatch(text -> one.read(text).isPresent()))
                        .findFirst();
    }

    /** The period; empty where it is not written in this way or does not exist. */
    public Optional<Period> read(String written) {
        var matcher = pattern.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(type, begin(matcher))).filter(period -> isTheSame(period, matcher));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A week 53 of a year that has 52 is none. */
    private boolean isTheSame(Period period, Matcher matcher) {
        return matcher.groupCount() != 2 || number(period) == Integer.parseInt(matcher.group(2));
    }

    private LocalDate begin(Matcher matcher) {
        var first = Integer.parseInt(matcher.group(1));
        var second = matcher.groupCount() > 1 ? Integer.parseInt(matcher.group(2)) : 1;
        return switch (type) {
            case INDEX -> LocalDate.EPOCH.plusDays(first);
            case DAY -> LocalDate.of(first, second, Integer.parseInt(matcher.group(3)));
            case WEEK ->
                type.begin(LocalDate.of(first, 7, 1)
                        .with(IsoFields.WEEK_BASED_YEAR, first)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, second));
            case EPI_WEEK ->
                type.begin(LocalDate.of(first, 7, 1).with(PeriodType.EPIDEMIOLOGY.weekOfWeekBasedYear(), second));
            case MONTH -> LocalDate.of(first, second, 1);
            case QUARTER -> LocalDate.of(first, 3 * second - 2, 1);
            case HALF -> LocalDate.of(first, 6 * second - 5, 1);
            case YEAR -> LocalDate.of(first, 1, 1);
        };
    }

    /**
     * The period in this notation.
     *
     * @throws IllegalArgumentException when it is of another type
     */
    public String write(Period period) {
        if (period.type() != type) {
            throw new IllegalArgumentException(period + " is not written as " + this);
        }
        var day = period.begin();
        return switch (type) {
            case INDEX -> form.formatted(day.toEpochDay());
            case YEAR -> form.formatted(day.getYear());
            case DAY -> form.formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case WEEK -> form.formatted(day.get(IsoFields.WEEK_BASED_YEAR), number(period));
            case EPI_WEEK -> form.formatted(day.get(PeriodType.EPIDEMIOLOGY.weekBasedYear()), number(period));
            case MONTH, QUARTER, HALF -> String.format(Locale.ROOT, form, day.getYear(), number(period));
        };
    }

    /** The number of the period within its year. */
    private static int number(Period period) {
        var day = period.begin();
        return switch (period.type()) {
            case DAY, INDEX -> day.getDayOfYear();
            case WEEK -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case EPI_WEEK -> day.get(PeriodType.EPIDEMIOLOGY.weekOfWeekBasedYear());
            case MONTH -> day.getMonthValue();
            case QUARTER -> (day.getMonthValue() + 2) / 3;
            case HALF -> (day.getMonthValue() + 5) / 6;
            case YEAR -> 1;
        };
    }
}

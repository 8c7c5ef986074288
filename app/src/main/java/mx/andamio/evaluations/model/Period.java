package mx.andamio.evaluations.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month, quarter, semester or year. Its code stands in addresses: {@code 2026-04}, {@code 2026-T2}, {@code 2026-S1}, {@code 2026}. */
public record Period(Cadence cadence, LocalDate from) {

    private static final Pattern CODE = Pattern.compile("((?:19|20)\\d\\d)(?:-([TS])?(\\d{1,2}))?");
    private static final int YEAR = 12;

    public Period {
        if (from.getDayOfMonth() != 1 || (from.getMonthValue() - 1) % cadence.months() != 0) {
            throw new IllegalArgumentException(from + " begins no " + cadence);
        }
    }

    /** In which a day lies. */
    public static Period on(Cadence cadence, LocalDate day) {
        var month = (day.getMonthValue() - 1) / cadence.months() * cadence.months() + 1;
        return new Period(cadence, LocalDate.of(day.getYear(), month, 1));
    }

    /** Empty where the code names no period of that length. */
    public static Optional<Period> of(Cadence cadence, String code) {
        var matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var number = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        if (number < 1 || number > YEAR / cadence.months()) {
            return Optional.empty();
        }
        var first = LocalDate.of(Integer.parseInt(matcher.group(1)), (number - 1) * cadence.months() + 1, 1);
        return Optional.of(new Period(cadence, first))
                .filter(period -> period.code().equals(code));
    }

    public String code() {
        var year = from.getYear();
        var number = (from.getMonthValue() - 1) / cadence.months() + 1;
        return switch (cadence) {
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, number);
            case QUARTER -> year + "-T" + number;
            case SEMESTER -> year + "-S" + number;
            case YEAR -> Integer.toString(year);
        };
    }

    /** Its last day. */
    public LocalDate to() {
        return next().from().minusDays(1);
    }

    public Period next() {
        return new Period(cadence, from.plusMonths(cadence.months()));
    }

    public Period previous() {
        return new Period(cadence, from.minusMonths(cadence.months()));
    }
}

package mx.andamio.sheets.values;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.minutas.Due;
import mx.andamio.reader.minutas.DueCell;
import mx.andamio.reader.text.Fold;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.values.DateReading.Bad;
import mx.andamio.sheets.values.DateReading.Day;
import mx.andamio.sheets.values.DateReading.Empty;
import org.jspecify.annotations.Nullable;

/** Reads days: real dates, serial numbers, and dates as people write them. A year left out is not guessed. */
public final class Dates {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    /** Day 0 of Excel's calendar, its leap year 1900 included: true from March 1900 on. */
    private static final LocalDate SERIAL = LocalDate.of(1899, 12, 30);

    private static final Pattern TIME = Pattern.compile(
            "(?<=\\d)(?:t|,? +)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]\\.? ?m\\.?)?z?(?: ?(?:h|hrs|horas))?\\.?$");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern PACKED = Pattern.compile("(20\\d{2})(0[1-9]|1[0-2])(\\d{2})");
    private static final Pattern DAY_FIRST_PACKED = Pattern.compile("(\\d{2})(\\d{2})(20\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/](20\\d{2})");

    private Dates() {}

    /** What a cell says. Error cells are the caller's. */
    public static DateReading of(Cell cell) {
        LocalDate date = cell.date();
        if (date != null) {
            return inRange(date, Precision.DAY);
        }
        BigDecimal number = cell.number();
        if (number != null) {
            return serial(number);
        }
        return cell.blank() || Marks.only(cell.shown()) ? new Empty() : text(cell.shown());
    }

    private static DateReading serial(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(99_999_999)) > 0) {
            return new Bad("word", null);
        }
        int whole = number.intValue();
        if (whole >= 2000 && whole < 2100 && number.stripTrailingZeros().scale() <= 0) {
            return new Day(LocalDate.of(whole, 12, 31), Precision.YEAR);
        }
        return whole > 99_999 ? text(Integer.toString(whole)) : inRange(SERIAL.plusDays(whole), Precision.DAY);
    }

    private static DateReading inRange(LocalDate day, Precision precision) {
        return day.isBefore(FIRST) || day.isAfter(LAST) ? new Bad("range", null) : new Day(day, precision);
    }

    private static DateReading text(String shown) {
        String folded = Fold.of(shown)
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .strip();
        String text =
                TIME.matcher(folded).replaceFirst("").replaceFirst("^'", "").replaceFirst("^(20\\d{2})\\.0+$", "$1");
        Matcher m = NUMERIC.matcher(text);
        if (m.matches()) {
            return day(number(m, 3), number(m, 2), number(m, 1));
        }
        m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(number(m, 1), number(m, 2), number(m, 3));
        }
        m = PACKED.matcher(text);
        if (m.matches()) {
            return day(number(m, 1), number(m, 2), number(m, 3));
        }
        m = DAY_FIRST_PACKED.matcher(text);
        if (m.matches()) {
            return day(number(m, 3), number(m, 2), number(m, 1));
        }
        m = MONTH_YEAR.matcher(text);
        if (m.matches() && number(m, 1) >= 1 && number(m, 1) <= 12) {
            return new Day(YearMonth.of(number(m, 2), number(m, 1)).atEndOfMonth(), Precision.MONTH);
        }
        if (text.matches("\\d{2},?\\d{3}(?:\\.\\d+)?")) {
            return serial(new BigDecimal(text.replace(",", "")));
        }
        return worded(text);
    }

    private static DateReading worded(String text) {
        String spelled =
                text.replaceFirst("\\bq([1-4])\\b", "$1t").replaceFirst("^([1-4])[oº°]? ?trim\\b\\.?", "$1 trimestre");
        spelled = DateWords.plain(spelled);
        Due due = DueCell.read(spelled);
        if (due != null && !DateWords.leavesOut(spelled, due)) {
            return inRange(due.day(), due.precision());
        }
        if (due != null) {
            Due near = DateWords.near(spelled);
            return new Bad("word", near == null ? null : SHOWN.format(near.day()));
        }
        boolean written = spelled.matches(".*\\d.*")
                && spelled.matches(
                        ".*\\b(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)\\p{L}*.*|.*\\d+[-/.]\\d+.*");
        boolean month = spelled.matches(
                "(?:.* )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)");
        boolean year = spelled.matches(".*(?:20\\d\\d|[-/ ]\\d\\d)$");
        return new Bad((written || month) && !year ? "year" : written ? "impossible" : "word", null);
    }

    private static DateReading day(int written, int month, int day) {
        int year = written < 100 ? 2000 + written : written;
        try {
            return inRange(LocalDate.of(year, month, day), Precision.DAY);
        } catch (DateTimeException e) {
            return new Bad("impossible", suggestion(year, month, day));
        }
    }

    private static @Nullable String suggestion(int year, int month, int day) {
        if (month >= 1 && month <= 12 && day >= 29 && day <= 31) {
            return SHOWN.format(YearMonth.of(year, month).atEndOfMonth());
        }
        boolean swapped = month > 12 && month <= 31 && day >= 1 && day <= 12;
        return swapped && month <= YearMonth.of(year, day).lengthOfMonth()
                ? SHOWN.format(LocalDate.of(year, day, month))
                : null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}

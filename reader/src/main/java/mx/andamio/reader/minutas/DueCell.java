package mx.andamio.reader.minutas;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date of a commitment as people write it in a table. What names no day, month or year ("inmediato", "permanente", "por
 * definir", "mensual") gives none.
 */
public final class DueCell {

    /** Longer cells tell a story; their first characters say the date, if any do. */
    private static final int LONGEST = 120;

    private static final List<String> MONTHS =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");
    private static final String MONTH =
            "(enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|septiembre|setiembre|sept|sep|set|octubre|oct|noviembre|nov|diciembre|dic)\\b\\.?";
    private static final String YEAR = "(?:[-/., ]+(?:de |del )?(?:ano )?'?(\\d{4}|[2-4]\\d))?(?!\\d)";
    private static final String ORDINAL =
            "\\b(1|2|3|4|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|ultim[ao]|i|ii|iii|iv)(?:er|ra|da|do|ro|to|ta|[oaºª°])?\\.?\\s*";
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})(?:[-/.](\\d{4}|\\d{2}))?(?!\\d)");
    /** "antes del 30 de abril": the last day that counts is the one before. */
    private static final Pattern EVE =
            Pattern.compile("\\bantes del? (?:dia |(?:lun|mar|mie|jue|vie|sab|dom)\\p{L}* )?\\d");

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})[ºo°]?[-/. ]+(?:de )?" + MONTH + YEAR);
    private static final Pattern PART_OF_MONTH =
            Pattern.compile(ORDINAL + "(quincena|semana)\\s+(?:de |del mes de )?" + MONTH + YEAR);
    private static final Pattern PART_OF_YEAR = Pattern.compile(ORDINAL
            + "(bimestre|trimestre|cuatrimestre|semestre|trim|sem)\\b\\.?(?:[-/., ]*(?:de |del )?(?:ano"
            + " )?'?(\\d{4}|[2-4]\\d)(?!\\d))?");
    private static final Pattern QUARTER =
            Pattern.compile("\\b(?:([1-4])\\s?t|t\\s?([1-4]))[-/ ]*(?:de )?(\\d{4}|[2-4]\\d)?\\b");
    private static final Pattern WHOLE_MONTH = Pattern.compile("(?<![a-z])" + MONTH + YEAR);
    private static final Pattern ONLY_YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern TERM = Pattern.compile(
            "(?<!\\d)(\\d{1,3}|\\p{L}+(?: y \\p{L}+)?)\\s+(dia|semana|mes|hora)(?:s|es)?(?:\\s+(habil))?");
    private static final int HALF_A_YEAR = 183;

    private final String cell;
    private final @Nullable LocalDate held;
    private final boolean done;

    private DueCell(String cell, @Nullable LocalDate held, boolean done) {
        this.cell = cell;
        this.held = held;
        this.done = done;
    }

    /**
     * The last day of the period that a cell names, where nothing around it says of which year: a year left out gives null, and so does what
     * names no day, month or year, or a day that no calendar has.
     */
    public static @Nullable Due read(String text) {
        return of(text, null, null, false);
    }

    /**
     * @param held day of the minutes: an open year is the one that puts the date nearest behind or soon after it
     * @param next day of the next session, when the minutes say it
     * @param done whether the row is marked as fulfilled: its date is not to come
     */
    static @Nullable Due of(String text, @Nullable LocalDate held, @Nullable LocalDate next, boolean done) {
        String cell = Fold.of(text.substring(0, Math.min(text.length(), LONGEST)))
                .replaceAll("\\s+", " ")
                .strip();
        if (cell.matches(".*\\b(?:proxima|siguiente) (?:sesion|reunion)\\b.*")) {
            return next == null ? null : new Due(next, Precision.DAY);
        }
        if (cell.isEmpty() || cell.matches(".*\\bcada\\b.*")) {
            return null;
        }
        try {
            Due due = new DueCell(cell, held, done).read();
            boolean eve = due != null
                    && due.precision() == Precision.DAY
                    && EVE.matcher(cell).find();
            return due != null && eve ? new Due(due.day().minusDays(1), Precision.DAY) : due;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Due read() {
        Due due = iso();
        due = due != null ? due : named();
        due = due != null ? due : numeric();
        boolean saysDay = DAY.matcher(cell).find() || NUMERIC.matcher(cell).find();
        if (due != null || saysDay) {
            // a day that no calendar has gives no month or year either
            return due;
        }
        due = due != null ? due : partOfMonth();
        due = due != null ? due : partOfYear();
        due = due != null ? due : month();
        due = due != null ? due : year();
        return due != null ? due : term();
    }

    private @Nullable Due iso() {
        Matcher m = ISO.matcher(cell);
        return m.find() ? new Due(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), Precision.DAY) : null;
    }

    /** The last one named: a range ends with it, and a date that replaces another stands behind it. */
    private @Nullable Due named() {
        Due last = null;
        for (Matcher m = DAY.matcher(cell); m.find(); ) {
            last = day(monthOf(m.group(2)), number(m, 1), m.group(3));
        }
        return last;
    }

    private @Nullable Due numeric() {
        Due last = null;
        for (Matcher m = NUMERIC.matcher(cell); m.find(); ) {
            boolean date = number(m, 2) >= 1 && number(m, 2) <= 12 && number(m, 1) >= 1 && number(m, 1) <= 31;
            last = date ? day(number(m, 2), number(m, 1), m.group(3)) : last;
        }
        return last;
    }

    private @Nullable Due partOfMonth() {
        Matcher m = PART_OF_MONTH.matcher(cell);
        if (!m.find()) {
            return null;
        }
        int month = monthOf(m.group(3));
        int nth = ordinal(m.group(1));
        boolean fortnight = m.group(2).equals("quincena");
        YearMonth in = in(month, m.group(4));
        boolean end = nth < 0 || (fortnight && nth > 1) || nth > 4;
        return in == null ? null : new Due(end ? in.atEndOfMonth() : in.atDay(fortnight ? 15 : nth * 7), Precision.DAY);
    }

    private @Nullable Due partOfYear() {
        Matcher m = PART_OF_YEAR.matcher(cell);
        if (m.find()) {
            int length = switch (m.group(2)) {
                case "bimestre" -> 2;
                case "cuatrimestre" -> 4;
                case "semestre", "sem" -> 6;
                default -> 3;
            };
            int nth = ordinal(m.group(1));
            int month = nth < 0 ? 12 : Math.min(12, nth * length);
            return endOf(in(month, m.group(3)));
        }
        Matcher q = QUARTER.matcher(cell);
        if (!q.find()) {
            return null;
        }
        int nth = Integer.parseInt(q.group(1) != null ? q.group(1) : q.group(2));
        return endOf(in(nth * 3, q.group(3)));
    }

    private @Nullable Due month() {
        Due last = null;
        for (Matcher m = WHOLE_MONTH.matcher(cell); m.find(); ) {
            last = endOf(in(monthOf(m.group(1)), m.group(2)));
        }
        return last;
    }

    private @Nullable Due year() {
        Matcher m = ONLY_YEAR.matcher(cell);
        if (m.find()) {
            return new Due(LocalDate.of(number(m, 1), 12, 31), Precision.YEAR);
        }
        boolean ends = cell.matches(
                ".*\\b(?:fin(?:es|ales)?|cierre|termino) (?:de|del) (?:este |presente )?(?:ano|ejercicio)\\b.*");
        return ends && held != null ? new Due(LocalDate.of(held.getYear(), 12, 31), Precision.YEAR) : null;
    }

    /** "15 días", "48 horas", "dos semanas", "10 días hábiles" (Monday to Friday; holidays are not known). */
    private @Nullable Due term() {
        LocalDate from = held;
        for (Matcher m = TERM.matcher(cell); from != null && m.find(); ) {
            OptionalInt counted = count(m.group(1));
            if (counted.isPresent()) {
                return term(from, counted.getAsInt(), m.group(2), m.group(3) != null);
            }
        }
        return null;
    }

    private static Due term(LocalDate from, int n, String unit, boolean working) {
        return switch (unit) {
            case "hora" -> new Due(from.plusDays((n + 23) / 24), Precision.DAY);
            case "semana" -> new Due(from.plusWeeks(n), Precision.DAY);
            case "mes" -> new Due(from.plusMonths(n), Precision.MONTH);
            default -> new Due(working ? workdays(from, n) : from.plusDays(n), Precision.DAY);
        };
    }

    private static OptionalInt count(String said) {
        if (Character.isDigit(said.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(said));
        }
        OptionalInt all = Numbers.inWords(said);
        // "a entregar y dos semanas": what stands before "y" may be no part of the number
        return all.isPresent() ? all : Numbers.inWords(said.substring(said.lastIndexOf(' ') + 1));
    }

    private static LocalDate workdays(LocalDate from, int n) {
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }

    private @Nullable Due day(int month, int day, @Nullable String year) {
        YearMonth in = year != null || held == null ? in(month, year) : near(month, day);
        return in == null || !in.isValidDay(day) ? null : new Due(in.atDay(day), Precision.DAY);
    }

    private static @Nullable Due endOf(@Nullable YearMonth month) {
        return month == null ? null : new Due(month.atEndOfMonth(), Precision.MONTH);
    }

    private @Nullable YearMonth in(int month, @Nullable String year) {
        if (year != null) {
            int y = Integer.parseInt(year);
            return YearMonth.of(y < 100 ? 2000 + y : y, month);
        }
        return held == null ? null : near(month, 28);
    }

    /** A table keeps dates that have passed: only one long past is meant for the year to come, unless it is fulfilled. */
    private @Nullable YearMonth near(int month, int day) {
        LocalDate from = held;
        if (from == null) {
            return null;
        }
        LocalDate here = YearMonth.of(from.getYear(), month).atDay(Math.min(day, 28));
        long away = here.toEpochDay() - from.toEpochDay();
        if (done) {
            return YearMonth.from(away > 31 ? here.minusYears(1) : here);
        }
        return YearMonth.from(away < -HALF_A_YEAR ? here.plusYears(1) : here);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int monthOf(String name) {
        return name.startsWith("set") ? 9 : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static int ordinal(String word) {
        return switch (word.charAt(0)) {
            case '1', 'p' -> 1;
            case '2', 's' -> 2;
            case '3', 't' -> 3;
            case '4', 'c' -> 4;
            case 'u' -> -1;
            default -> List.of("i", "ii", "iii", "iv").indexOf(word) + 1;
        };
    }
}

package mx.andamio.measures.periods;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period as people write it above a column: in any notation, in words ({@code ene-25}, {@code Enero de 2025}, {@code 1er trimestre 2025}, {@code SE 7 2025}), or as the day that
 * it begins or ends with.
 */
public final class WrittenPeriod {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.ENGLISH);
    private static final Pattern NAMED = Pattern.compile("([a-z]{3,})\\s?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[ /-](\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[ /](\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    /** Those of this century are written with two figures. */
    private static final int CENTURY = 2_000;

    private WrittenPeriod() {}

    /** The period of this type; empty where it is written in no known way, or is of another type. */
    public static Optional<Period> read(PeriodType type, String written) {
        var text = written.strip();
        return inNotation(type, text)
                .or(() -> day(text).flatMap(day -> bounding(type, day)))
                .or(() -> inWords(type, plain(text)));
    }

    /** Whether it is a period of any type. */
    public static boolean isPeriod(String written) {
        return Arrays.stream(PeriodType.values())
                .filter(type -> type != PeriodType.INDEX)
                .anyMatch(type -> read(type, written).isPresent());
    }

    private static Optional<Period> inNotation(PeriodType type, String text) {
        return Arrays.stream(PeriodNotation.values())
                .filter(one -> one.type() == type)
                .map(one -> one.read(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        var slashes = DAY.matcher(text);
        if (slashes.matches()) {
            return made(() -> LocalDate.of(
                    Integer.parseInt(slashes.group(3)),
                    Integer.parseInt(slashes.group(2)),
                    Integer.parseInt(slashes.group(1))));
        }
        return inNotation(PeriodType.DAY, text).map(Period::begin);
    }

    private static Optional<Period> bounding(PeriodType type, LocalDate day) {
        var period = Period.of(type, day);
        return period.begin().equals(day) || period.end().equals(day) ? Optional.of(period) : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s._'-]+", " ")
                .replaceAll(" del? ", " ")
                .strip();
    }

    private static Optional<Period> inWords(PeriodType type, String text) {
        return switch (type) {
            case DAY, INDEX -> Optional.empty();
            case MONTH -> month(text);
            case WEEK -> numbered(type, text, "w|s|sem|semana", "%04d-W%02d");
            case EPI_WEEK -> numbered(type, text, "se|sem epi|semana epi|semana epidemiologica", "%04d-SE%02d");
            case QUARTER -> numbered(type, text, "t|q|trim|trimestre|quarter", "%04d-Q%d");
            case HALF -> numbered(type, text, "s|sem|semestre|half", "%04d-S%d");
            case YEAR -> inNotation(type, text.replaceFirst("^(ano|year) ", ""));
        };
    }

    /** A word, a number and a year; or the number before the word. */
    private static Optional<Period> numbered(PeriodType type, String text, String words, String notation) {
        return Stream.of(
                        "(?:" + words + ")\\s?(\\d{1,2})[ /]?(\\d{4}|\\d{2})",
                        "(\\d{1,2})(?:o|a|er|do|ro|to|st|nd|rd|th)?\\s?(?:" + words + ")[ /]?(\\d{4}|\\d{2})")
                .map(pattern -> Pattern.compile(pattern).matcher(text))
                .filter(java.util.regex.Matcher::matches)
                .findFirst()
                .flatMap(found -> inNotation(
                        type,
                        String.format(Locale.ROOT, notation, year(found.group(2)), Integer.parseInt(found.group(1)))));
    }

    private static Optional<Period> month(String text) {
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return monthNamed(named.group(1)).map(month -> period(year(named.group(2)), month.getValue()));
        }
        var monthFirst = MONTH_YEAR.matcher(text);
        if (monthFirst.matches()) {
            return made(() -> period(Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1))));
        }
        var yearFirst = YEAR_MONTH.matcher(text);
        return yearFirst.matches()
                ? made(() -> period(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2))))
                : Optional.empty();
    }

    private static Period period(int year, int month) {
        return new Period(PeriodType.MONTH, LocalDate.of(year, month, 1));
    }

    /** By its first letters, three at least. */
    private static Optional<Month> monthNamed(String word) {
        var known = word.equals("setiembre") || word.equals("set") ? "septiembre" : word;
        return Arrays.stream(Month.values())
                .filter(month -> LANGUAGES.stream()
                        .anyMatch(language -> month.getDisplayName(TextStyle.FULL, language)
                                .toLowerCase(language)
                                .startsWith(known)))
                .findFirst();
    }

    private static int year(String written) {
        var year = Integer.parseInt(written);
        return written.length() == 2 ? CENTURY + year : year;
    }

    private interface Making<T> {
        T made();
    }

    private static <T> Optional<T> made(Making<T> making) {
        try {
            return Optional.of(making.made());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

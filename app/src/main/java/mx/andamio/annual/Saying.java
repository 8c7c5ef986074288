package mx.andamio.annual;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.annual.model.Said;
import mx.andamio.pages.Words;

/** Words of reports. In Spanish they are those that were frozen, whatever the messages say by now. */
public final class Saying {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([TS])(\\d)");

    private Saying() {}

    public static Said of(Words spanish, String key, String... with) {
        var said = new Said(key, List.of(with), "");
        return new Said(key, said.with(), text(said, spanish));
    }

    public static String in(Words words, Said said) {
        return words.written() == null ? said.text() : text(said, words);
    }

    private static String text(Said said, Words words) {
        return words.text(
                said.key(), said.with().stream().map(one -> part(one, words)).toArray());
    }

    private static String part(String one, Words words) {
        return MONTH.matcher(one).matches()
                        || DAY.matcher(one).matches()
                        || PART.matcher(one).matches()
                ? period(one, words)
                : one;
    }

    /** A day, month, quarter, semester or year as people say it. */
    public static String period(String code, Words words) {
        var part = PART.matcher(code);
        try {
            return DAY.matcher(code).matches()
                    ? words.shortDate(LocalDate.parse(code))
                    : MONTH.matcher(code).matches()
                            ? words.month(LocalDate.parse(code + "-01"))
                            : part.matches()
                                    ? words.text(
                                            part.group(2).equals("T") ? "annual.quarter" : "annual.semester",
                                            part.group(3),
                                            part.group(1))
                                    : code;
        } catch (DateTimeException noDay) {
            return code;
        }
    }
}

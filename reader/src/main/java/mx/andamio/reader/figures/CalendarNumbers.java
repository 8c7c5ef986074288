package mx.andamio.reader.figures;

import java.math.BigDecimal;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Numbers of weeks, days and years that no date says in full. */
final class CalendarNumbers {

    private static final BigDecimal WEEKS = BigDecimal.valueOf(53);

    private CalendarNumbers() {}

    /** @param countsNext whether a thing in the plural stands behind the number */
    static boolean covers(Sentence s, Quantity q, boolean countsNext) {
        if (q.inWords()) {
            return false;
        }
        return DateFinder.isOfThisMonth(s, q.to()) || (!countsNext && (isWeekOfYear(s, q) || isShortYear(s, q)));
    }

    /** "a la semana 37 se han notificado": the week of an epidemiologist; "a la semana 340 consultas" counts. */
    private static boolean isWeekOfYear(Sentence s, Quantity q) {
        return s.at(q.from() - 1).is("semana") && q.value().compareTo(WEEKS) <= 0;
    }

    /** "entre 2023 y 24": the next year without its century. */
    private static boolean isShortYear(Sentence s, Quantity q) {
        Token year = s.at(q.from() - 2);
        Token join = s.at(q.from() - 1);
        return (join.is("y") || join.is("al") || join.is("a"))
                && year.isNumber()
                && year.text().matches("(?:19|20)\\d\\d")
                && q.value().compareTo(new BigDecimal(year.text().substring(2)).add(BigDecimal.ONE)) == 0;
    }
}

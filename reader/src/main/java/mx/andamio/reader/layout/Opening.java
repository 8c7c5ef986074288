package mx.andamio.reader.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.layout.Head.Said;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.tables.Table;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * What minutes say of themselves without a dateline: "En la ciudad de Tepic, Nayarit, siendo las 10:00 horas del día 11 de noviembre de
 * 2025, se reunieron…", also in words, or on labelled lines.
 */
final class Opening {

    /** Where the formula stands when there is one. */
    private static final int FIRST = 4000;

    private static final Pattern DATE = Pattern.compile(
            "\\b(\\d{1,2}|primero|[a-z]{3,12}(?: y [a-z]{3,6})?)\\s+(?:dias?\\s+)?(?:del\\s+mes\\s+)?(?:de\\s+)([a-z]{4,10})\\s+(?:de|del)\\s+(?:ano\\s+)?(?:de\\s+)?(\\d{4}|dos\\s+mil(?:\\s+[a-z]{2,15}){0,1}(?:\\s+y\\s+[a-z]{3,6})?)");
    private static final Pattern PLACE = Pattern.compile(
            "\\bEn\\s+(?:la\\s+(?:[Cc]iudad|[Ll]ocalidad)\\s+de\\s+|el\\s+[Mm]unicipio\\s+de\\s+)?((?:Ciudad de |San |Santa )?\\p{Lu}[\\p{L}.]+(?:(?: de| del| la| los| las)* \\p{Lu}[\\p{L}.]+){0,4}(?:, \\p{Lu}[\\p{L}.]+(?:(?: de| del| la)* \\p{Lu}[\\p{L}.]+){0,3})?),?\\s+(?:siendo|a los|a las|al|el d[ií]a|a primero|se re[uú]n)");
    private static final Pattern LABEL = Pattern.compile(
            "(?m)^[ \\t*|]*(?:Lugar|LUGAR|Ciudad|CIUDAD)(?: de la reuni[oó]n)?\\s*[:|]\\s*(\\p{Lu}[\\p{L}. ]{2,40}, \\p{Lu}[\\p{L}. ]{2,30}?)[. |*]*$");
    private static final Pattern DATELINE = Pattern.compile(
            "(?m)^[ \\t*]*(\\p{Lu}[\\p{L}. ]{2,40}, \\p{Lu}[\\p{L}. ]{2,30}?),? (?:a |el )?\\d{1,2} de \\p{L}{4,10} del? \\d{4}");
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:minuta|acta)(?: de)?(?: (?:reunion|sesion))? (?:numero|num\\.?|no\\.?|n°|nº|folio)\\s*:?\\s*(\\d{1,4}(?:[/-]\\d{2,4})?)\\b");
    private static final Pattern LABELLED_DATE = Pattern.compile(
            "(?m)^[ \\t*|]*fecha(?: de (?:la )?(?:reunion|sesion|elaboracion))?\\s*[:|\\t]\\s*((\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}))\\b");

    private Opening() {}

    /** The head with what it leaves open. */
    static Head complete(Head head, String view, List<Table> tables) {
        boolean bulletin = head.kind() == Kind.BULLETIN && head.series() != null;
        if (bulletin || !isMinuta(head, view, tables)) {
            return head;
        }
        String first = view.substring(0, Math.min(view.length(), FIRST));
        String fold = Fold.of(first);
        Said<LocalDate> date = head.date() != null ? head.date() : labelled(fold);
        date = date != null ? date : date(fold);
        Said<String> place = head.place();
        place = place != null ? place : said(PLACE.matcher(first));
        place = place != null ? place : said(DATELINE.matcher(first));
        place = place != null ? place : said(LABEL.matcher(first));
        Said<String> number = head.number() != null ? head.number() : number(head, fold);
        return new Head(Kind.MINUTA, number, head.series(), date, place, head.title());
    }

    /** By its series, by its title, or because it keeps commitments or attendance in a table and has an opening of minutes. */
    private static boolean isMinuta(Head head, String view, List<Table> tables) {
        if (head.kind() == Kind.MINUTA) {
            return true;
        }
        Said<String> title = head.title();
        String said = title == null ? "" : Fold.of(title.value());
        if (said.matches("(?:minuta|acta|acta-minuta)\\b.*")) {
            return true;
        }
        boolean kept = tables.stream().anyMatch(t -> t.kind() != Table.Kind.OTHER);
        String fold = kept ? Fold.of(view) : "";
        return fold.contains("minuta") || fold.contains("orden del dia") || fold.contains("lista de asistencia");
    }

    private static @Nullable Said<String> said(Matcher m) {
        return m.find() ? new Said<>(m.group(1), new Span(m.start(1), m.end(1))) : null;
    }

    private static @Nullable Said<String> number(Head head, String fold) {
        Said<String> title = head.title();
        if (title == null || title.span().end() > fold.length()) {
            return null;
        }
        Matcher m = NUMBERED.matcher(
                fold.substring(title.span().start(), title.span().end()));
        int at = title.span().start();
        return m.find() ? new Said<>(m.group(1), new Span(at + m.start(1), at + m.end(1))) : null;
    }

    /** "Fecha: 04/03/2026". */
    private static @Nullable Said<LocalDate> labelled(String fold) {
        Matcher m = LABELLED_DATE.matcher(fold);
        if (!m.find()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(m.group(4)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)));
            return new Said<>(day, new Span(m.start(1), m.end(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Said<LocalDate> date(String fold) {
        Matcher m = DATE.matcher(fold);
        while (m.find()) {
            int month = Months.month(m.group(2));
            int day = value(m.group(1));
            int year = year(m.group(3));
            // "y cuatro días": the words before the day are none of it
            day = day == 0 && m.group(1).contains(" y ") ? value(m.group(1).replaceFirst(".* y ", "")) : day;
            if (month > 0 && day > 0 && year > 0) {
                try {
                    return new Said<>(LocalDate.of(year, month, day), new Span(m.start(), m.end()));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static int value(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(word);
        }
        return word.equals("primero") ? 1 : Numbers.inWords(word).orElse(0);
    }

    private static int year(String words) {
        return words.matches("\\d{4}")
                ? Integer.parseInt(words)
                : Numbers.inWords(words.replaceAll("\\s+", " ")).orElse(0);
    }
}

package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.minutas.Due;
import mx.andamio.reader.minutas.DueCell;
import mx.andamio.reader.numbers.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Puts folded dates into the order and the words in which they are read: Roman and English months, the month before the day, days in words, quarters
 * behind their year. What is left over besides a year is not passed over: "30 de septimbre de 2026" is no year.
 */
final class DateWords {

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("january", "enero"),
            Map.entry("jan", "ene"),
            Map.entry("february", "febrero"),
            Map.entry("march", "marzo"),
            Map.entry("april", "abril"),
            Map.entry("apr", "abr"),
            Map.entry("june", "junio"),
            Map.entry("july", "julio"),
            Map.entry("august", "agosto"),
            Map.entry("aug", "ago"),
            Map.entry("september", "septiembre"),
            Map.entry("october", "octubre"),
            Map.entry("november", "noviembre"),
            Map.entry("december", "diciembre"),
            Map.entry("dec", "dic"));

    private static final String MONTH =
            "(ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?"
                    + "|sept?(?:iembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)\\.?";
    private static final Pattern ROMAN_MONTH = Pattern.compile("(\\d{1,2})[-/. ]([ivx]{1,4})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}{3,9}\\.?,? )?" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (?:del? )?(20\\d{2})");
    /** "2026-sep-30": the year before the month in letters, and the day perhaps behind. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(20\\d{2})[-/. ]+(?:de )?" + MONTH + "(?:[-/. ]+(\\d{1,2}))?");

    private static final Pattern ROMAN_YEAR = Pattern.compile("([ivx]{1,4})[-/](20\\d{2})");
    /** "1ro", "1er día": the first of a month is no ordinal of a part of the year. */
    private static final Pattern FIRST_DAY =
            Pattern.compile("\\b0?1(?:r?o|er|ero|era)?\\.? (?:dia )?(?=(?:de |del mes de )" + MONTH + ")");

    private static final Pattern SPACED_DAY = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (20\\d{2})");
    private static final Pattern MONTH_SHORT_YEAR = Pattern.compile(MONTH + " ?'?(\\d{2})");
    private static final Pattern YEAR_IN_WORDS = Pattern.compile(
            "\\bdos mil (veinti(?:seis|siete|ocho|nueve|cinco|cuatro)|treinta(?: y un[oa]?| y (?:dos|tres|cuatro|cinco))?)\\b");
    private static final Pattern YEAR_MONTH = Pattern.compile("(20\\d{2})[-/](0?[1-9]|1[0-2])");
    private static final Pattern QUARTER_LAST = Pattern.compile("(20\\d{2})[-/ ]*[tq]([1-4])");
    private static final Pattern HALF = Pattern.compile("(?:s([12])|([12])s)[-/ ]*(20\\d{2})");
    private static final Pattern HALF_LAST = Pattern.compile("(20\\d{2})[-/ ]*s([12])");
    private static final Pattern PERIOD_FIRST = Pattern.compile(
            "\\b(bimestre|trimestre|cuatrimestre|semestre|trim|sem|bim)\\.? (?:no\\.? |num\\.? )?(iii|ii|iv|vi|i|v|[1-6])\\b");
    /** The reader of minutes knows four parts of a year. */
    private static final Pattern LATE_BIMESTER =
            Pattern.compile("\\b(?:(5(?:o|to|[°º])?|quinto|v)|(?:6(?:o|to|[°º])?|sexto|vi))\\.? bimestre\\b");

    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("(?:el |al |dia )*(\\p{L}+(?: y un[oa]?)?) (?:dias )?de (?=\\p{L})");
    private static final Pattern YEARS = Pattern.compile("(20\\d{2}) ?(?:-|–|/|a|al|y) ?(20\\d{2})");
    /** Words that may stand beside a year alone. */
    private static final Pattern BESIDE_YEAR = Pattern.compile(
            "(?:ano|ejercicio|fiscal|cierre|fin|fines|final|finales|termino|durante|a|mas|tardar|antes|hasta|para|en|el|la|lo|del?|al|todo|diciembre|dic"
                    + "|vence|meta|aprox|[^\\p{L}\\d])*");

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,12}");
    private static final Pattern PERIOD =
            Pattern.compile(".*\\b(?:\\p{L}*(?:mestre)|trim|sem|quincena|semana|[1-4] ?t|t ?[1-4])(?!\\p{L}).*");
    private static final int SLIPS = 2;

    private DateWords() {}

    /** @param text folded, with single spaces */
    static String plain(String text) {
        String bare = text.replaceAll("\\([^)]*\\)", " ").replaceAll(" +", " ").strip();
        String said = (bare.isEmpty() ? text : bare)
                .replaceAll("(?<=\\d) ?de ?(?=" + MONTH + ")", " de ")
                .replaceAll("(?<=\\d)(?=\\p{L}{3,10}\\.?\\d)|(?<=\\d\\p{L}{3,10})(?=\\d)", " ")
                .replaceAll("(?<=\\p{L}{3})(?=20\\d{2}\\b)", " ");
        for (Map.Entry<String, String> month : ENGLISH.entrySet()) {
            said = said.replaceAll("\\b" + month.getKey() + "\\b", month.getValue());
        }
        Matcher m = ROMAN_MONTH.matcher(said);
        if (m.matches() && ROMAN.contains(m.group(2))) {
            return m.group(1) + " de " + Months.names().get(ROMAN.indexOf(m.group(2))) + " de " + century(m.group(3));
        }
        m = MONTH_FIRST.matcher(said);
        if (m.matches()) {
            return m.group(2) + " de " + m.group(1) + " de " + m.group(3);
        }
        m = SPACED_DAY.matcher(said);
        if (m.matches()) {
            return m.group(1) + "/" + m.group(2) + "/" + m.group(3);
        }
        m = YEAR_FIRST.matcher(said);
        if (m.matches()) {
            return (m.group(3) == null ? "" : m.group(3) + " de ") + m.group(2) + " de " + m.group(1);
        }
        m = ROMAN_YEAR.matcher(said);
        if (m.matches() && ROMAN.contains(m.group(1))) {
            return Months.names().get(ROMAN.indexOf(m.group(1))) + " de " + m.group(2);
        }
        m = MONTH_SHORT_YEAR.matcher(said);
        if (m.matches()) {
            return m.group(1) + " de 20" + m.group(2);
        }
        m = YEAR_MONTH.matcher(said);
        if (m.matches()) {
            return Months.names().get(Integer.parseInt(m.group(2)) - 1) + " de " + m.group(1);
        }
        said = QUARTER_LAST.matcher(said).replaceFirst("t$2 $1");
        said = HALF_LAST.matcher(said).replaceFirst("$2 semestre $1");
        said = HALF.matcher(said).replaceFirst("$1$2 semestre $3");
        said = LATE_BIMESTER.matcher(said).replaceFirst(late -> late.group(1) != null ? "octubre" : "diciembre");
        said = PERIOD_FIRST.matcher(said).replaceFirst(DateWords::ordinalFirst);
        said = LATE_BIMESTER.matcher(said).replaceFirst(late -> late.group(1) != null ? "octubre" : "diciembre");
        said = FIRST_DAY.matcher(said).replaceFirst("1 ");
        said = YEAR_IN_WORDS
                .matcher(said)
                .replaceFirst(words -> "20" + Numbers.inWords(words.group(1)).orElseThrow());
        m = DAY_IN_WORDS.matcher(said);
        int day = m.lookingAt() ? day(m.group(1)) : 0;
        if (day >= 1 && day <= 31) {
            said = day + " de " + said.substring(m.end());
        }
        m = YEARS.matcher(said);
        return m.matches() ? m.group(2) : said;
    }

    private static int day(String words) {
        return words.equals("primero") ? 1 : Numbers.inWords(words).orElse(0);
    }

    private static String ordinalFirst(MatchResult period) {
        String name = period.group(1);
        return period.group(2) + " " + (name.equals("bim") ? "bimestre" : name);
    }

    private static String century(String year) {
        return year.length() == 2 ? "20" + year : year;
    }

    /** Whether a reading of a whole month or year leaves out something that stands there: a day, a week, a misspelt month. */
    static boolean leavesOut(String plain, Due due) {
        String rest = plain.replaceFirst(Integer.toString(due.day().getYear()), " ");
        return switch (due.precision()) {
            case DAY -> false;
            case MONTH -> {
                String year = String.format(Locale.ROOT, "%02d", due.day().getYear() % 100);
                yield !PERIOD.matcher(plain).matches()
                        && rest.replaceAll("20\\d{2}", " ")
                                .replaceFirst("\\b" + year + "\\b", " ")
                                .matches(".*\\d.*");
            }
            case YEAR -> !BESIDE_YEAR.matcher(rest).matches();
        };
    }

    /** The day meant by a date whose month is misspelt; null where no month is near. */
    static @Nullable Due near(String plain) {
        List<String> words = new ArrayList<>();
        for (Matcher m = WORD.matcher(plain); m.find(); ) {
            words.add(m.group());
        }
        for (String word : words) {
            for (String month : Months.names()) {
                if (!word.equals(month) && Near.distance(word, month, SLIPS) <= SLIPS) {
                    Due due = DueCell.read(plain.replace(word, month));
                    if (due != null && due.precision() != Precision.YEAR) {
                        return due;
                    }
                }
            }
        }
        return null;
    }
}

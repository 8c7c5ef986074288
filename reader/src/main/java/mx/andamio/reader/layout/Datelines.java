package mx.andamio.reader.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** The shapes of place and date at the head of a paper, on a line of their own or before the first paragraph. */
final class Datelines {

    private static final Set<String> NOT_A_PLACE = Words.folded("not_places.txt");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:º|o)?|primero");
    private static final Pattern DATED =
            Pattern.compile("(?:de|del|,) (?:19|20)\\d\\d(?:\\s*\\([^)]{1,30}\\))?\\s*(?:\\.|—|–|-)");
    /** A mark that parts a dateline from a portal, a series or a section on its line. */
    private static final Pattern PARTED = Pattern.compile("\\s[·|/]\\s");

    private static final Pattern LABELLED = Pattern.compile("^fecha ?: ?\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d\\d");

    private Datelines() {}

    /** Ends in a date with its year, or in one without it behind a place, and is short. */
    static boolean isDateline(Line line) {
        if (line.text().length() > Headings.LONGEST || line.words() > 20 || line.bullet()) {
            return false;
        }
        if (line.fold().startsWith("sesion")
                || line.fold().startsWith("reunion")
                || line.fold().startsWith("acta ")) {
            return false;
        }
        if (LABELLED.matcher(line.fold()).find()) {
            return true;
        }
        for (String part : PARTED.split(line.fold())) {
            if (endsInDate(part)) {
                return true;
            }
        }
        return false;
    }

    /** "León, Gto., 20 de marzo de 2025. La escena…": a first paragraph, whatever its length. */
    static boolean isDated(Line line) {
        int mark = mark(line.text());
        boolean dashed = mark > 0 && line.text().startsWith("-", mark + 1) && line.words() > 11;
        Matcher dated =
                DATED.matcher(line.text().substring(0, Math.min(line.text().length(), 110)));
        return dashed || (dated.find() && line.text().length() > dated.end() + 10);
    }

    private static boolean endsInDate(String folded) {
        String[] words = folded.replaceAll("[.,|()]+", " ").strip().split("\\s+");
        int n = words.length;
        for (int i = Math.max(0, n - 4); i < n; i++) {
            if (Months.month(words[i]) == 0) {
                continue;
            }
            boolean year = i + 1 < n && YEAR.matcher(words[n - 1]).matches();
            boolean dayBefore = i >= 1
                    && (DAY.matcher(words[i - 1]).matches()
                            || (i >= 2
                                    && words[i - 1].equals("de")
                                    && DAY.matcher(words[i - 2]).matches()));
            boolean dayAfter = i + 2 < n && DAY.matcher(words[i + 1]).matches();
            if (year && (dayBefore || dayAfter)) {
                return true;
            }
            if (i == n - 1 && dayBefore && folded.matches("\\p{L}[^,]{1,40},.{0,40} a \\d{1,2} de \\p{L}+\\.?")) {
                return true;
            }
        }
        return false;
    }

    /** "Fecha: 10 y 11 de septiembre": the days of a meeting, not one of publication. */
    static boolean isRange(Line line) {
        return line.fold().matches("(?:lugar y )?fechas? ?: ?(?:del? |el )?\\d{1,2} (?:y|e|a|al) .*");
    }

    /** Where a dateline inside a first paragraph ends: the point or dash behind it, −1 when there is none. */
    static int mark(String line) {
        String head = line.substring(0, Math.min(line.length(), 110));
        Matcher dated = DATED.matcher(head);
        if (dated.find()) {
            return dated.end() - 1;
        }
        for (String mark : List.of(".-", ".—", ".–", ". -", ". —", ". –", " — ", " – ")) {
            int at = head.indexOf(mark);
            if (at > 2) {
                return at;
            }
        }
        return -1;
    }

    /** Capitals, commas and small particles: nothing else stands in a place. */
    static boolean isPlace(Sentence sentence, int from, int end) {
        if (end <= from || end - from > 14 || !sentence.at(from).capital()) {
            return false;
        }
        for (int i = from; i < end; i++) {
            Token t = sentence.at(i);
            boolean mark = t.is(",") || t.is(".");
            if ((!t.isWord() && !mark) || NOT_A_PLACE.contains(t.fold())) {
                return false;
            }
            if (t.lower() && t.text().length() > 3) {
                return false;
            }
        }
        return true;
    }

    /** First token of what leads to a date: "Toluca|, a martes 4 de marzo". */
    static int lead(Sentence sentence, int from) {
        int k = from;
        while (k > 0
                && (sentence.at(k - 1).is(",")
                        || sentence.at(k - 1).is("(")
                        || sentence.at(k - 1).is("a")
                        || sentence.at(k - 1).is("el")
                        || Months.weekday(sentence.at(k - 1).fold()) != null)) {
            k--;
        }
        return k;
    }
}

package mx.andamio.reader.layout;

import java.util.regex.Pattern;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.text.Words;

/** Lines of the head that a narrow column broke in two: the office of a letterhead, place and date, a date and its year. */
final class Wrapped {

    private static final Pattern YEAR = Pattern.compile("(?:del? )?(?:19|20)\\d\\d\\.?");
    private static final int LONGEST = 130;

    private Wrapped() {}

    /** Where the line that starts at an offset ends: its own end, or that of the next line where only both together make sense. */
    static int end(String text, int from, int to, Letterhead known) {
        if (to >= text.length()) {
            return to;
        }
        int next = text.indexOf('\n', to + 1);
        next = next == -1 ? text.length() : next;
        String first = text.substring(from, to).strip();
        String second = text.substring(to + 1, next).strip();
        if (first.isEmpty() || second.isEmpty() || first.length() + second.length() > LONGEST) {
            return to;
        }
        Line head = line(first);
        Line whole = line(first + "\n" + second);
        boolean letterhead = !known.covers(head) && known.covers(whole) && !known.covers(line(second));
        return letterhead || isDateline(head, first, second) ? next : to;
    }

    /** "22 de septiembre" above "de 2017"; "Morelia, Michoacán," above "25 de agosto de 2022". */
    private static boolean isDateline(Line head, String first, String second) {
        Line whole = line(first + " " + second);
        if (head.bullet() || !Datelines.isDateline(whole)) {
            return false;
        }
        boolean ofYear = YEAR.matcher(second).matches() && !first.matches(".*(?:19|20)\\d\\d");
        boolean ofPlace = first.endsWith(",")
                && head.words() <= 7
                && first.chars().noneMatch(Character::isDigit)
                && startsWithDay(line(second));
        return ofYear || ofPlace;
    }

    private static boolean startsWithDay(Line line) {
        String day = Words.first(line.fold().replaceFirst("^(?:a|el)[\\s,]+", ""), "[\\s,]+");
        return Months.weekday(day) != null || day.matches("\\d{1,2}");
    }

    private static Line line(String text) {
        return Line.of(text, 0, text.length());
    }
}

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
        int next = text.indexOf('\n', Math.min(text.length(), to + 1));
        next = next < 0 ? text.length() : next;
        if (to >= text.length() || next - from > 2 * LONGEST || to == from) {
            return to;
        }
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
        String[] words = line.fold().split("[\\s,]+");
        String first = Words.first(line.fold(), "[\\s,]+");
        int k = first.equals("a") || first.equals("el") ? 1 : 0;
        return k < words.length && (Months.weekday(words[k]) != null || words[k].matches("\\d{1,2}"));
    }

    private static Line line(String text) {
        return Line.of(text, 0, text.length());
    }
}

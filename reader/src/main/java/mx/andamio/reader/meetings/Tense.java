package mx.andamio.reader.meetings;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Whether a verb tells what has been or what will be, by its ending; a few strong preterites have none. */
final class Tense {

    private static final Set<String> STRONG =
            Set.of("fue", "fueron", "dio", "hizo", "vino", "tuvo", "estuvo", "dijo", "puso", "hubo", "anduvo", "vio");

    private Tense() {}

    static boolean isPast(Token t) {
        String w = t.text();
        return t.isWord()
                && (w.endsWith("ó") || w.endsWith("aron") || w.endsWith("ieron") || STRONG.contains(t.fold()));
    }

    static boolean isFuture(Token t) {
        String w = t.text();
        return t.lower() && w.length() > 4 && (w.endsWith("rá") || w.endsWith("rán"));
    }

    /** The verb that stands nearest to a token tells of the future. */
    static boolean isToCome(Sentence s, int at) {
        for (int away = 1; away < 12; away++) {
            Token before = s.at(at - away);
            Token behind = s.at(at + away);
            if (told(before, Tense.isPast(before)) || told(behind, Tense.isPast(behind))) {
                return false;
            }
            if (told(before, isFuture(before)) || told(behind, isFuture(behind))) {
                return true;
            }
        }
        return false;
    }

    private static boolean told(Token t, boolean tense) {
        return tense && !t.quoted();
    }
}

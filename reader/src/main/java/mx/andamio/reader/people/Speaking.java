package mx.andamio.reader.people;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Whether a verb of saying or acting has the person named as its subject. */
final class Speaking {

    private static final Set<String> BETWEEN = Set.of(
            "tambien",
            "ademas",
            "les",
            "le",
            "se",
            "lo",
            "no",
            "asimismo",
            "quien",
            "igualmente",
            "luego",
            "por",
            "su",
            "parte",
            "a",
            "vez",
            "y",
            "ya",
            "nos",
            "la",
            "los");
    private static final int LONGEST_ASIDE = 45;

    private final Lexicon lexicon;

    Speaking(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Of somebody only talked about a clause of its own must tell that the person spoke: "el informe de X, quien explicó". */
    boolean apart(Mention m) {
        Sentence s = m.sentence();
        int comma = m.to();
        if (s.at(comma).is(",") && !s.at(comma + 1).is("quien")) {
            comma = closing(s, comma);
        }
        if (comma < 0 || !s.at(comma).is(",") || !s.at(comma + 1).is("quien")) {
            return false;
        }
        int k = comma + 2;
        while (k < comma + 5 && BETWEEN.contains(s.at(k).fold())) {
            k++;
        }
        return lexicon.isSpeech(s.at(k));
    }

    /** The name, its asides between commas, then a verb of saying or acting. */
    boolean follows(Mention m) {
        Sentence s = m.sentence();
        int k = m.to();
        int limit = k + LONGEST_ASIDE;
        while (k < Math.min(s.size(), limit)) {
            Token t = s.at(k);
            if (lexicon.isSpeech(t)) {
                return true;
            }
            if (t.is(",") || t.is("(") || t.is("–") || t.is("—")) {
                int close = closing(s, k);
                if (close < 0) {
                    return lexicon.isSpeech(s.at(k + 1))
                            || (BETWEEN.contains(s.at(k + 1).fold()) && lexicon.isSpeech(s.at(k + 2)));
                }
                boolean verbInside = lexicon.isSpeech(s.at(k + 1)) || lexicon.isSpeech(s.at(k + 2));
                if (verbInside) {
                    return true;
                }
                Token behind = s.at(close + 1);
                boolean clause = lexicon.isSpeech(behind) || BETWEEN.contains(behind.fold());
                k = clause ? close + 1 : close;
                continue;
            }
            if (!BETWEEN.contains(t.fold())) {
                return false;
            }
            k++;
        }
        return false;
    }

    static int closing(Sentence s, int open) {
        String wanted = s.at(open).is("(") ? ")" : s.at(open).fold();
        for (int k = open + 1; k < Math.min(s.size(), open + LONGEST_ASIDE); k++) {
            if (s.at(k).is(wanted)) {
                return k;
            }
            if (s.at(k).is(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** "señaló el director X", "dijo X". */
    boolean precedes(Mention m) {
        Sentence s = m.sentence();
        int k = m.from() - 1;
        while (k > m.from() - 6
                && (s.at(k).is("el")
                        || s.at(k).is("su")
                        || s.at(k).is("ayer")
                        || s.at(k).is("hoy")
                        || s.at(k).is("tambien")
                        || s.at(k).is("la")
                        || s.at(k).is("las")
                        || s.at(k).is("los")
                        || s.at(k).is(",")
                        || lexicon.isTitle(s.at(k)))) {
            k--;
        }
        return lexicon.isSpeech(s.at(k));
    }
}

package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.text.Sentence;

/** Names what a verb without object is about: "será inaugurado en octubre" leaves it to the words before. */
final class SubjectNames {

    private static final Set<String> BEFORE_VERB =
            Set.of("se", "les", "le", "no", "ya", "tambien", "lo", "la", "los", "las", "nos", "ademas", "asi", ",");
    private static final Set<String> PREPOSITIONS = Set.of(
            "en", "para", "durante", "con", "por", "a", "ante", "tras", "como", "al", "de", "desde", "sobre", "bajo");
    private static final Set<String> WHICH =
            Set.of("que", "el", "la", "los", "las", "misma", "mismas", "mismo", "mismos");
    private static final Set<String> ARTICLES = Set.of(
            "el", "la", "los", "las", "este", "esta", "estos", "estas", "dicho", "dicha", "un", "una", "otro", "otra");
    private static final int NAME = 16;

    private final Sentence s;
    private final Trimming trimming;

    SubjectNames(Sentence s, Trimming trimming) {
        this.s = s;
        this.trimming = trimming;
    }

    /** The subject of a verb without object: before it, before its relative pronoun, or at the head of the sentence. */
    Stretch of(Head head, int from) {
        int end = head.at();
        while (end > from && BEFORE_VERB.contains(s.at(end - 1).fold())) {
            end--;
        }
        Stretch own = end > from ? trimming.of(from, end) : Stretch.NONE;
        if (!own.isEmpty() && names(own) && !pronoun(own)) {
            return own;
        }
        int start = !own.isEmpty() ? own.from() : from;
        boolean tells = s.at(start - 1).is("que") && Finite.at(s, start - 2);
        boolean relative = (s.at(start - 1).is("que") && !tells)
                || s.at(start).is("cual")
                || s.at(start + 1).is("cual")
                || s.at(start).is("que");
        return relative ? antecedent(start) : opening(start);
    }

    boolean pronoun(Stretch own) {
        boolean word = own.to() - own.from() == 1 && s.at(own.from()).lower();
        return word
                || own.to() - own.from() <= 2
                        && s.at(own.to() - 1)
                                .fold()
                                .matches("cual|cuales|que|quien|vez|esta|este|estos|estas|misma|mismo");
    }

    private Stretch antecedent(int start) {
        int end = start;
        while (end > 0
                && (s.at(end - 1).isMark() || WHICH.contains(s.at(end - 1).fold()))) {
            end--;
        }
        int k = end;
        while (k > 0
                && k > end - NAME
                && !stops(k)
                && !Finite.at(s, k - 1)
                && !s.at(k - 1).is("que")) {
            k--;
        }
        return k < end ? trimming.of(k, end) : Stretch.NONE;
    }

    /** A mark before a noun; "Ciudad Juárez, Chihuahua" and "No. 67" go on. */
    private boolean stops(int k) {
        boolean place = s.at(k - 1).is(",") && (s.at(k).capital() || s.at(k).is("en"));
        return s.at(k - 1).isMark()
                && !place
                && !s.at(k - 1).is(".")
                && !s.at(k - 1).is(")")
                && !s.at(k - 1).is("(");
    }

    /** "El hospital de Tula, dañado en 2021, … y será inaugurado en octubre". */
    private Stretch opening(int start) {
        int o = 0;
        for (int k = 1; k < start; k++) {
            boolean said = s.at(k).is("que")
                    && (Clauses.says(s.at(k - 1)) || (k == 1 && s.at(0).text().endsWith("ó")));
            boolean place = k < NAME
                    && o == 0
                    && s.at(k).is(",")
                    && PREPOSITIONS.contains(s.at(0).fold());
            o = said || place ? k + 1 : o;
        }
        o = PREPOSITIONS.contains(s.at(o).fold()) && o > 0 ? start : o;
        int k = o;
        while (k < Math.min(start, o + NAME) && !s.at(k).is(",") && !Finite.at(s, k)) {
            k++;
        }
        boolean noun = ARTICLES.contains(s.at(o).fold()) && k > o + 1 && !Clauses.says(s.at(k));
        return noun ? trimming.of(o, k) : Stretch.NONE;
    }

    /** Whether a stretch names something beyond a number: a noun, or the number itself with its unit. */
    boolean names(Stretch own) {
        for (int k = own.from(); k < own.to(); k++) {
            if (s.at(k).isWord() && s.at(k).text().length() > 2 || s.at(k).isNumber()) {
                return true;
            }
        }
        return false;
    }
}

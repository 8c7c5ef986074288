package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Conjugation;
import mx.andamio.reader.verbs.Futures;

/** Tells words that are, by their form, the finite verb of a clause. */
final class Finite {

    private static final Set<String> FREQUENT = Words.folded("finite.txt");
    private static final Conjugation SPEECH = new Conjugation("speech.txt");
    private static final Conjugation PLAIN = new Conjugation("firm_verbs.txt");
    private static final Set<String> BEFORE_NOUNS =
            Set.of("el", "la", "los", "las", "otro", "otra", "otros", "otras", "y", "de");

    private Finite() {}

    static boolean at(Sentence s, int i) {
        Token t = s.at(i);
        String w = t.text();
        return t.isWord()
                && (w.endsWith("ó")
                        || w.endsWith("aron")
                        || w.endsWith("ieron")
                        || FREQUENT.contains(t.fold())
                        || !Futures.infinitive(t).isEmpty()
                        || (t.lower() && i > 0 && isKnown(s, i)));
    }

    private static boolean isKnown(Sentence s, int i) {
        String w = s.at(i).fold();
        return !BEFORE_NOUNS.contains(s.at(i - 1).fold())
                && (SPEECH.knows(w) || PLAIN.knows(w))
                && !w.endsWith("ado")
                && !w.endsWith("ido")
                && !w.endsWith("r");
    }

    static boolean within(Sentence s, int from, int to) {
        for (int k = from; k < to; k++) {
            if (at(s, k)) {
                return true;
            }
        }
        return false;
    }
}

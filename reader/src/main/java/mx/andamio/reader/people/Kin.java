package mx.andamio.reader.people;

import java.util.Set;
import mx.andamio.reader.text.Sentence;

/** Relatives, who are often named with their given name alone: "su hija Regina". */
final class Kin {

    private static final Set<String> NOUNS = Set.of(
            "hija", "hijo", "hermana", "hermano", "esposa", "esposo", "nieta", "nieto", "madre", "padre", "mama",
            "papa", "viuda", "viudo", "sobrina", "sobrino", "abuela", "abuelo");

    private Kin() {}

    /** Whether "su hija" or the like stands right before {@code k}. */
    static boolean before(Sentence s, int k) {
        return NOUNS.contains(s.at(k - 1).fold())
                && (s.at(k - 2).is("su")
                        || s.at(k - 2).is("mi")
                        || s.at(k - 2).is("la")
                        || s.at(k - 2).is("el"));
    }

    /** "lo recogió su hija": the relative is the subject of the verb before. */
    static boolean acts(Sentence s, int k, Lexicon lexicon) {
        return before(s, k) && s.at(k - 2).is("su") && lexicon.isFinite(s.at(k - 3));
    }
}

package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.text.Words;

/** Verbs whose future alone promises something that can be checked. */
final class Firm {

    private static final Set<String> VERBS = Set.copyOf(Words.lines("firm_verbs.txt").stream()
            .flatMap(l -> java.util.Arrays.stream(l.split("\\s+")))
            .toList());

    private Firm() {}

    /** @param infinitive of one word, or a verb of several ("poner en marcha"), which is always firm */
    static boolean is(String infinitive) {
        return infinitive.contains(" ") || VERBS.contains(infinitive);
    }
}

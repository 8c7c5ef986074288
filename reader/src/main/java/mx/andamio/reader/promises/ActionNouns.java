package mx.andamio.reader.promises;

import java.util.HashMap;
import java.util.Map;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Nouns of doing with their verbs: "comprometió la entrega de 450 ambulancias". */
final class ActionNouns {

    private static final Map<String, String> VERBS = verbs();

    private ActionNouns() {}

    private static Map<String, String> verbs() {
        Map<String, String> map = new HashMap<>();
        for (String line : Words.lines("action_nouns.txt")) {
            String[] pair = line.split("\\s+");
            map.put(Fold.of(pair[0]), pair[1]);
        }
        return Map.copyOf(map);
    }

    /** Infinitive, empty when the word is no such noun. */
    static String verb(Token t) {
        return t.isWord() ? VERBS.getOrDefault(t.fold(), "") : "";
    }
}

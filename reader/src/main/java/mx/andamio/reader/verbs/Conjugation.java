package mx.andamio.reader.verbs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Words;

/**
 * Third-person finite forms of a list of verbs, folded, each with its infinitive: preterite, present, imperfect, perfect
 * participle and gerund. Regular verbs by rule, the others from {@code irregular.txt}.
 */
public final class Conjugation {

    private final Map<String, String> infinitives = new HashMap<>();

    /** @param resource infinitives, several on a line */
    public Conjugation(String resource) {
        for (String line : Words.lines(resource)) {
            for (String infinitive : line.split("\\s+")) {
                forms(Fold.of(infinitive)).forEach(f -> infinitives.put(f, infinitive));
            }
        }
        for (String line : Words.lines("irregular.txt")) {
            List<String> words = List.of(line.split("\\s+"));
            if (infinitives.containsKey(Fold.of(words.get(0)))) {
                words.forEach(w -> infinitives.put(Fold.of(w), words.get(0)));
            }
        }
    }

    private static List<String> forms(String infinitive) {
        String stem = infinitive.substring(0, infinitive.length() - 2);
        List<String> forms = new ArrayList<>(List.of(infinitive));
        if (infinitive.endsWith("ar")) {
            forms.addAll(endings(stem, "o", "aron", "a", "an", "aba", "aban", "ando", "ado"));
        } else {
            forms.addAll(endings(stem, "io", "ieron", "e", "en", "ia", "ian", "iendo", "ido"));
        }
        return forms;
    }

    private static List<String> endings(String stem, String... endings) {
        return java.util.Arrays.stream(endings).map(e -> stem + e).toList();
    }

    public boolean knows(String folded) {
        return infinitives.containsKey(folded);
    }

    /** Infinitive of a folded form, empty when it is none of these verbs. */
    public String infinitive(String folded) {
        return infinitives.getOrDefault(folded, "");
    }
}

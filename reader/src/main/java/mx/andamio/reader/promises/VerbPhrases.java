package mx.andamio.reader.promises;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Words;

/** Verbs of several words ("poner en marcha"), and verbs that with their noun promise nothing ("formar parte"). */
final class VerbPhrases {

    private record Phrase(List<String> words, String name) {

        boolean at(Sentence s, int from) {
            return s.reads(from, words.toArray(String[]::new));
        }
    }

    private static final Map<String, List<Phrase>> JOINED = read("verb_phrases.txt");
    private static final Map<String, List<Phrase>> IDLE = read("idle_phrases.txt");
    private static final Set<String> BETWEEN = Set.of("ya", "tambien", "asi", "nuevamente", "plenamente");

    private VerbPhrases() {}

    private static Map<String, List<Phrase>> read(String resource) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (String line : Words.lines(resource)) {
            String[] sides = line.split("\\s*=\\s*");
            String verb = sides[0].substring(0, sides[0].indexOf(' '));
            String rest = sides[0].substring(verb.length() + 1);
            phrases.computeIfAbsent(verb, v -> new ArrayList<>())
                    .add(new Phrase(List.of(Fold.of(rest).split(" ")), sides[sides.length - 1]));
        }
        return Map.copyOf(phrases);
    }

    /** The head with the words that belong to its verb: "pondrá en marcha | 18 almacenes". */
    static Head joined(Sentence s, Head head) {
        int from = after(s, head.object());
        for (Phrase p : JOINED.getOrDefault(head.verb(), List.of())) {
            if (p.at(s, from)) {
                return new Head(head.at(), from + p.words().size(), p.name(), head.form());
            }
        }
        return head;
    }

    /** Whether a verb leans on a noun with which it promises nothing. */
    static boolean idle(Sentence s, Head head) {
        int from = after(s, head.object());
        return IDLE.getOrDefault(head.verb(), List.of()).stream().anyMatch(p -> p.at(s, from));
    }

    private static int after(Sentence s, int object) {
        return BETWEEN.contains(s.at(object).fold()) ? object + 1 : object;
    }
}

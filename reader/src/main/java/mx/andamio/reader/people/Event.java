package mx.andamio.reader.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Whether a paper tells of an event at which people can have been present. */
final class Event {

    private static final Set<String> WORDS = Words.folded("event.txt");
    /** Phrases by their first word. */
    private static final Map<String, List<String[]>> PHRASES =
            Words.folded("event_phrases.txt").stream().map(p -> p.split("_")).collect(Collectors.groupingBy(p -> p[0]));

    private Event() {}

    static boolean told(List<Sentence> sentences) {
        return sentences.stream()
                .filter(s -> s.part() != Part.BYLINE && s.part() != Part.TAIL && s.part() != Part.LETTERHEAD)
                .anyMatch(Event::in);
    }

    /** Whether a sentence names an event or what is done at one. */
    static boolean in(Sentence s) {
        for (int k = 0; k < s.size(); k++) {
            if (names(s.at(k)) || phraseAt(s, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean phraseAt(Sentence s, int k) {
        for (String[] phrase : PHRASES.getOrDefault(s.at(k).fold(), List.of())) {
            if (s.reads(k, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word does. */
    static boolean names(Token t) {
        return t.isWord() && WORDS.contains(t.fold());
    }
}

package mx.andamio.reader.people;

import java.util.List;
import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;

/** Mentions of one Ana Lara for tests of the rules about what stands around a name. */
final class Told {

    private Told() {}

    /** The place of "Ana Lara" in a sentence, without post or title. */
    static Mention of(String text) {
        return of(OneSentence.of(text));
    }

    static Mention of(Sentence s) {
        int from = 0;
        while (!s.at(from).is("ana")) {
            from++;
        }
        return new Mention(s, 0, run(s, from), null, from, from + 2, "test");
    }

    private static NameRun run(Sentence s, int from) {
        List<String> words = List.of("ana", "lara");
        return new NameRun(from, from + 2, from, "Ana Lara", words, words, s.span(from, from + 2), false, true);
    }

    /** A name by its words alone. */
    static NameRun run(boolean titled, boolean given, String... words) {
        Sentence s = OneSentence.of(String.join(" ", words));
        List<String> all = List.of(words);
        return new NameRun(0, words.length, 0, String.join(" ", words), all, all, s.span(), titled, given);
    }
}

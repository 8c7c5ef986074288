package mx.andamio.reader.organs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Phrases with a value each, found at a token by the longest match; marks such as quotes, points and commas do not count. */
final class Phrases<V> {

    /** A phrase found: its end and its value. */
    record Hit<V>(int to, V value) {}

    private record Entry<V>(List<String> words, V value) {}

    private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();
    private final Map<String, V> whole = new HashMap<>();

    void add(String phrase, V value) {
        List<String> words = words(phrase);
        if (!words.isEmpty()) {
            byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Entry<>(words, value));
            whole.putIfAbsent(String.join(" ", words), value);
        }
    }

    static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String w : Fold.of(phrase).split("[^\\p{L}\\p{N}]+")) {
            if (!w.isEmpty()) {
                words.add(w);
            }
        }
        return words;
    }

    @Nullable
    V exactly(String phrase) {
        return whole.get(String.join(" ", words(phrase)));
    }

    @Nullable
    Hit<V> at(Sentence sentence, int from) {
        Hit<V> best = null;
        for (Entry<V> entry : byFirst.getOrDefault(sentence.at(from).fold(), List.of())) {
            int to = end(sentence, from, entry.words());
            if (to > 0 && (best == null || to > best.to())) {
                best = new Hit<>(to, entry.value());
            }
        }
        return best;
    }

    private static int end(Sentence sentence, int from, List<String> words) {
        int k = from;
        for (int w = 0; w < words.size(); w++) {
            while (skippable(sentence.at(k))) {
                k++;
            }
            if (!sentence.at(k).is(words.get(w))) {
                return 0;
            }
            k++;
        }
        return k;
    }

    private static boolean skippable(Token t) {
        return t.isMark() && (t.is(".") || t.is(",") || t.is("\"") || t.opensQuote() || t.closesQuote());
    }
}

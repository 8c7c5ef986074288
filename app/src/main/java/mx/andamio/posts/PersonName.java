package mx.andamio.posts;

import java.util.List;
import mx.andamio.pack.Folding;

/** Names of people as papers write them, now longer, now shorter. */
public final class PersonName {

    private PersonName() {}

    /**
     * Whether both may be one person <em>within one post</em>: every word of the shorter stands in the longer, in the same order, at least
     * two of them. "Alva Santos Carrillo" is "Alva Alejandra Santos Carrillo". Across posts this would join namesakes.
     */
    public static boolean same(String one, String other) {
        var a = words(one);
        var b = words(other);
        return a.size() <= b.size() ? isWithin(a, b) : isWithin(b, a);
    }

    private static List<String> words(String name) {
        return List.of(Folding.fold(name).split(" ", -1));
    }

    private static boolean isWithin(List<String> shorter, List<String> longer) {
        var at = 0;
        for (var word : longer) {
            if (at < shorter.size() && shorter.get(at).equals(word)) {
                at++;
            }
        }
        return at == shorter.size() && (shorter.size() > 1 || longer.size() == 1);
    }
}

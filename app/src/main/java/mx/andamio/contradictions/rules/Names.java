package mx.andamio.contradictions.rules;

import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.contradictions.Statement;
import mx.andamio.posts.PersonName;

/** People's names within one post. */
final class Names {

    private static final int FULL = 3;
    private static final int LONG_ENOUGH = 4;

    private Names() {}

    static boolean areTwoPeople(Statement one, Statement other) {
        var name = one.said().value();
        var another = other.said().value();
        return !PersonName.same(name, another) && !areSpellingsOfOne(one, other);
    }

    /**
     * Whether they are one person, written in two ways that are both full names: one has a name more, or one word differs in one letter.
     * "Zoé Robledo" is only short.
     */
    static boolean areSpellingsOfOne(Statement one, Statement other) {
        var name = List.of(one.said().value().split(" ", -1));
        var another = List.of(other.said().value().split(" ", -1));
        if (name.equals(another) || Math.min(name.size(), another.size()) < FULL) {
            return false;
        }
        return PersonName.same(one.said().value(), other.said().value()) || differInALetter(name, another);
    }

    private static boolean differInALetter(List<String> name, List<String> another) {
        if (name.size() != another.size()) {
            return false;
        }
        var differing = IntStream.range(0, name.size())
                .filter(i -> !name.get(i).equals(another.get(i)))
                .toArray();
        return differing.length == 1 && isOneLetterApart(name.get(differing[0]), another.get(differing[0]));
    }

    /** One letter more, less or another. */
    static boolean isOneLetterApart(String word, String other) {
        if (Math.min(word.length(), other.length()) < LONG_ENOUGH || Math.abs(word.length() - other.length()) > 1) {
            return false;
        }
        var front = 0;
        while (front < Math.min(word.length(), other.length()) && word.charAt(front) == other.charAt(front)) {
            front++;
        }
        var back = 0;
        while (back < Math.min(word.length(), other.length()) - front
                && word.charAt(word.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return Math.max(word.length(), other.length()) - front - back == 1;
    }
}

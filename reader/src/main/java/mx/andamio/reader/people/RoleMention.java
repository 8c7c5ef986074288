package mx.andamio.reader.people;

import org.jspecify.annotations.Nullable;

/**
 * A post as a sentence names it.
 *
 * @param from first token (the noun, or the adjective before it)
 * @param to one past the last token of its complement
 * @param role neutral masculine with what it heads
 * @param headed what it heads, as written without parentheses; null when nothing is said
 * @param bare the post alone, for the members of a list that leave it out
 * @param several whether the noun is in the plural: the post of each name of a list
 */
public record RoleMention(
        int from, int to, String role, @Nullable String headed, String bare, boolean several) {

    RoleMention with(String text, String what) {
        return new RoleMention(from, to, text, what, bare, several);
    }
}

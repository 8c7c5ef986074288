package mx.andamio.reader.people;

import org.jspecify.annotations.Nullable;

/**
 * A post as a sentence names it.
 *
 * @param from first token (the noun, or the adjective before it)
 * @param to one past the last token of its complement
 * @param role neutral masculine with what it heads
 * @param headed what it heads, as written without parentheses; null when nothing is said
 */
public record RoleMention(
        int from, int to, String role, @Nullable String headed) {}

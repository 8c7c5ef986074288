package mx.andamio.reader.text;

import java.util.List;
import mx.andamio.reader.Span;

/**
 * One sentence of a paper.
 *
 * @param tokens never empty
 * @param part where in the paper it stands
 * @param block number of its paragraph; sentences of one paragraph share it
 */
public record Sentence(List<Token> tokens, Part part, int block) {

    /** Part of a paper that holds running text. */
    public enum Part {
        TITLE,
        HIGHLIGHT,
        BODY,
        /** A cell of a table of commitments. */
        TABLE,
        BYLINE,
        LETTERHEAD,
        TAIL
    }

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has tokens");
        }
    }

    private static final Token NONE = new Token(0, 0, "", "", Token.Kind.MARK, false);

    /** Token at an index, an empty mark outside the sentence. */
    public Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    public int size() {
        return tokens.size();
    }

    public Span span() {
        return span(0, size());
    }

    /** Place of the tokens {@code from} until before {@code to}. */
    public Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Whether folded words stand at an index, one after another. */
    public boolean reads(int index, String... folded) {
        for (int k = 0; k < folded.length; k++) {
            if (!at(index + k).is(folded[k])) {
                return false;
            }
        }
        return true;
    }

    /** Written in capitals throughout, as some headlines are. */
    public boolean shouts() {
        int capitals = 0;
        int lower = 0;
        for (Token t : tokens) {
            if (t.isWord() && t.text().length() > 3) {
                capitals += t.allCaps() ? 1 : 0;
                lower += t.allCaps() ? 0 : 1;
            }
        }
        return capitals > 2 && lower * 4 <= capitals;
    }
}

package mx.andamio.reader.text;

import mx.andamio.reader.Span;

/**
 * A word, number, mark or address.
 *
 * @param fold {@link Fold folded} form of {@code text}
 * @param quoted whether it stands inside quotation marks
 */
public record Token(int start, int end, String text, String fold, Kind kind, boolean quoted) {

    /** What sort of token it is. */
    public enum Kind {
        WORD,
        NUMBER,
        ORDINAL,
        CODE,
        LINK,
        MARK
    }

    public Span span() {
        return new Span(start, end);
    }

    public boolean is(String folded) {
        return fold.equals(folded);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean capital() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    /** Two letters or more, none in lower case. */
    public boolean allCaps() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    public boolean lower() {
        return kind == Kind.WORD && Character.isLowerCase(text.charAt(0));
    }

    public boolean opensQuote() {
        return isMark() && (is("“") || is("«"));
    }

    public boolean closesQuote() {
        return isMark() && (is("”") || is("»"));
    }

    public boolean quoteMark() {
        return opensQuote() || closesQuote() || (isMark() && (is("\"") || is("„")));
    }
}

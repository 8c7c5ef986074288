package mx.andamio.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Token.Kind;

/** Cuts a stretch of text into tokens in one pass. Markdown marks are not tokens. */
final class Tokeniser {

    private static final Set<String> DOMAINS =
            Set.of("mx", "com", "org", "net", "gob", "gov", "edu", "tl", "ly", "io", "info", "be", "me", "es");
    private static final Set<String> ORDINAL_ENDINGS = Set.of(
            "a", "o", "ª", "º", "°", "er", "ra", "ro", "do", "da", "to", "ta", "vo", "va", "mo", "ma", "no", "na");

    /** Beyond this length dots and hyphens no longer bind: keeps the scan linear on hostile text. */
    private static final int LONGEST_WORD = 100;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean quoted;

    Tokeniser(String text) {
        this.text = text;
    }

    /** Tokens of one stretch; quotation carries over from the stretch before until {@link #closeQuotes}. */
    List<Token> tokens(int from, int to) {
        tokens.clear();
        int i = from;
        while (i < to) {
            i = next(i, to);
        }
        return List.copyOf(tokens);
    }

    void closeQuotes() {
        quoted = false;
    }

    private int next(int i, int to) {
        char c = text.charAt(i);
        if (isLinkStart(i, to)) {
            return link(i, to);
        }
        if (Character.isDigit(c)) {
            return digits(i, to);
        }
        if (isWordChar(c)) {
            return word(i, to);
        }
        if (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '*'
                || c == '_'
                || c == '#'
                || c == '<'
                || c == '>') {
            return i + 1;
        }
        mark(i);
        return i + 1;
    }

    private void mark(int i) {
        char c = text.charAt(i);
        if (c == '“' || c == '«') {
            quoted = true;
        } else if (c == '”' || c == '»') {
            quoted = false;
        } else if (c == '"') {
            quoted = !quoted;
        }
        add(i, i + 1, Kind.MARK);
    }

    private boolean isLinkStart(int i, int to) {
        return isScheme(i, to) || starts("http//", i, to) || starts("https//", i, to) || starts("www.", i, to);
    }

    /** Letters, a colon and a slash: an address, well formed or not. */
    private boolean isScheme(int i, int to) {
        int end = i;
        while (end < to && end - i < 8 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - i > 2 && starts(":/", end, to);
    }

    private boolean starts(String prefix, int i, int to) {
        return i + prefix.length() < to && text.regionMatches(true, i, prefix, 0, prefix.length());
    }

    private int link(int i, int to) {
        int end = i;
        while (end < to && !Character.isWhitespace(text.charAt(end)) && "<>\"“”«»".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > i && ".,;:)]*!?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        add(i, end, Kind.LINK);
        return end;
    }

    private int digits(int i, int to) {
        int end = i;
        while (end < to && (Character.isDigit(text.charAt(end)) || separates(end, to))) {
            end++;
        }
        if (end < to && (isWordChar(text.charAt(end)) || joins(end, to) || isOrdinalSign(end, to))) {
            return suffixed(i, end, to);
        }
        add(i, end, Kind.NUMBER);
        return end;
    }

    private boolean separates(int at, int to) {
        char c = text.charAt(at);
        boolean separator =
                c == '.' || c == ',' || c == '\'' || c == '’' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
        if (!separator || at + 1 >= to || !Character.isDigit(text.charAt(at + 1))) {
            return false;
        }
        boolean space = Character.isSpaceChar(c);
        return !space || exactlyThreeDigits(at + 1, to);
    }

    private boolean exactlyThreeDigits(int at, int to) {
        int n = 0;
        while (at + n < to && n < 4 && Character.isDigit(text.charAt(at + n))) {
            n++;
        }
        return n == 3;
    }

    private boolean joins(int at, int to) {
        char c = text.charAt(at);
        boolean joiner = c == '-' || c == '/' || c == ':' || c == '–';
        return joiner
                && at + 1 < to
                && (Character.isDigit(text.charAt(at + 1))
                        || (c != ':' && c != '–' && isWordChar(text.charAt(at + 1))));
    }

    private boolean isOrdinalSign(int at, int to) {
        char c = text.charAt(at);
        return c == '°' || (c == '.' && at + 1 < to && "ªº".indexOf(text.charAt(at + 1)) >= 0);
    }

    /** Digits that run into letters or other digits: an ordinal, a clock time, a folio, a name such as 2-30-100. */
    private int suffixed(int i, int digitsEnd, int to) {
        int from = digitsEnd;
        if (text.charAt(from) == '.') {
            from++;
        }
        int end = from;
        while (end < to
                && (isWordChar(text.charAt(end))
                        || Character.isDigit(text.charAt(end))
                        || text.charAt(end) == '°'
                        || joins(end, to)
                        || separates(end, to))) {
            end++;
        }
        boolean ordinal = ORDINAL_ENDINGS.contains(Fold.of(text.substring(from, end)));
        add(i, end, ordinal ? Kind.ORDINAL : Kind.CODE);
        return end;
    }

    private int word(int i, int to) {
        int end = i;
        boolean digit = false;
        while (end < to
                && (isWordChar(text.charAt(end))
                        || Character.isDigit(text.charAt(end))
                        || (end - i < LONGEST_WORD && binds(end, to)))) {
            digit |= Character.isDigit(text.charAt(end));
            end++;
        }
        String word = text.substring(i, end);
        if (word.indexOf('.') >= 0) {
            return domain(i, end, word);
        }
        add(i, end, digit ? Kind.CODE : Kind.WORD);
        return end;
    }

    private boolean binds(int at, int to) {
        char c = text.charAt(at);
        if (c == '/'
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < to
                && Character.isDigit(text.charAt(at + 1))) {
            return true;
        }
        if (c != '-' && c != '\'' && c != '’' && c != '.' && c != '@') {
            return false;
        }
        if (at + 1 >= to
                || !(isWordChar(text.charAt(at + 1)) || (c == '-' && Character.isDigit(text.charAt(at + 1))))) {
            return false;
        }
        return c != '.'
                || (Character.isLowerCase(text.charAt(at + 1)) && Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private int domain(int i, int end, String word) {
        String last = Fold.of(word.substring(word.lastIndexOf('.') + 1));
        if (DOMAINS.contains(last) && word.indexOf('@') < 0) {
            int whole = end;
            if (whole < text.length() && text.charAt(whole) == '/') {
                while (whole < text.length()
                        && !Character.isWhitespace(text.charAt(whole))
                        && "<>\"”»),".indexOf(text.charAt(whole)) < 0) {
                    whole++;
                }
            }
            add(i, whole, Kind.LINK);
            return whole;
        }
        if (word.indexOf('@') >= 0) {
            add(i, end, Kind.CODE);
            return end;
        }
        int dot = i + word.indexOf('.');
        add(i, dot, Kind.WORD);
        return dot;
    }

    private void add(int from, int end, Kind kind) {
        String word = text.substring(from, end);
        tokens.add(new Token(from, end, word, Fold.of(word), kind, quoted));
    }

    private static boolean isWordChar(char c) {
        return Character.isLetter(c) || c == '\u00AD' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}

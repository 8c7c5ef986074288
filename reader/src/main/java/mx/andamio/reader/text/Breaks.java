package mx.andamio.reader.text;

import java.util.List;

/** Words that a narrow column parts with a hyphen at the end of a line: "cirugí-" and "as" below it are one word. */
public final class Breaks {

    private Breaks() {}

    /** Where the rest of a parted word begins below the hyphen at an index, −1 when the hyphen parts none. */
    public static int rest(CharSequence text, int hyphen) {
        boolean open = hyphen > 0
                && hyphen + 1 < text.length()
                && text.charAt(hyphen) == '-'
                && text.charAt(hyphen + 1) == '\n'
                && Character.isLowerCase(text.charAt(hyphen - 1));
        int next = hyphen + 2;
        while (open && next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return open && next < text.length() && Character.isLowerCase(text.charAt(next)) ? next : -1;
    }

    /** A text on one line: parted words closed up, line breaks and runs of blanks as one space. */
    public static String flat(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !out.isEmpty();
                continue;
            }
            int rest = c == '-' ? rest(text, i) : -1;
            if (rest != -1) {
                i = rest - 1;
                continue;
            }
            out.append(gap ? " " : "").append(c);
            gap = false;
        }
        return out.toString();
    }

    /** Adds the tokens of a line, its first word joined to the one that the line above left off. */
    static void append(List<Token> tokens, List<Token> line) {
        int n = tokens.size();
        boolean parted = n > 1
                && !line.isEmpty()
                && tokens.get(n - 1).is("-")
                && tokens.get(n - 2).isWord()
                && tokens.get(n - 2).end() == tokens.get(n - 1).start()
                && Character.isLowerCase(
                        tokens.get(n - 2).text().charAt(tokens.get(n - 2).text().length() - 1))
                && line.get(0).lower();
        if (!parted) {
            tokens.addAll(line);
            return;
        }
        tokens.removeLast();
        Token head = tokens.removeLast();
        Token rest = line.get(0);
        tokens.add(new Token(
                head.start(),
                rest.end(),
                head.text() + rest.text(),
                head.fold() + rest.fold(),
                Token.Kind.WORD,
                head.quoted()));
        tokens.addAll(line.subList(1, line.size()));
    }
}

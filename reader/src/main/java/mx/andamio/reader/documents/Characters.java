package mx.andamio.reader.documents;

/** Which characters a text may hold. A file can say that its letters are others, and a database refuses them. */
public final class Characters {

    private Characters() {}

    /** The text without control characters other than line ends and tabulators; half a character becomes U+FFFD. */
    public static String known(String text) {
        int i = 0;
        while (i < text.length() && isKnown(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isKnown(text, i)) {
                out.append(c);
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD');
            }
        }
        return out.toString();
    }

    private static boolean isKnown(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}

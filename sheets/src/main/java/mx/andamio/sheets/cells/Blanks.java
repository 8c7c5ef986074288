package mx.andamio.sheets.cells;

/** Spaces of every kind, those without width included. */
final class Blanks {

    private Blanks() {}

    static boolean is(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || isWithoutWidth(c);
    }

    private static boolean isWithoutWidth(char c) {
        return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\uFEFF' || c == '\u2060' || c == '\u00AD';
    }

    /** The text without what nobody sees: characters without width anywhere, spaces at the ends. */
    static String visible(String raw) {
        int i = 0;
        while (i < raw.length() && !isWithoutWidth(raw.charAt(i))) {
            i++;
        }
        if (i == raw.length()) {
            return strip(raw);
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (i = 0; i < raw.length(); i++) {
            if (!isWithoutWidth(raw.charAt(i))) {
                out.append(raw.charAt(i));
            }
        }
        return strip(out.toString());
    }

    static String strip(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && is(raw.charAt(from))) {
            from++;
        }
        while (to > from && is(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }
}

package mx.andamio.sheets.cells;

/**
 * Keeps a text from becoming a formula where a spreadsheet opens it: an apostrophe in front of {@code = + - @} tab and return, which reading takes
 * away again.
 */
public final class Neutral {

    private Neutral() {}

    /** The text as it may be written to a file. */
    public static String of(String text) {
        return risky(text) ? "'" + text : text;
    }

    /** The text as it was before. */
    static String undone(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && risky(text) ? text.substring(1) : text;
    }

    private static boolean risky(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && "=+-@\t\r".indexOf(text.charAt(i)) >= 0;
    }
}

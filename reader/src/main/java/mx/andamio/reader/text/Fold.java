package mx.andamio.reader.text;

/** Folds letters for comparison: lower case, no accents; ñ becomes n. One character stays one character. */
public final class Fold {

    private static final String FROM = "áàâäãåéèêëíìîïóòôöõúùûüñçý’‘ʼ";
    private static final String TO = "aaaaaaeeeeiiiiooooouuuuncy'''";

    private Fold() {}

    /** Folded form of the same length. */
    public static String of(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = of(text.charAt(i));
        }
        return new String(out);
    }

    /**
     * Lower case of the same length, accents kept. {@code String.toLowerCase} makes two characters of each İ and copies the whole text each time.
     */
    public static String lower(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Character.toLowerCase(text.charAt(i));
        }
        return new String(out);
    }

    static char of(char c) {
        char lower = Character.toLowerCase(c);
        if (lower < 128) {
            return lower;
        }
        int at = FROM.indexOf(lower);
        return at < 0 ? lower : TO.charAt(at);
    }
}

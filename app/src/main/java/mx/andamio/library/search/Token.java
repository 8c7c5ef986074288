package mx.andamio.library.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A word at its place: a run of letters and digits.
 *
 * @param start in code points
 * @param end in code points, exclusive
 * @param word lower case, with its accents
 * @param folded lower case, without; only letters and digits, never empty, at most {@value #LONGEST} characters
 */
public record Token(int start, int end, String word, String folded) {

    private static final int LONGEST = 60;

    /** Below it stands no letter that a normaliser would put together from two. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int LATIN = 0x100;

    /** The first folded letter of each letter of Latin-1. */
    private static final char[] BEGINNING = beginnings();

    /** Words that nearly every sentence has: alone they tell nothing, in phrases they count. Folded. */
    private static final Set<String> COMMON = Set.of(
            "a", "al", "con", "de", "del", "e", "el", "en", "es", "la", "las", "lo", "los", "o", "para", "por", "que",
            "se", "su", "sus", "u", "un", "una", "y");

    /** Every word of {@code points} in order. */
    public static List<Token> of(int[] points) {
        return of(points, null);
    }

    /**
     * As {@link #of(int[])}, but words that begin with another letter have no letters, only a place: writing every word of a page of long
     * papers out would take longer than finding them.
     *
     * @param firsts first letters, folded; null for all words
     */
    static List<Token> of(int[] points, @Nullable Set<Character> firsts) {
        var tokens = new ArrayList<Token>();
        var i = 0;
        while (i < points.length) {
            if (!isPartOfWord(points[i])) {
                i++;
                continue;
            }
            var start = i;
            while (i < points.length && (isPartOfWord(points[i]) || isHidden(points[i]))) {
                i++;
            }
            if (firsts == null || mayBegin(points[start], firsts)) {
                add(tokens, points, start, i);
            } else {
                tokens.add(new Token(start, i, "", ""));
            }
        }
        return tokens;
    }

    public static List<Token> of(String text) {
        return of(points(text));
    }

    public static int[] points(String text) {
        var points = new int[text.codePointCount(0, text.length())];
        for (int i = 0, at = 0; i < points.length; i++) {
            points[i] = text.codePointAt(at);
            at += Character.charCount(points[i]);
        }
        return points;
    }

    /** Letters beyond Latin-1 may fold to nothing, or to anything: they may begin every word. */
    private static boolean mayBegin(int point, Set<Character> firsts) {
        return point >= BEGINNING.length || firsts.contains(BEGINNING[point]);
    }

    private static char[] beginnings() {
        var letters = new char[LATIN];
        for (var i = 0; i < letters.length; i++) {
            var folded = Folding.fold(Character.toString((char) i));
            letters[i] = folded.isEmpty() ? 0 : folded.charAt(0);
        }
        return letters;
    }

    private static void add(List<Token> tokens, int[] points, int start, int end) {
        // Whoever has a longer word has no word: no need to look at more of it.
        var shown = new StringBuilder();
        var composed = true;
        for (var i = start; i < end && shown.length() < LONGEST; i++) {
            if (!isHidden(points[i])) {
                shown.appendCodePoint(points[i]);
                composed &= points[i] < FIRST_COMBINING;
            }
        }
        var written = composed ? shown.toString() : Normalizer.normalize(shown, Normalizer.Form.NFC);
        var word = written.toLowerCase(Locale.ROOT);
        var folded = folded(word);
        if (!folded.isEmpty()) {
            tokens.add(new Token(start, end, word, folded));
        }
    }

    /** One word without accents. */
    public static String folded(String word) {
        if (isPlain(word)) {
            return word;
        }
        var folded = Folding.fold(word).replace(" ", "");
        return folded.length() <= LONGEST ? folded : folded.substring(0, folded.offsetByCodePoints(0, LONGEST / 2));
    }

    private static boolean isPlain(String word) {
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            if (!(letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9')) {
                return false;
            }
        }
        return word.length() <= LONGEST;
    }

    private static boolean isPartOfWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Soft hyphens, joiners and marks of direction: nobody sees nor types them. */
    private static boolean isHidden(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /** Whether nearly every sentence has the word. */
    public static boolean isCommon(String folded) {
        return COMMON.contains(folded);
    }
}

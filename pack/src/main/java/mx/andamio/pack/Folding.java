package mx.andamio.pack;

import java.text.Normalizer;
import java.util.Locale;

/** Brings two spellings of one name to the same text, so that they can be compared or used as a key. */
public final class Folding {

    private static final int FIRST = 0xC0;

    /** Letters of Latin-1 from À to ÿ without their accents; × and ÷ are punctuation and stay. */
    private static final String PLAIN = "AAAAAAÆCEEEEIIIIÐNOOOOO×OUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy";

    private Folding() {}

    /**
     * Lower case without accents, every run of spaces and punctuation one space, none at the ends:
     * {@code "CDMX. Norte"} and {@code "cdmx  norte"} both give {@code "cdmx norte"}. The tilde of ñ is an accent here.
     * The result may be shorter or longer than {@code text}: it has no offsets in it.
     */
    public static String fold(String text) {
        String plain = isSimple(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        String lower = plain.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int point = lower.codePointAt(i);
            i += Character.charCount(point);
            if (isMark(point)) {
                continue;
            }
            if (!Character.isLetterOrDigit(point)) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            folded.appendCodePoint(withoutAccent(point));
        }
        return folded.toString();
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static int withoutAccent(int point) {
        return point < FIRST || point >= FIRST + PLAIN.length() ? point : PLAIN.charAt(point - FIRST);
    }

    /** Whether the text needs no normaliser, whose tables take long to load: Latin-1, dashes and quotation marks. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = c < FIRST + PLAIN.length() || (c >= '\u2010' && c <= '\u201F');
            if (!simple) {
                return false;
            }
        }
        return true;
    }
}

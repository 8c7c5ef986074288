package mx.andamio.pack;

import java.text.Normalizer;
import java.util.Locale;

/** Brings two spellings of one name to the same text, so that they can be compared or used as a key. */
public final class Folding {

    private Folding() {}

    /**
     * Lower case without accents, every run of spaces and punctuation one space, none at the ends:
     * {@code "CDMX. Norte"} and {@code "cdmx  norte"} both give {@code "cdmx norte"}. The tilde of ñ is an accent here.
     * The result may be shorter or longer than {@code text}: it has no offsets in it.
     */
    public static String fold(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
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
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}

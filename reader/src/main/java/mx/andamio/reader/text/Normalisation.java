package mx.andamio.reader.text;

import java.text.Normalizer;

/** Brings a text into the form to which offsets refer. */
public final class Normalisation {

    private static final String CYRILLIC = "АВЕКМНОРСТУХЅІЈԁаеорсухіјѕԛԝһ";
    private static final String LATIN_FOR_CYRILLIC = "ABEKMHOPCTYXSIJdaeopcyxijsqwh";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι";
    private static final String LATIN_FOR_GREEK = "ABEZHIKMNOPTYXovi";

    private Normalisation() {}

    /** NFC, no byte order mark, line ends as {@code \n}, no lone surrogates, look-alike letters in Latin words replaced. */
    public static String of(String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        text = withoutLoneSurrogates(text);
        return withoutLookAlikes(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String withoutLoneSurrogates(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
                continue;
            }
            out = out == null ? new StringBuilder(text) : out;
            out.setCharAt(i, '\uFFFD');
        }
        return out == null ? text : out.toString();
    }

    private static String withoutLookAlikes(String text) {
        StringBuilder out = null;
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            if (end == i) {
                i++;
                continue;
            }
            boolean word = holdsLatin(text, i, end);
            for (; i < end; i++) {
                char letter = latin(text.charAt(i));
                if (word && letter != text.charAt(i)) {
                    out = out == null ? new StringBuilder(text) : out;
                    out.setCharAt(i, letter);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean holdsLatin(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.LATIN) {
                return true;
            }
        }
        return false;
    }

    private static char latin(char c) {
        int at = CYRILLIC.indexOf(c);
        if (at >= 0) {
            return LATIN_FOR_CYRILLIC.charAt(at);
        }
        at = GREEK.indexOf(c);
        return at >= 0 ? LATIN_FOR_GREEK.charAt(at) : c;
    }
}

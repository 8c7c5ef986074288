package mx.andamio.pack;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The key of a health unit: two letters of the state, three of the institution, six digits. */
public final class Clues {

    private static final Pattern FORM = Pattern.compile("[A-Z]{5}[0-9]{6}");
    private static final int TESTED_UP_TO = 999;

    private Clues() {}

    public static boolean isWellFormed(String clues) {
        return FORM.matcher(clues).matches();
    }

    /**
     * The sixth digit that an IMSS key should have, by a rule derived from thirty published keys and not from any
     * document: good for a warning, never for refusing. Empty for other institutions, for keys that are not well formed and
     * above the number 999, for which the rule was not tested.
     */
    public static OptionalInt likelyCheckDigit(String clues) {
        if (!isWellFormed(clues) || !clues.startsWith("IMS", 2)) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(clues.substring(5, 10));
        int letters = clues.charAt(0) - 'A' + clues.charAt(1) - 'A';
        return number > TESTED_UP_TO ? OptionalInt.empty() : OptionalInt.of((2 * number + 5 * letters + 5) % 7);
    }

    /** Whether the sixth digit is not the {@link #likelyCheckDigit}. */
    public static boolean looksMistyped(String clues) {
        OptionalInt expected = likelyCheckDigit(clues);
        return expected.isPresent() && expected.getAsInt() != clues.charAt(10) - '0';
    }
}

package mx.andamio.reader.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a run of digits with its separators, as Mexican papers write them: comma or thin space for thousands, point for decimals. */
final class Digits {

    private static final int LONGEST = 18;

    private Digits() {}

    /**
     * Value, or null when the separators make no number.
     *
     * @param scaled whether a multiplier or a percent sign follows, which makes a single point a decimal point
     */
    static @Nullable BigDecimal value(String text, boolean scaled) {
        String digits = text.replace("'", "")
                .replace("’", "")
                .replace("\u00A0", "")
                .replace("\u202F", "")
                .replace("\u2009", "");
        if (digits.length() > LONGEST) {
            return null;
        }
        boolean comma = digits.indexOf(',') >= 0;
        boolean point = digits.indexOf('.') >= 0;
        if (comma && point) {
            boolean decimalLast = digits.lastIndexOf('.') > digits.lastIndexOf(',');
            String plain = decimalLast
                    ? digits.replace(",", "")
                    : digits.replace(".", "").replace(',', '.');
            return number(plain);
        }
        if (comma) {
            return number(groups(digits, ',') ? digits.replace(",", "") : digits.replace(',', '.'));
        }
        boolean thousands = point && groups(digits, '.') && (!scaled || digits.indexOf('.') != digits.lastIndexOf('.'));
        return number(thousands ? digits.replace(".", "") : digits);
    }

    private static boolean groups(String digits, char separator) {
        int run = 0;
        boolean first = true;
        for (int i = 0; i <= digits.length(); i++) {
            if (i < digits.length() && digits.charAt(i) != separator) {
                run++;
                continue;
            }
            if (first ? run > 3 || digits.startsWith("0") : run != 3) {
                return false;
            }
            first = false;
            run = 0;
        }
        return true;
    }

    private static @Nullable BigDecimal number(String plain) {
        if (plain.indexOf('.') != plain.lastIndexOf('.')) {
            return null;
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return null;
            }
        }
        return plain.isEmpty() || plain.equals(".") ? null : new BigDecimal(plain);
    }
}

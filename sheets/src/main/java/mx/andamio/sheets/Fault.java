package mx.andamio.sheets;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a row from being taken, one for a cell at most.
 *
 * @param value what stands there, as shown
 * @param said what is wrong and what to do
 * @param suggestion what may have been meant, several separated by {@code " | "}; null where nobody can tell
 */
public record Fault(
        Place place,
        String value,
        Code code,
        Said said,
        @Nullable String suggestion) {

    /** What is wrong; the names are stable. */
    public enum Code {
        UNKNOWN_ORGAN,
        AMBIGUOUS_ORGAN,
        MISSING_ORGAN,
        UNKNOWN_LINE,
        MISSING_TEXT,
        BAD_DATE,
        /** A word, "por definir" or an error where a number belongs. */
        BAD_NUMBER,
        /** Due before it was signed. */
        DATE_ORDER,
        DUPLICATE_KEY,
        /** Only where the file has a key column. */
        MISSING_KEY,
        /** An error of a formula where a text, an organ or a day belongs. */
        FORMULA_ERROR
    }
}

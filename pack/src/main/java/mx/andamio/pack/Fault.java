package mx.andamio.pack;

import java.util.Locale;

/**
 * Why a pack was refused, one thing at a time.
 *
 * @param file file within the pack
 * @param line line from 1, or 0 when the fault is of the whole file
 * @param column name of the column or YAML path, empty when the fault is of the whole line
 * @param code stable word ({@code MISSING_VALUE}, {@code DUPLICATE_KEY}, {@code UNKNOWN_REFERENCE}, …)
 * @param value what stands there
 * @param textEs the fault and what to do, in Spanish
 * @param textEn the same in English
 */
public record Fault(String file, int line, String column, String code, String value, String textEs, String textEn) {

    /** The fault and what to do, in English for whoever reads it, else in Spanish. */
    public String text(Locale reader) {
        return reader.getLanguage().equals("en") ? textEn : textEs;
    }

    @Override
    public String toString() {
        return line(textEs);
    }

    /** One line in English: place, code, what stands there, what is wrong and what to do. {@link #toString} has it in Spanish. */
    public String english() {
        return line(textEn);
    }

    private String line(String text) {
        return "%s:%d %s %s «%s» %s".formatted(file, line, column, code, value, text);
    }
}

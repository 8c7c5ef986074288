package mx.andamio.sheets;

import java.util.Locale;

/**
 * An empty cell of what a commitment should have. Not a fault: what was signed enters, and is completed.
 *
 * @param field DEADLINE, TARGET, UNIT, BASELINE or RESPONSIBLE
 */
public record Gap(Place place, Field field) {

    /** The word that the reader uses for it: {@code deadline}, {@code target}, {@code unit}, {@code baseline}, {@code responsible}. */
    public String name() {
        return field.name().toLowerCase(Locale.ROOT);
    }
}

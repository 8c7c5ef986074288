package mx.andamio.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another way in which papers or files name an organ.
 *
 * @param organ code of the organ
 * @param text the name as people write it, or an old code
 * @param kind whether {@code text} is a name, an abbreviation, an old code or a known misspelling
 * @param validTo first day on which the alias no longer applies, null while it does or when not known
 * @param toConfirm whether the entry is general knowledge that the institution must still confirm
 */
public record Alias(
        String organ, String text, Kind kind, @Nullable LocalDate validTo, boolean toConfirm) {

    /** An alias that needs no confirmation. */
    public Alias(String organ, String text, Kind kind, @Nullable LocalDate validTo) {
        this(organ, text, kind, validTo, false);
    }

    /** What sort of alias this is. A bare {@code OLD_CODE} must never be joined with an INEGI state code. */
    public enum Kind {
        NAME,
        ABBREVIATION,
        OLD_CODE,
        PURCHASING_CODE,
        MISSPELLING;

        /** Whether a text of this kind may be looked for in prose: codes may not. */
        public boolean isName() {
            return this == NAME || this == ABBREVIATION || this == MISSPELLING;
        }
    }
}

package mx.andamio.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one paper, or the pack, says of one thing. Only statements of the same {@code about} are compared.
 *
 * @param about the thing, and with it the contradiction if there is one
 * @param subject the thing in the words of the first who says it
 * @param day ISO day, month or year that all who speak of the thing share (a cut-off, a day of a meeting); null where none is needed
 * @param organs codes of the organs that it touches; empty when it is the whole institution's or none is said
 */
public record Statement(
        ContradictionId about,
        Kind kind,
        String subject,
        @Nullable String day,
        Said said,
        Source source,
        List<String> organs) {

    public Statement {
        organs = List.copyOf(organs);
    }

    /**
     * The words and what is compared of them.
     *
     * @param value folded or canonical: two that are equal say the same
     * @param detail what tells two values apart besides (phase of a meeting, deadline of a goal, {@code redated} for evidence); its
     *     meaning depends on the kind
     * @param number the value where it is a number
     * @param qualifier {@code more_than}, {@code almost}, {@code up_to} or {@code approx}
     * @param denominator what a percentage is of, null where nobody says
     * @param asWritten in the source's words
     */
    public record Said(
            String value,
            @Nullable String detail,
            @Nullable BigDecimal number,
            @Nullable String qualifier,
            @Nullable BigDecimal denominator,
            String asWritten) {

        public static Said words(String value, @Nullable String detail, String asWritten) {
            return new Said(value, detail, null, null, null, asWritten);
        }
    }

    /**
     * Who says it.
     *
     * @param family the same for all versions of one paper, which are never compared
     * @param label number or title
     * @param dated ISO day, month or year; null when it has no date
     * @param paper null where the paper is not in the library
     * @param item the finding in its reading, null where there is none
     */
    public record Source(
            String family,
            String label,
            @Nullable String dated,
            @Nullable UUID paper,
            @Nullable UUID item,
            boolean simulated) {

        /** Its place on the page of its paper; null where the paper is not in the library. */
        public @Nullable String link() {
            return paper == null ? null : "/biblioteca/" + paper + (item == null ? "" : "#i-" + item);
        }
    }
}

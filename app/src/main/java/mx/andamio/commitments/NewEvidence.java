package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to enter.
 *
 * @param on last day of the time that the source states, null where whoever enters it forgot it
 * @param precision {@code day}, {@code month} or {@code year}
 */
public record NewEvidence(
        PromiseId promise,
        @Nullable LocalDate on,
        String precision,
        Finding finding,
        @Nullable LocalDate redatedTo,
        String text,
        String source) {

    private static final int LONGEST = 500;

    /** The code of what is wrong with it by itself; empty when nothing is. */
    public Optional<String> wrong() {
        if (on == null) {
            return Optional.of("evidence.on");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.of("evidence.text");
        }
        if (source.isBlank() || source.length() > LONGEST) {
            return Optional.of("evidence.source");
        }
        return (finding == Finding.REDATED) == (redatedTo != null) ? Optional.empty() : Optional.of("evidence.redated");
    }
}

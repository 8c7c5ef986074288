package mx.andamio.library;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a list.
 *
 * @param hasText false for a record without text
 * @param items findings in all
 * @param pending findings not yet decided
 * @param held findings accepted or amended
 * @param warnings warnings of the reader
 */
public record PaperLine(
        PaperId id,
        boolean simulated,
        boolean hasText,
        @Nullable String fileName,
        String kind,
        @Nullable String number,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        Instant receivedAt,
        @Nullable Instant registeredAt,
        int items,
        int pending,
        int held,
        int warnings) {

    /** Stable word: {@code waiting}, {@code reading} or {@code registered}. */
    public String state() {
        if (registeredAt != null) {
            return "registered";
        }
        return pending == items ? "waiting" : "reading";
    }
}

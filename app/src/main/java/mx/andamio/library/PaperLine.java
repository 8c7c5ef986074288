package mx.andamio.library;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a list.
 *
 * @param hasText false for a record without text
 * @param state one of three words: waiting (nobody has begun), reading, registered
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
        String state,
        int items,
        int pending,
        int held,
        int warnings) {}

package mx.andamio.commitments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a later source says of a promise. A mistake is withdrawn, never edited.
 *
 * @param on date of the source, or day up to which it holds
 * @param precision {@code day}, {@code month} or {@code year}: how exactly the source states {@code on}, its last day
 * @param redatedTo new date, only where {@code finding} is {@link Finding#REDATED}
 * @param text in a sentence what it says
 * @param source where it is known from
 * @param withdrawn why it was withdrawn, null while it holds
 */
public record Evidence(
        EvidenceId id,
        PromiseId promise,
        LocalDate on,
        String precision,
        Finding finding,
        @Nullable LocalDate redatedTo,
        String text,
        String source,
        Instant recordedAt,
        String recordedBy,
        @Nullable String withdrawn) {

    public boolean holds() {
        return withdrawn == null;
    }
}

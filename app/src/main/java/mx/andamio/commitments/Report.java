package mx.andamio.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.ratings.Reported;
import org.jspecify.annotations.Nullable;

/**
 * A report (<em>reporte de avance</em>), as it was declared and how far it came in the chain of an office.
 *
 * @param said step and words; its day is the one on which it arrived, its post the one that answers for it
 * @param value null where it gives none
 * @param met the responsible says that the commitment is met; it counts once the report is authorised
 * @param evidence in the order in which it was handed in
 * @param chain who did what with it, first to last; the first captured it
 * @param version to be sent back with the next step: another's step in between is refused
 */
public record Report(
        ReportId id,
        CommitmentId commitment,
        Reported said,
        Instant arrived,
        @Nullable Measured value,
        boolean met,
        List<Attachment> evidence,
        List<Link> chain,
        Standing standing,
        int version) {

    public Report {
        evidence = List.copyOf(evidence);
        chain = List.copyOf(chain);
    }

    /** How far it came. */
    public enum Standing {
        /** It counts, and is marked: somebody of the chain has yet to answer for it. */
        PRELIMINARY,
        /** Whoever has the last word in the chain answers for it. */
        AUTHORISED,
        /** Given back with a reason: it counts no longer. */
        RETURNED
    }

    /** What somebody of the chain did. */
    public enum Step {
        CAPTURED,
        VALIDATED,
        AUTHORISED,
        RETURNED
    }

    /**
     * A link of the chain.
     *
     * @param post code of the post for which the account acted
     * @param actor user name of the account
     * @param reason only of a return
     */
    public record Link(
            Step step,
            String post,
            String actor,
            Instant at,
            @Nullable String reason) {}

    /**
     * Something that shows it: a file, or a link.
     *
     * @param name as it was handed in; of a link its address
     * @param mediaType by content, null of a link
     * @param hash SHA-256 of the file as it was handed in, 64 lower-case hexadecimal digits; null of a link
     * @param size bytes of what is kept, 0 of a link
     * @param link an {@code http} or {@code https} address that nobody fetches, null of a file
     */
    public record Attachment(
            UUID id,
            String name,
            @Nullable String mediaType,
            @Nullable String hash,
            long size,
            @Nullable String link) {}

    public boolean isPreliminary() {
        return standing == Standing.PRELIMINARY;
    }

    public boolean counts() {
        return standing != Standing.RETURNED;
    }

    /** Who did that step, the last time. */
    public Optional<Link> by(Step step) {
        return chain.stream().filter(link -> link.step() == step).reduce((one, later) -> later);
    }

    /** Days since it arrived, 0 or more. */
    public long age(LocalDate today) {
        return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(said.on(), today));
    }
}

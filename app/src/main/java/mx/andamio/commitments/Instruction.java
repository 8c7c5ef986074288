package mx.andamio.commitments;

import java.time.Instant;
import java.time.LocalDate;
import mx.andamio.commitments.life.Instructed;
import org.jspecify.annotations.Nullable;

/**
 * One instruction to many posts. It owes nothing itself: its parts are commitments, one a post.
 *
 * @param folio as its office numbered it, unique; null where it has none
 * @param issuer code of the post that gives it
 * @param what is asked of each
 * @param to whom it went; null for posts that were chosen one by one
 * @param issuedBy user name
 * @param simulated made up for a demonstration, with all of its parts
 */
public record Instruction(
        InstructionId id,
        @Nullable String folio,
        String issuer,
        Instructed what,
        @Nullable To to,
        LocalDate issuedOn,
        Instant issuedAt,
        String issuedBy,
        boolean simulated) {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_FOLIO = 80;

    /**
     * An audience as it stood on the day.
     *
     * @param code of a group, or id of a set
     * @param name of a set; null for a group, whose name is that of the interface
     * @param version of a set
     */
    public record To(
            String code, @Nullable String name, @Nullable Integer version) {}
}

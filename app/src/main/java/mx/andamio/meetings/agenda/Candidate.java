package mx.andamio.meetings.agenda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that a session may have to speak of.
 *
 * @param organ code of the organ that owes it
 * @param line of action, null where it has none
 * @param due null where its day is not known
 * @param deviation from its trajectory, a share of the way; null where it is not known
 */
public record Candidate(
        UUID commitment,
        Cause cause,
        String organ,
        @Nullable String line,
        @Nullable LocalDate due,
        @Nullable BigDecimal deviation,
        boolean simulated) {

    /** The gravest first, then the farthest behind, then the first due. */
    static final Comparator<Candidate> GRAVEST = Comparator.comparing(Candidate::cause)
            .thenComparing(Candidate::deviation, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::commitment);
}

package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a body, with what is known of it. What no paper says is null or empty.
 *
 * @param number its place in the series, null when no paper says it
 * @param days days on which it took place, in order
 * @param simulated whether it comes from an invented paper of a demonstration
 */
public record Session(
        SessionId id,
        String bodyCode,
        String bodyName,
        String series,
        @Nullable Integer number,
        String name,
        @Nullable String scope,
        @Nullable String mode,
        List<LocalDate> days,
        @Nullable String place,
        @Nullable String venue,
        @Nullable Integer commitmentsCount,
        List<String> organs,
        List<Attendant> attendance,
        List<Source> sources,
        boolean simulated) {

    /** A person who was there. */
    public record Attendant(
            String person,
            @Nullable String role,
            @Nullable String organCode,
            @Nullable String organName) {}

    /**
     * A paper that tells of the session.
     *
     * @param label number or title of the paper
     * @param phase which phase of the session it tells of: {@code opening}, {@code working}, {@code closing} or null
     * @param dated date of the paper
     */
    public record Source(
            UUID paper,
            String label,
            @Nullable String phase,
            @Nullable LocalDate dated) {}
}

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
 * @param removed null unless somebody took it out of the calendar before a paper told of it
 * @param follows the session whose obligations it follows up, null where it was not called for that
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
        List<Present> attendance,
        List<Source> sources,
        @Nullable Removal removed,
        @Nullable SessionId follows,
        boolean simulated) {

    /** Whether it is still to be held: it has a day that is not past, nobody took it out of the calendar, and no paper tells of it. */
    public boolean isAhead(LocalDate today) {
        return removed == null
                && sources.isEmpty()
                && !days.isEmpty()
                && !days.getLast().isBefore(today);
    }

    /**
     * A person who was there, with all that the papers tell of them. The same name in the same organ is one person, also where a paper
     * names no organ; in two organs it is two, for nobody knows whether they are one.
     *
     * @param namesake whether the same name stands here with another organ
     * @param roles in the order of the papers, each once
     */
    public record Present(
            String person,
            @Nullable String organCode,
            @Nullable String organName,
            boolean namesake,
            List<Role> roles) {}

    /**
     * A role in which a person was there.
     *
     * @param role null where a paper gives none
     * @param papers which say so
     */
    public record Role(@Nullable String role, List<UUID> papers) {}

    /** A person who was there, as one paper tells. */
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

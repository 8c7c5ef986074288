package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.sessions.Session.Attendant;
import org.jspecify.annotations.Nullable;

/**
 * What one paper tells of one session.
 *
 * @param bodyName name of the body as the pack has it, or as the paper has it when the pack does not
 * @param seriesHint words in which the series may be named ("115 Asamblea General Ordinaria")
 * @param name of the session without its number
 * @param organs codes of the organs that attended
 * @param label number or title of the paper
 */
public record SessionFacts(
        String bodyName,
        String seriesHint,
        @Nullable Integer number,
        String name,
        @Nullable String scope,
        @Nullable String mode,
        @Nullable String phase,
        List<LocalDate> days,
        @Nullable String place,
        @Nullable String venue,
        @Nullable Integer commitmentsCount,
        List<Attendant> attendance,
        List<String> organs,
        UUID paper,
        String label,
        @Nullable LocalDate dated,
        boolean simulated) {

    public SessionFacts {
        days = days.stream().distinct().sorted().toList();
        attendance = List.copyOf(attendance);
        organs = List.copyOf(organs);
    }
}

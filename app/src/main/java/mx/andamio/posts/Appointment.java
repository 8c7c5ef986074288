package mx.andamio.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a post, as somebody entered it. A mistake is withdrawn, never edited.
 *
 * @param term its days
 * @param instrument document by which it was made ({@code Acuerdo ACDO.AS3.HCT…}), null where the source does not say it
 * @param source where all this is known from
 * @param simulated whether it was invented for a demonstration
 * @param withdrawn why it was withdrawn, null while it holds
 */
public record Appointment(
        AppointmentId id,
        String post,
        String person,
        Term term,
        AppointmentProcess process,
        @Nullable String instrument,
        String source,
        boolean simulated,
        Instant recordedAt,
        String recordedBy,
        @Nullable String withdrawn) {

    public boolean holds() {
        return withdrawn == null;
    }
}

package mx.andamio.posts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appointment to enter.
 *
 * @param person full name, at least two words
 * @param instrument document by which it was made, null where the source does not say it
 * @param source where all this is known from, not blank
 */
public record NewAppointment(
        String post,
        String person,
        Term term,
        AppointmentProcess process,
        @Nullable String instrument,
        String source) {

    private static final int LONGEST = 200;

    /** The code of what is wrong with it by itself; empty when nothing is. */
    public Optional<String> wrong() {
        if (!person.strip().contains(" ") || person.length() > LONGEST) {
            return Optional.of("post.person");
        }
        if (source.isBlank() || source.length() > LONGEST) {
            return Optional.of("post.source");
        }
        return term.isPossible() ? Optional.empty() : Optional.of("post.order");
    }
}

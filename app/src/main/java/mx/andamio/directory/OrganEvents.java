package mx.andamio.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other modules know of an organ, for its timeline. */
public interface OrganEvents {

    /** Everything that happened to the organ, in any order. */
    List<Event> of(String organCode);

    /**
     * @param on day of it, null when it is not known
     * @param kind {@code session}, {@code paper} or {@code promise}
     * @param note further words, null when there are none
     */
    record Event(
            @Nullable LocalDate on,
            String kind,
            String title,
            String link,
            @Nullable String note,
            boolean simulated) {}
}

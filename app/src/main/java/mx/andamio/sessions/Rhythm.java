package mx.andamio.sessions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of a series that come again: every Tuesday and Thursday, say, but on some days.
 *
 * @param series name of a series of the body
 * @param weekdays on which it meets
 * @param from first day, and {@code until} last day, both included
 * @param except days on which it does not meet
 * @param place where it meets; null where that is open
 */
public record Rhythm(
        String body,
        String series,
        Set<DayOfWeek> weekdays,
        LocalDate from,
        LocalDate until,
        Set<LocalDate> except,
        @Nullable String place) {

    /** Sessions that are put in the calendar at once: five a week for a year. */
    public static final int MOST = 262;

    public Rhythm {
        weekdays = Set.copyOf(weekdays);
        except = Set.copyOf(except);
    }

    /** Its days in order, one more than {@link #MOST} at most; none where the last is before the first. */
    public List<LocalDate> days() {
        return until.isBefore(from)
                ? List.of()
                : from.datesUntil(until.plusDays(1))
                        .filter(day -> weekdays.contains(day.getDayOfWeek()) && !except.contains(day))
                        .limit(MOST + 1L)
                        .toList();
    }
}

package mx.andamio.meetings.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the days of a session divide: into the parts of its programme, and days that have none.
 *
 * @param session how it is called
 * @param where it meets; empty where that is open
 * @param groups codes of the posts of each group that a part is for
 */
public record Programme(
        String session, String where, List<LocalDate> days, Arrangement arrangement, Map<String, Set<String>> groups) {

    /** What takes the time of whoever has that code: all of it where it is null. By day and hour. */
    public List<Happening> of(@Nullable String code) {
        var happenings = new ArrayList<Happening>();
        for (var at = 0; at < days.size(); at++) {
            var day = days.get(at);
            if (arrangement.parts().stream().noneMatch(part -> part.day().equals(day))) {
                happenings.add(new Happening(
                        Happening.DAY + (at + 1), day, arrangement.starts(), arrangement.minutes(), session, where));
            }
        }
        arrangement.parts().stream()
                .filter(part -> concerns(part, code))
                .map(part -> new Happening(
                        Happening.PART + part.id(),
                        part.day(),
                        part.starts(),
                        part.minutes(),
                        session + ": " + part.name(),
                        part.room() == null ? where : part.room()))
                .forEach(happenings::add);
        happenings.sort(Comparator.comparing(Happening::day)
                .thenComparing(Happening::starts, Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder())));
        return List.copyOf(happenings);
    }

    private boolean concerns(Arrangement.Part part, @Nullable String code) {
        return part.group() == null
                || code == null
                || part.group().equals(code)
                || groups.getOrDefault(part.group(), Set.of()).contains(code);
    }
}

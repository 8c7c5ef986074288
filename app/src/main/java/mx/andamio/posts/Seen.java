package mx.andamio.posts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a paper shows a person in a post. It says nothing of when that began or ended.
 *
 * @param role the post as the paper wrote it
 * @param from first and {@code to} last day of the time that the source states: the same day, or the ends of a month or year
 * @param source number or title of the paper
 * @param paper the paper, null for what the pack knows
 */
public record Seen(
        String person,
        String role,
        LocalDate from,
        LocalDate to,
        String source,
        @Nullable UUID paper,
        boolean simulated) {

    /**
     * What the pack knows.
     *
     * @param seenOn {@code 2024-05-08}, {@code 2024-05} or {@code 2024}
     */
    public static Seen ofPack(String person, String role, String seenOn, String source) {
        if (seenOn.length() == 10) {
            var day = LocalDate.parse(seenOn);
            return new Seen(person, role, day, day, source, null, false);
        }
        var first = YearMonth.parse(seenOn.length() == 4 ? seenOn + "-01" : seenOn);
        var last = seenOn.length() == 4 ? first.withMonth(12) : first;
        return new Seen(person, role, first.atDay(1), last.atEndOfMonth(), source, null, false);
    }

    /** Whether the source states the very day. */
    public boolean isOn(LocalDate day) {
        return from.equals(day) && to.equals(day);
    }
}

package mx.andamio.meetings.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that says what the act of a closed session should have said. It refers to that act by its hash, and to the correction before it.
 *
 * @param format {@link #FORMAT}
 * @param number from 1, within its session
 * @param act hash of the act that it corrects
 * @param previous hash of the correction before it; null of the first
 * @param agreed session that agreed to it; null where nobody said one
 */
public record Correction(
        String format,
        UUID session,
        String sessionName,
        String body,
        String bodyName,
        int number,
        String act,
        @Nullable String previous,
        @Nullable Agreed agreed,
        List<Change> changes,
        boolean simulated,
        Instant madeAt,
        String madeBy) {

    public static final String FORMAT = "andamio-correction/1";

    public Correction {
        changes = List.copyOf(changes);
    }

    /**
     * @param where in the act
     * @param was empty where something is missing there
     * @param reads what it should say
     */
    public record Change(String where, String was, String reads, String why) {}

    public record Agreed(UUID session, String name, LocalDate day) {}
}

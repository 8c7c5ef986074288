package mx.andamio.meetings.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An <em>oficio</em>: what a session asked of one post, told to it on paper. Moments are to the second.
 *
 * @param format {@value #FORMAT}
 * @param folio its number as it is written
 * @param legend of the year, null where none is known
 * @param act hash of the act in which it is asked
 * @param holder of the post on that day, null where nobody is known
 * @param signs name of the post that signs, null where it is not known
 * @param issuedBy user name
 */
public record OfficialLetter(
        String format,
        String folio,
        LocalDate day,
        List<String> letterhead,
        @Nullable String legend,
        UUID session,
        String sessionName,
        String bodyName,
        List<LocalDate> sessionDays,
        String act,
        String post,
        String postName,
        @Nullable String holder,
        @Nullable String signs,
        List<Asked> asked,
        boolean simulated,
        Instant issuedAt,
        String issuedBy) {

    /** Name and version of this shape. */
    public static final String FORMAT = "andamio-oficio/1";

    public OfficialLetter {
        letterhead = List.copyOf(letterhead);
        sessionDays = List.copyOf(sessionDays);
        asked = List.copyOf(asked);
    }

    /**
     * @param outcome number in the act
     * @param folio of the resolution, null where it has none
     */
    public record Asked(
            String text,
            @Nullable LocalDate due,
            int outcome,
            @Nullable String folio) {}
}

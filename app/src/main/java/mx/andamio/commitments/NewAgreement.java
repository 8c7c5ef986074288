package mx.andamio.commitments;

import java.time.LocalDate;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of a session, as somebody typed it.
 *
 * @param session null where none was chosen
 * @param date null where it was forgotten
 */
public record NewAgreement(
        @Nullable SessionId session,
        String folio,
        String text,
        @Nullable LocalDate date) {

    /** Nothing was typed. */
    public static final NewAgreement NONE = new NewAgreement(null, "", "", null);
}

package mx.andamio.commitments;

import java.time.LocalDate;
import mx.andamio.sessions.SessionId;

/**
 * What a session agreed and wrote down: the only way out of a commitment that is not met, and what a second extension needs.
 *
 * @param session at which it was agreed
 * @param folio under which it was written down
 * @param text what was agreed, in its own words
 * @param date of the agreement
 */
public record RecordedAgreement(SessionId session, String folio, String text, LocalDate date) {

    public RecordedAgreement {
        folio = folio.strip();
        text = text.strip();
        if (folio.isEmpty() || text.isEmpty()) {
            throw new IllegalArgumentException("an agreement has a folio and a text");
        }
    }

    /** Of what somebody typed. Refused: {@code agreement.folio}, {@code agreement.text} where one is blank. */
    public static Ruling<RecordedAgreement> of(SessionId session, String folio, String text, LocalDate date) {
        if (folio.isBlank()) {
            return Ruling.refused("agreement.folio");
        }
        return text.isBlank()
                ? Ruling.refused("agreement.text")
                : Ruling.granted(new RecordedAgreement(session, folio, text, date));
    }
}

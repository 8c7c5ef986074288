package mx.andamio.commitments.store;

import java.util.Map;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Component;

/** Agreements of sessions that are known. */
@Component
class Agreements {

    private final Sessions sessions;

    Agreements(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Refused: {@code agreement.session}, {@code agreement.date}, {@code agreement.folio}, {@code agreement.text}. */
    Ruling<RecordedAgreement> recorded(NewAgreement asked) {
        var session = asked.session();
        if (session == null || sessions.session(session).isEmpty()) {
            return Ruling.refused("agreement.session");
        }
        var date = asked.date();
        return date == null
                ? Ruling.refused("agreement.date")
                : RecordedAgreement.of(session, asked.folio(), asked.text(), date);
    }

    /** What the entry of a way out says of the agreement by which it was taken. */
    static Map<String, String> told(RecordedAgreement agreement) {
        return Map.of(
                "session", agreement.session().toString(),
                "folio", agreement.folio(),
                "agreement", agreement.text(),
                "on", agreement.date().toString());
    }
}

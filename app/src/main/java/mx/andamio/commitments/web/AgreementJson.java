package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** An agreement of a session that is known here, as a program sends it; what is missing is refused by the rule that wants it. */
record AgreementJson(
        @Nullable UUID session,
        @Nullable String folio,
        @Nullable String text,
        @Nullable LocalDate date) {

    NewAgreement asked() {
        return new NewAgreement(
                session == null ? null : new SessionId(session),
                Objects.requireNonNullElse(folio, ""),
                Objects.requireNonNullElse(text, ""),
                date);
    }
}

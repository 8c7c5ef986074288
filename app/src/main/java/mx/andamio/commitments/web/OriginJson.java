package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.life.Origin;
import mx.andamio.pages.BadRequest;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment comes from, as programs send and get it.
 *
 * @param kind {@code session}, {@code document}, {@code visit}, {@code report}; also {@code bulletin} of what was taken from a promise, which is not sent
 * @param agendaItem point of the agenda of the session, from 1
 * @param resolution folio
 * @param reference of a document, visit or report
 * @param on its day, today where it is not said
 * @param paper of a bulletin, with the finding {@code item} and its words
 */
record OriginJson(
        @Nullable String kind,
        @Nullable UUID session,
        @Nullable Integer agendaItem,
        @Nullable String resolution,
        @Nullable String reference,
        @Nullable LocalDate on,
        @Nullable UUID paper,
        @Nullable UUID item,
        @Nullable String quote) {

    /** What the form writes where nobody said it. */
    private static final String NOT_SAID = "—";

    static OriginJson of(Origin origin) {
        return switch (origin) {
            case Origin.SessionItem one ->
                new OriginJson("session", one.session().value(), one.item(), one.folio(), null, null, null, null, null);
            case Origin.Bulletin one ->
                new OriginJson("bulletin", null, null, null, null, null, one.paper(), one.item(), one.quote());
            case Origin.Document one -> referring("document", one.reference(), one.on());
            case Origin.Visit one -> referring("visit", one.reference(), one.on());
            case Origin.Report one -> referring("report", one.reference(), one.on());
        };
    }

    private static OriginJson referring(String kind, String reference, LocalDate on) {
        return new OriginJson(kind, null, null, null, reference, on, null, null, null);
    }

    static Origin unknown(LocalDate today) {
        return new Origin.Document(NOT_SAID, today);
    }

    /** @throws BadRequest {@code request.field}, {@code request.field_needed}, {@code instruction.session} (not here) */
    Origin asked(Sessions sessions, LocalDate today) {
        var day = Objects.requireNonNullElse(on, today);
        return switch (Objects.requireNonNullElse(kind, session == null ? "document" : "session")) {
            case "session" -> ofSession(sessions);
            case "document" -> new Origin.Document(referred(), day);
            case "visit" -> new Origin.Visit(referred(), day);
            case "report" -> new Origin.Report(referred(), day);
            default -> throw new BadRequest("request.field", "origin.kind");
        };
    }

    private String referred() {
        return Fields.needed(Fields.said(reference), "origin.reference");
    }

    private Origin ofSession(Sessions sessions) {
        var id = new SessionId(Fields.needed(session, "origin.session"));
        if (sessions.session(id).isEmpty()) {
            throw new BadRequest("instruction.session");
        }
        if (agendaItem != null && agendaItem < 1) {
            throw new BadRequest("request.field", "origin.agenda_item");
        }
        return new Origin.SessionItem(id, agendaItem, Fields.said(resolution));
    }
}

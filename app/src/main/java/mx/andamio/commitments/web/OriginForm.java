package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/** Where a new commitment comes from, as its form says it. What a paper promised is taken from its own page, with its place in the text. */
final class OriginForm {

    /** What may be chosen, beside a session that is chosen by itself. */
    static final List<String> KINDS = List.of("document", "visit", "report");

    private OriginForm() {}

    /**
     * The session that was chosen; else what the reference names.
     *
     * @throws Unreadable {@code instruction.session} (not here), {@code form.number} (the point of its agenda), {@code form.day}, {@code form.origin} (a visit or a
     *     report without its reference)
     */
    static Origin of(TermsForm form, Sessions sessions, LocalDate today) {
        if (form.said("session").isPresent()) {
            return agreed(form, sessions);
        }
        var on = Optional.ofNullable(TermsForm.day(form.of("originOn"))).orElse(today);
        return switch (form.of("originKind")) {
            case "visit" -> new Origin.Visit(reference(form), on);
            case "report" -> new Origin.Report(reference(form), on);
            default -> new Origin.Document(form.said("origin").orElse("—"), on);
        };
    }

    /**
     * Where it was signed: the session that was chosen, else the act by its name.
     *
     * @param on day of the signature
     * @throws Unreadable {@code instruction.session}, {@code form.number}, {@code signed.act} (neither was said)
     */
    static Origin signed(TermsForm form, Sessions sessions, LocalDate on) {
        return form.said("session").isPresent()
                ? agreed(form, sessions)
                : new Origin.Document(form.said("origin").orElseThrow(() -> new Unreadable("signed.act")), on);
    }

    private static Origin agreed(TermsForm form, Sessions sessions) {
        return new Origin.SessionItem(
                session(form, sessions), item(form), form.said("resolution").orElse(null));
    }

    private static SessionId session(TermsForm form, Sessions sessions) {
        return form.said("session")
                .flatMap(OriginForm::id)
                .map(SessionId::new)
                .filter(id -> sessions.session(id).isPresent())
                .orElseThrow(() -> new Unreadable("instruction.session"));
    }

    private static Optional<UUID> id(String said) {
        try {
            return Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer item(TermsForm form) {
        var said = form.of("agendaItem").strip();
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("[1-9][0-9]{0,3}")) {
            throw new Unreadable("form.number", said);
        }
        return Integer.valueOf(said);
    }

    private static String reference(TermsForm form) {
        return form.said("origin").orElseThrow(() -> new Unreadable("form.origin"));
    }
}

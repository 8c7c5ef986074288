package mx.andamio.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import mx.andamio.meetings.Acts.Kept;
import mx.andamio.meetings.act.Act;
import mx.andamio.meetings.web.Views.ActView;
import mx.andamio.pages.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An act as documents. */
@Component
class ActPapers {

    static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Pages pages;
    private final Clock clock;

    ActPapers(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** PDF/A-3 with the data inside; of a closed session the same bytes each time. */
    ResponseEntity<byte[]> pdf(Kept kept) {
        var act = kept.act();
        return pages.archive(
                "meetings/actpdf",
                name(act) + ".pdf",
                new ActView(act, kept.sha256()),
                name(act) + ".json",
                kept.json().getBytes(StandardCharsets.UTF_8),
                Objects.requireNonNullElseGet(act.closedAt(), clock::instant));
    }

    /** The same as a Word file, for whoever goes on writing. */
    ResponseEntity<byte[]> docx(Kept kept) {
        var act = kept.act();
        var dated = Objects.requireNonNullElseGet(act.closedAt(), clock::instant);
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(act) + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ActWord.of(new ActView(act, kept.sha256()), pages.writtenOn(dated)));
    }

    private static String name(Act act) {
        var session = act.session();
        return (act.isFinal() ? act.paper().kind() + "-" : "borrador-")
                + session.body().toLowerCase(Locale.ROOT)
                + "-"
                + (session.number() == null ? session.days().getFirst() : session.number());
    }
}

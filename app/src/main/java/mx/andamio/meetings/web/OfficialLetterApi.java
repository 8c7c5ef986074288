package mx.andamio.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.OfficialLetters;
import mx.andamio.meetings.OfficialLetters.Kept;
import mx.andamio.meetings.OfficialLetters.Received;
import mx.andamio.meetings.act.Briefing;
import mx.andamio.meetings.act.OfficialLetter;
import mx.andamio.meetings.web.PaperViews.BriefingView;
import mx.andamio.meetings.web.PaperViews.LetterView;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of a closed session beside its act: oficios, and the act on one page. */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class OfficialLetterApi {

    private final Pages pages;
    private final Acts acts;
    private final OfficialLetters letters;

    OfficialLetterApi(Pages pages, Acts acts, OfficialLetters letters) {
        this.pages = pages;
        this.acts = acts;
        this.letters = letters;
    }

    record LetterJson(
            UUID id,
            OfficialLetter letter,
            String sha256,
            @Nullable Received received,
            @Nullable String cancelled) {

        static LetterJson of(Kept one) {
            return new LetterJson(one.id(), one.letter(), one.sha256(), one.received(), one.cancelled());
        }
    }

    record LettersJson(List<LetterJson> items) {}

    record IssuedSent(@Nullable String post) {}

    record ReceivedSent(@Nullable String name, @Nullable LocalDate day) {}

    @GetMapping("/oficios")
    @Allowed(Permission.READ)
    LettersJson all(@PathVariable UUID id) {
        var session = new SessionId(id);
        if (acts.of(session).isEmpty()) {
            throw new NotHere();
        }
        return new LettersJson(letters.of(session).stream().map(LetterJson::of).toList());
    }

    @PostMapping("/oficios")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> issue(
            @Does("meetings.oficio.issue") Command command, @PathVariable UUID id, @RequestBody IssuedSent sent) {
        return answer(id, letters.issue(command.asking(sent), new SessionId(id), RoomJson.blank(sent.post())));
    }

    @PostMapping("/oficios/{oficio}/receipt")
    @Allowed(Permission.READ)
    ResponseEntity<?> receive(
            @Does("meetings.oficio.receive") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable UUID oficio,
            @RequestBody ReceivedSent sent) {
        var name = Objects.requireNonNullElse(sent.name(), "");
        return answer(id, letters.receive(command.asking(sent), who, oficio, name, sent.day()));
    }

    @PostMapping("/oficios/{oficio}/cancellation")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> cancel(
            @Does("meetings.oficio.cancel") Command command,
            @PathVariable UUID id,
            @PathVariable UUID oficio,
            @RequestBody RoomJson.WhySent sent) {
        return answer(id, letters.cancel(command.asking(sent), oficio, Objects.requireNonNullElse(sent.why(), "")));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(all(id));
        };
    }

    /** @param format {@code json} (where nothing is said; as it was hashed), {@code pdf} or {@code docx} */
    @GetMapping("/oficios/{oficio}")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable UUID oficio, @RequestParam(defaultValue = "json") String format) {
        var kept = letters.of(new SessionId(id)).stream()
                .filter(one -> one.id().equals(oficio))
                .findFirst()
                .orElseThrow(NotHere::new);
        var view = new LetterView(kept.letter(), kept.sha256(), kept.cancelled() != null);
        var name = "oficio-" + kept.letter().folio().replace('/', '-');
        var json = kept.json().getBytes(StandardCharsets.UTF_8);
        return switch (format) {
            case "json" ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
            case "pdf" ->
                pages.archive(
                        "meetings/oficiopdf",
                        name + ".pdf",
                        view,
                        name + ".json",
                        json,
                        kept.letter().issuedAt());
            case "docx" ->
                ResponseEntity.ok()
                        .contentType(ActPapers.WORD)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name + ".docx", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(LetterWord.of(view, pages.writtenOn(kept.letter().issuedAt())));
            default -> throw new BadRequest("request.value", format);
        };
    }

    /** The act on one page, as PDF/A-3 with the act's data inside: the same bytes each time. */
    @GetMapping("/act/briefing")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> briefing(@PathVariable UUID id) {
        var kept = acts.of(new SessionId(id)).orElseThrow(NotHere::new);
        var closed = kept.act().closedAt();
        if (closed == null) {
            throw new NotHere();
        }
        var name = "tarjeta-" + kept.act().session().days().getFirst();
        return pages.archive(
                "meetings/briefingpdf",
                name + ".pdf",
                new BriefingView(kept.act(), String.valueOf(kept.sha256()), Briefing.of(kept.act())),
                name + ".json",
                kept.json().getBytes(StandardCharsets.UTF_8),
                closed);
    }
}

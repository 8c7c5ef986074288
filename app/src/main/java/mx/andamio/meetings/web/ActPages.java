package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.Corrections;
import mx.andamio.meetings.act.Correction;
import mx.andamio.meetings.web.Views.ActPage;
import mx.andamio.meetings.web.Views.ActView;
import mx.andamio.meetings.web.Views.CorrectionView;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The act of a session, and the acts that correct it. */
@Controller
class ActPages {

    private static final String API = "/api/v1/sessions/{id}/act/corrections";

    private final Pages pages;
    private final Acts acts;
    private final Corrections corrections;

    ActPages(Pages pages, Acts acts, Corrections corrections) {
        this.pages = pages;
        this.acts = acts;
        this.corrections = corrections;
    }

    @GetMapping("/sesiones/{id}/acta")
    @Allowed(Permission.READ)
    ModelAndView act(Asker who, @PathVariable UUID id) {
        var kept = acts.of(new SessionId(id)).orElseThrow(NotHere::new);
        return pages.page(
                "meetings/act",
                Section.MEETINGS,
                new ActView(kept.act(), kept.sha256()).title(pages.words()),
                new ActPage(
                        new ActView(kept.act(), kept.sha256()),
                        corrections.of(new SessionId(id)),
                        kept.sha256() != null && who.may(Permission.CALL_SESSIONS)));
    }

    @PostMapping("/sesiones/{id}/acta/correcciones")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView correct(
            @Does("meetings.act.correct") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String reads,
            @RequestParam(defaultValue = "") String why) {
        var change = new Correction.Change(where.strip(), was.strip(), reads.strip(), why.strip());
        var back = "/sesiones/" + id + "/acta";
        return pages.after(
                request,
                corrections.make(command.asking(change), new SessionId(id), List.of(change), null),
                pages.words().text("correction.done"),
                back,
                back);
    }

    record CorrectionJson(int number, String sha256, Correction correction) {

        static CorrectionJson of(Corrections.Kept one) {
            return new CorrectionJson(one.correction().number(), one.sha256(), one.correction());
        }
    }

    record CorrectionsJson(List<CorrectionJson> items) {}

    @GetMapping(API)
    @ResponseBody
    @Allowed(Permission.READ)
    CorrectionsJson corrections(@PathVariable UUID id) {
        return new CorrectionsJson(corrections.of(new SessionId(id)).stream()
                .map(CorrectionJson::of)
                .toList());
    }

    record ChangeSent(
            @Nullable String where,
            @Nullable String was,
            @Nullable String reads,
            @Nullable String why) {

        Correction.Change change() {
            return new Correction.Change(text(where), text(was), text(reads), text(why));
        }

        private static String text(@Nullable String said) {
            return Objects.requireNonNullElse(said, "").strip();
        }
    }

    /** @param agreed id of the session that agreed to it */
    record CorrectionSent(
            @Nullable List<ChangeSent> changes, @Nullable UUID agreed) {}

    @PostMapping(API)
    @ResponseBody
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> make(
            @Does("meetings.act.correct") Command command, @PathVariable UUID id, @RequestBody CorrectionSent sent) {
        var changes = Objects.requireNonNullElse(sent.changes(), List.<ChangeSent>of()).stream()
                .map(ChangeSent::change)
                .toList();
        var agreed = sent.agreed() == null ? null : new SessionId(sent.agreed());
        return switch (corrections.make(command.asking(sent), new SessionId(id), changes, agreed)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(corrections(id));
        };
    }

    /** @param format {@code json} (where nothing is said; as it was hashed) or {@code pdf} */
    @GetMapping(API + "/{number}")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "json") String format) {
        var kept = corrections.of(new SessionId(id)).stream()
                .filter(one -> one.correction().number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        var json = kept.json().getBytes(StandardCharsets.UTF_8);
        var name = "correccion-" + kept.correction().body().toLowerCase(Locale.ROOT) + "-" + number;
        return switch (format) {
            case "json" ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
            case "pdf" ->
                pages.archive(
                        "meetings/correctionpdf",
                        name + ".pdf",
                        new CorrectionView(kept.correction(), kept.sha256()),
                        name + ".json",
                        json,
                        kept.correction().madeAt());
            default -> throw new BadRequest("request.value", format);
        };
    }
}

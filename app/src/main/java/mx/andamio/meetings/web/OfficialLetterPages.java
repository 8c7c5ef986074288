package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.OfficialLetters;
import mx.andamio.meetings.OfficialLetters.Kept;
import mx.andamio.meetings.web.PaperViews.LetterRow;
import mx.andamio.meetings.web.PaperViews.LettersPage;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The oficios of a closed session: issued, received, voided. */
@Controller
@RequestMapping("/sesiones/{id}/oficios")
class OfficialLetterPages {

    private final Pages pages;
    private final Acts acts;
    private final OfficialLetters letters;

    OfficialLetterPages(Pages pages, Acts acts, OfficialLetters letters) {
        this.pages = pages;
        this.acts = acts;
        this.letters = letters;
    }

    @GetMapping
    @Allowed(Permission.READ)
    ModelAndView all(Asker who, @PathVariable UUID id) {
        var act = acts.of(new SessionId(id)).filter(one -> one.sha256() != null).orElseThrow(NotHere::new);
        var keeps = who.may(Permission.CALL_SESSIONS);
        return pages.page(
                "meetings/oficios",
                Section.MEETINGS,
                pages.words().text("oficio.title", act.act().session().name()),
                new LettersPage(
                        act.act().session(),
                        letters.of(new SessionId(id)).stream()
                                .map(one -> row(one, who, keeps))
                                .toList(),
                        keeps));
    }

    private LetterRow row(Kept one, Asker who, boolean keeps) {
        var stands = one.received() == null && one.cancelled() == null;
        return new LetterRow(
                one,
                stands
                        ? ChronoUnit.DAYS.between(
                                one.letter().day(), pages.words().today())
                        : null,
                stands
                        && (keeps
                                || who.actsFor()
                                        .filter(one.letter().post()::equals)
                                        .isPresent()),
                stands && keeps);
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView issue(
            @Does("meetings.oficio.issue") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String post) {
        return after(
                request, letters.issue(command, new SessionId(id), RoomJson.blank(post)), "oficio.issued_done", id);
    }

    @PostMapping("/{oficio}/acuse")
    @Allowed(Permission.READ)
    ModelAndView receive(
            @Does("meetings.oficio.receive") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID oficio,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        return after(request, letters.receive(command, who, oficio, name, day), "oficio.received_done", id);
    }

    @PostMapping("/{oficio}/cancelacion")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView cancel(
            @Does("meetings.oficio.cancel") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID oficio,
            @RequestParam(defaultValue = "") String why) {
        return after(request, letters.cancel(command, oficio, why), "oficio.cancelled_done", id);
    }

    private ModelAndView after(HttpServletRequest request, Outcome outcome, String done, UUID id) {
        var back = "/sesiones/" + id + "/oficios";
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }
}

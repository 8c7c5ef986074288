package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Speakers;
import mx.andamio.meetings.Speakers.Asking;
import mx.andamio.meetings.Speakers.Turn;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who asks to speak and who does, as noted in the room. */
@Controller
@RequestMapping("/sesiones/{id}/sala/oradores")
class SpeakerForms {

    /** Before the name of a guest, where a choice has seats and guests. */
    static final String GUEST = "invitado:";

    private final Pages pages;
    private final Speakers speakers;

    SpeakerForms(Pages pages, Speakers speakers) {
        this.pages = pages;
        this.speakers = speakers;
    }

    /** @param who code of a seat, or {@link #GUEST} and a name */
    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView ask(
            @Does("meetings.speaker.ask") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String item) {
        var isGuest = who.startsWith(GUEST);
        var asking =
                new Asking(isGuest ? null : who, isGuest ? who.substring(GUEST.length()) : null, Fields.uuidOf(item));
        return after(request, speakers.ask(command, new SessionId(id), asking), "speaker.done.ask", id);
    }

    @PostMapping("/{speaker}")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView turn(
            @Does("meetings.speaker.turn") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID speaker,
            @RequestParam(defaultValue = "") String turn) {
        var done = speakers.turn(command, new SessionId(id), speaker, BadRequest.oneOf(Turn.values(), turn));
        return after(request, done, "speaker.done.turn", id);
    }

    private ModelAndView after(HttpServletRequest request, Outcome outcome, String done, UUID id) {
        var back = "/sesiones/" + id + "/sala";
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }
}

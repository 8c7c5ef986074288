package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.KeptAgenda;
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

/** Takes an agenda and changes it. */
@Controller
@RequestMapping("/sesiones/{id}/orden-del-dia")
class AgendaForms {

    private final Pages pages;
    private final KeptAgenda agenda;

    AgendaForms(Pages pages, KeptAgenda agenda) {
        this.pages = pages;
        this.agenda = agenda;
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView take(
            @Does("meetings.agenda.take") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int minutos) {
        return after(request, agenda.take(command, new SessionId(id), minutos), "agenda.done.take", id);
    }

    @PostMapping("/puntos")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView add(
            @Does("meetings.item.add") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String business,
            @RequestParam(defaultValue = "0") int minutos) {
        return after(
                request,
                agenda.add(command, new SessionId(id), text, RoomJson.blank(business), minutos),
                "agenda.done.add",
                id);
    }

    @PostMapping("/puntos/{item}/lugar")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView move(
            @Does("meetings.item.move") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "1") int place) {
        return after(request, agenda.move(command, new SessionId(id), item, place), "agenda.done.move", id);
    }

    @PostMapping("/puntos/{item}/retiro")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView drop(
            @Does("meetings.item.drop") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String why) {
        return after(request, agenda.drop(command, new SessionId(id), item, why), "agenda.done.drop", id);
    }

    private ModelAndView after(HttpServletRequest request, Outcome outcome, String done, UUID id) {
        var back = "/sesiones/" + id + "/orden-del-dia";
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }
}

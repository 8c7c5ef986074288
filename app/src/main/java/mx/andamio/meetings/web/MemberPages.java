package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who belongs to a body: by its rule, and as somebody recorded it. */
@Controller
@RequestMapping("/reuniones/{code}/integrantes")
class MemberPages {

    private final Pages pages;
    private final Sessions sessions;
    private final Seatings seatings;

    MemberPages(Pages pages, Sessions sessions, Seatings seatings) {
        this.pages = pages;
        this.sessions = sessions;
        this.seatings = seatings;
    }

    @GetMapping
    @Allowed(Permission.READ)
    ModelAndView members(@PathVariable String code) {
        var body = sessions.body(code).orElseThrow(NotHere::new);
        return pages.page(
                "meetings/members",
                Section.MEETINGS,
                pages.words().text("members.title", body.name()),
                new MembersPage(body, seatings.on(code, pages.words().today()), seatings.recorded(code)));
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView add(
            @Does("meetings.member.add") Command command,
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String deputyOf,
            @RequestParam(defaultValue = "") String voice,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String source) {
        var asked = new NewMember(
                code, person, RoomJson.blank(sector), RoomJson.blank(deputyOf), voice.isEmpty(), from, to, source);
        return after(request, seatings.add(command, asked), "members.done.add", code);
    }

    @PostMapping("/{member}/termino")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView end(
            @Does("meetings.member.end") Command command,
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable UUID member,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last) {
        return after(request, seatings.end(command, member, last), "members.done.end", code);
    }

    @PostMapping("/{member}/retiro")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView withdraw(
            @Does("meetings.member.withdraw") Command command,
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "") String why) {
        return after(request, seatings.withdraw(command, member, why), "members.done.withdraw", code);
    }

    private ModelAndView after(HttpServletRequest request, Outcome outcome, String done, String code) {
        var back = "/reuniones/" + code + "/integrantes";
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }
}

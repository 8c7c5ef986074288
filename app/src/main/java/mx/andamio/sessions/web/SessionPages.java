package mx.andamio.sessions.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import mx.andamio.sessions.SessionParts.Part;
import mx.andamio.sessions.Sessions;
import mx.andamio.sessions.web.Views.Bodies;
import mx.andamio.sessions.web.Views.BodyCard;
import mx.andamio.sessions.web.Views.SessionCard;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Bodies, their sessions, and the page of one session. */
@Controller
class SessionPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Sessions sessions;
    private final Calendar calendar;
    private final Directory directory;
    private final List<SessionParts> parts;

    SessionPages(Pages pages, Sessions sessions, Calendar calendar, Directory directory, List<SessionParts> parts) {
        this.pages = pages;
        this.sessions = sessions;
        this.calendar = calendar;
        this.directory = directory;
        this.parts = parts;
    }

    @GetMapping("/reuniones")
    @Allowed(Permission.READ)
    ModelAndView bodies() {
        var all = sessions.bodies();
        var own = all.stream()
                .filter(body -> body.ownerOrgan() == null || body.sessions() > 0)
                .toList();
        var perOrgan = all.stream()
                .filter(body -> body.ownerOrgan() != null)
                .collect(Collectors.groupingBy(
                        MeetingBody::kind, TreeMap::new, Collectors.reducing(0, _ -> 1, Integer::sum)));
        var latest = sessions.sessions(null, 0, 10);
        return pages.page(
                "sessions/bodies",
                Section.MEETINGS,
                pages.words().text("bodies.title"),
                new Bodies(own, perOrgan, latest.items(), latest.total()));
    }

    @GetMapping("/reuniones/{code}")
    @Allowed(Permission.READ)
    ModelAndView body(@PathVariable String code, @RequestParam(defaultValue = "0") int page) {
        var body = sessions.body(code).orElseThrow(NotHere::new);
        var found = sessions.sessions(code, page, PAGE);
        return pages.page(
                "sessions/body",
                Section.MEETINGS,
                body.name(),
                new BodyCard(body, found.items(), found.total(), page, calendar.planned(code), calendar.removed(code)));
    }

    /** Puts a session in the calendar, or moves one that no paper tells of. */
    @PostMapping("/reuniones/{code}/calendario")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView plan(
            @Does("sessions.session.plan") Command command,
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String place) {
        if (sessions.body(code).isEmpty()) {
            throw new NotHere();
        }
        if (on == null) {
            throw new BadRequest("plan.on");
        }
        var planned = new Planned(code, series, number, on, until, place.isBlank() ? null : place.strip(), null);
        var back = "/reuniones/" + UriUtils.encodePathSegment(code, UTF_8);
        return pages.after(
                request,
                calendar.plan(command, planned),
                pages.words().text("plan.done", pages.words().longDate(on)),
                back,
                back);
    }

    /** Takes one out of the calendar that no paper tells of; it stays on the page, with the reason. */
    @PostMapping("/reuniones/{code}/calendario/{id}/retiro")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView remove(
            @Does("sessions.session.remove") Command command,
            HttpServletRequest request,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why) {
        var back = "/reuniones/" + UriUtils.encodePathSegment(code, UTF_8);
        return pages.after(
                request,
                calendar.remove(command, PlanApi.ofBody(sessions, code, id), why),
                pages.words().text("plan.removed"),
                back,
                back);
    }

    @GetMapping("/sesiones/{id}")
    @Allowed(Permission.READ)
    ModelAndView session(@PathVariable UUID id) {
        var session = sessions.session(new SessionId(id)).orElseThrow(NotHere::new);
        var organs = directory.all().stream()
                .filter(organ -> session.organs().contains(organ.code()))
                .toList();
        var more = parts.stream()
                .flatMap(source -> source.of(session.id()).stream())
                .sorted(Comparator.comparingInt(Part::rank))
                .toList();
        var follows = session.follows();
        return pages.page(
                "sessions/session",
                Section.MEETINGS,
                session.name(),
                new SessionCard(
                        session,
                        organs,
                        more,
                        follows == null ? null : sessions.session(follows).orElse(null),
                        isHeld(session) ? callable(session) : List.of()));
    }

    private boolean isHeld(Session session) {
        return session.removed() == null
                && !session.days().isEmpty()
                && !session.days().getLast().isAfter(pages.words().today());
    }

    /** Its own first, then those of the whole institution. */
    private List<MeetingBody> callable(Session session) {
        return sessions.bodies().stream()
                .filter(body -> body.validTo() == null && !body.series().isEmpty())
                .filter(body -> body.code().equals(session.bodyCode()) || body.ownerOrgan() == null)
                .sorted(Comparator.comparing(body -> !body.code().equals(session.bodyCode())))
                .toList();
    }

    /** Calls a session whose agenda is what this one agreed and is open. */
    @PostMapping("/sesiones/{id}/seguimiento")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView follow(
            @Does("sessions.session.plan") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String place) {
        var followed = sessions.session(new SessionId(id)).orElseThrow(NotHere::new);
        if (on == null) {
            throw new BadRequest("plan.on");
        }
        var own = sessions.body(body.isBlank() ? followed.bodyCode() : body.strip())
                .orElseThrow(NotHere::new);
        var series = own.code().equals(followed.bodyCode())
                ? followed.series()
                : own.series().stream().findFirst().orElse("");
        var outcome = calendar.plan(
                command,
                new Planned(own.code(), series, null, on, place.isBlank() ? null : place.strip(), followed.id()));
        return pages.after(
                request,
                outcome,
                pages.words().text("follow.done", pages.words().longDate(on)),
                outcome instanceof Outcome.Done done ? "/sesiones/" + done.result() : "/sesiones/" + id,
                "/sesiones/" + id);
    }
}

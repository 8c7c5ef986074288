package mx.andamio.sessions.web;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import mx.andamio.sessions.SessionParts.Part;
import mx.andamio.sessions.Sessions;
import mx.andamio.sessions.web.Views.Bodies;
import mx.andamio.sessions.web.Views.BodyCard;
import mx.andamio.sessions.web.Views.SessionCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bodies, their sessions, and the page of one session. */
@Controller
class SessionPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Sessions sessions;
    private final Directory directory;
    private final List<SessionParts> parts;

    SessionPages(Pages pages, Sessions sessions, Directory directory, List<SessionParts> parts) {
        this.pages = pages;
        this.sessions = sessions;
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
                "sessions/body", Section.MEETINGS, body.name(), new BodyCard(body, found.items(), found.total(), page));
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
        return pages.page("sessions/session", Section.MEETINGS, session.name(), new SessionCard(session, organs, more));
    }
}

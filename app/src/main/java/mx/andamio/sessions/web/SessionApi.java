package mx.andamio.sessions.web;

import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Slice;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bodies and sessions as JSON. */
@RestController
@RequestMapping("/api/v1")
class SessionApi {

    private final Sessions sessions;

    SessionApi(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/bodies")
    @Allowed(Permission.READ)
    Slice<MeetingBody> bodies(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Slice.of(sessions.bodies(), page, size);
    }

    @GetMapping("/bodies/{code}")
    @Allowed(Permission.READ)
    MeetingBody body(@PathVariable String code) {
        return sessions.body(code).orElseThrow(NotHere::new);
    }

    @GetMapping("/bodies/{code}/sessions")
    @Allowed(Permission.READ)
    Slice<SessionLine> ofBody(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var body = sessions.body(code).orElseThrow(NotHere::new);
        return sessions.sessions(body.code(), page, size);
    }

    @GetMapping("/sessions")
    @Allowed(Permission.READ)
    Slice<SessionLine> list(
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return organ == null ? sessions.sessions(null, page, size) : Slice.of(sessions.attendedBy(organ), page, size);
    }

    @GetMapping("/sessions/{id}")
    @Allowed(Permission.READ)
    Session one(@PathVariable UUID id) {
        return sessions.session(new SessionId(id)).orElseThrow(NotHere::new);
    }

    @GetMapping("/organs/{code}/sessions")
    @Allowed(Permission.READ)
    Slice<SessionLine> ofOrgan(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Slice.of(sessions.attendedBy(code), page, size);
    }
}

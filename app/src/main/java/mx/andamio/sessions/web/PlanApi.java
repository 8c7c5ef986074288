package mx.andamio.sessions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of a body for programs: what was planned, calling a session, and taking it out again. */
@RestController
@RequestMapping("/api/v1/bodies/{code}")
class PlanApi {

    private final Pages pages;
    private final Sessions sessions;
    private final Calendar calendar;

    PlanApi(Pages pages, Sessions sessions, Calendar calendar) {
        this.pages = pages;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    /** @param planned those that no paper tells of, the nearest first */
    record CalendarJson(List<SessionLine> planned, List<Calendar.Removed> removed) {}

    @GetMapping("/calendar")
    @Allowed(Permission.READ)
    CalendarJson calendar(@PathVariable String code) {
        if (sessions.body(code).isEmpty()) {
            throw new NotHere();
        }
        return new CalendarJson(calendar.planned(code), calendar.removed(code));
    }

    /**
     * @param series name of a series of the body; needed only where it has several
     * @param until last day of one that takes several
     * @param follows the session whose obligations it follows up: its agenda is those
     */
    record PlanJson(
            @Nullable String series,
            @Nullable Integer number,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable String place,
            @Nullable UUID follows) {

        Planned planned(String body, List<String> all) {
            if (on == null) {
                throw new BadRequest("request.field_needed", "on");
            }
            var only = all.size() == 1 ? all.getFirst() : "";
            return new Planned(
                    body,
                    Objects.requireNonNullElse(series, only),
                    number,
                    on,
                    until,
                    place == null || place.isBlank() ? null : place.strip(),
                    follows == null ? null : new SessionId(follows));
        }
    }

    @PostMapping("/calendar")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> plan(
            @Does("sessions.session.plan") Command command, @PathVariable String code, @RequestBody PlanJson sent) {
        if (sent.number() == null) {
            throw new BadRequest("request.field_needed", "number");
        }
        return planned(command, code, sent);
    }

    /** As {@link #plan}; without a number it is the one after the last of its series, also where two call at once. */
    @PostMapping("/sessions")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> call(
            @Does("sessions.session.plan") Command command, @PathVariable String code, @RequestBody PlanJson sent) {
        return planned(command, code, sent);
    }

    private ResponseEntity<?> planned(Command command, String code, PlanJson sent) {
        var body = sessions.body(code).orElseThrow(NotHere::new);
        return answer(calendar.plan(command.asking(sent), sent.planned(code, body.series())));
    }

    record WhyJson(@Nullable String why) {}

    @PostMapping("/calendar/{id}/removal")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> remove(
            @Does("sessions.session.remove") Command command,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody WhyJson sent) {
        return answer(calendar.remove(
                command.asking(sent), ofBody(sessions, code, id), Objects.requireNonNullElse(sent.why(), "")));
    }

    /** @throws NotHere where the body has no such session */
    static SessionId ofBody(Sessions sessions, String code, UUID id) {
        return sessions.session(new SessionId(id))
                .filter(one -> one.bodyCode().equals(code))
                .map(Session::id)
                .orElseThrow(NotHere::new);
    }

    private ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var id) ->
                ResponseEntity.ok(
                        sessions.session(new SessionId(UUID.fromString(id))).orElseThrow(NotHere::new));
        };
    }
}

package mx.andamio.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.web.RoomJson.AttendanceSent;
import mx.andamio.meetings.web.RoomJson.CloseSent;
import mx.andamio.meetings.web.RoomJson.OutcomeJson;
import mx.andamio.meetings.web.RoomJson.OutcomeSent;
import mx.andamio.meetings.web.RoomJson.SittingJson;
import mx.andamio.meetings.web.RoomJson.WhySent;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A session that is held, for programs: who is there, what it comes to, its end and its act. */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class RoomApi {

    private final Pages pages;
    private final Sessions sessions;
    private final Room room;
    private final KeptAgenda agendas;
    private final Deciding deciding;
    private final Closing closing;
    private final Acts acts;
    private final ActPapers papers;

    RoomApi(
            Pages pages,
            Sessions sessions,
            Room room,
            KeptAgenda agendas,
            Deciding deciding,
            Closing closing,
            Acts acts,
            ActPapers papers) {
        this.pages = pages;
        this.sessions = sessions;
        this.room = room;
        this.agendas = agendas;
        this.deciding = deciding;
        this.closing = closing;
        this.acts = acts;
        this.papers = papers;
    }

    @GetMapping("/attendance")
    @Allowed(Permission.READ)
    SittingJson attendance(@PathVariable UUID id) {
        var session = new SessionId(id);
        return SittingJson.of(
                room.of(session).orElseThrow(NotHere::new),
                agendas.of(session).map(KeptAgenda.Kept::items).orElse(List.of()));
    }

    @PostMapping("/attendance")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> note(
            @Does("meetings.attendance.note") Command command,
            @PathVariable UUID id,
            @RequestBody AttendanceSent sent) {
        return answer(id, room.note(command.asking(sent), new SessionId(id), sent.asked(day(id), zone())));
    }

    @PostMapping("/attendance/{event}/removal")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> strike(
            @Does("meetings.attendance.strike") Command command,
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestBody WhySent sent) {
        return answer(
                id,
                room.strike(
                        command.asking(sent), new SessionId(id), event, Objects.requireNonNullElse(sent.why(), "")));
    }

    @PostMapping("/second-call")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> callAgain(@Does("meetings.second_call") Command command, @PathVariable UUID id) {
        return answer(id, room.callAgain(command, new SessionId(id)));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(attendance(id));
        };
    }

    record OutcomesJson(List<OutcomeJson> items) {}

    @GetMapping("/outcomes")
    @Allowed(Permission.READ)
    OutcomesJson outcomes(@PathVariable UUID id) {
        var session = new SessionId(id);
        var provisional =
                room.of(session).orElseThrow(NotHere::new).seating().rule().provisional();
        return new OutcomesJson(deciding.of(session).stream()
                .map(one -> OutcomeJson.of(one, provisional))
                .toList());
    }

    @PostMapping("/outcomes")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> enter(
            @Does("meetings.outcome.enter") Command command, @PathVariable UUID id, @RequestBody OutcomeSent sent) {
        return switch (deciding.enter(command.asking(sent), new SessionId(id), sent.asked(day(id), zone()))) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var made) ->
                ResponseEntity.ok(outcomes(id).items().stream()
                        .filter(one -> one.id().toString().equals(made))
                        .findFirst()
                        .orElseThrow());
        };
    }

    @PostMapping("/outcomes/{outcome}/removal")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> withdraw(
            @Does("meetings.outcome.withdraw") Command command,
            @PathVariable UUID id,
            @PathVariable UUID outcome,
            @RequestBody WhySent sent) {
        var done = deciding.withdraw(
                command.asking(sent), new SessionId(id), outcome, Objects.requireNonNullElse(sent.why(), ""));
        return switch (done) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(outcomes(id));
        };
    }

    /**
     * @param sha256 of the act
     * @param outcomes each with what came of it
     */
    record ClosedJson(SessionId session, String state, String sha256, List<OutcomeJson> outcomes) {}

    @PostMapping("/close")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> close(
            @Does("meetings.session.close") Command command,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable CloseSent sent) {
        var defer = sent != null && Boolean.TRUE.equals(sent.deferUndecided());
        return switch (closing.close(command.asking(defer), new SessionId(id), defer)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var hash) ->
                ResponseEntity.ok(new ClosedJson(
                        new SessionId(id), "closed", hash, outcomes(id).items()));
        };
    }

    /** @param format {@code json} (where nothing is said), {@code pdf} or {@code docx} */
    @GetMapping("/act")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> act(@PathVariable UUID id, @RequestParam(defaultValue = "json") String format) {
        var kept = acts.of(new SessionId(id)).orElseThrow(NotHere::new);
        return switch (format) {
            case "json" ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(kept.json().getBytes(StandardCharsets.UTF_8));
            case "pdf" -> papers.pdf(kept);
            case "docx" -> papers.docx(kept);
            default -> throw new BadRequest("request.value", format);
        };
    }

    private LocalDate day(UUID id) {
        return sessions.session(new SessionId(id)).stream()
                .flatMap(one -> one.days().stream())
                .findFirst()
                .orElseGet(() -> pages.words().today());
    }

    private ZoneId zone() {
        return pages.words().zone();
    }
}

package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Room.Entry;
import mx.andamio.meetings.outcomes.Ballot;
import mx.andamio.meetings.outcomes.Ballot.Vote;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.meetings.web.RoomViews.Goal;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is noted in a session. Each form may say when: what the network lost meanwhile arrives later. */
@Controller
@RequestMapping("/sesiones/{id}/sala")
class RoomForms {

    private final Pages pages;
    private final Room room;
    private final Deciding deciding;
    private final Closing closing;

    RoomForms(Pages pages, Room room, Deciding deciding, Closing closing) {
        this.pages = pages;
        this.room = room;
        this.deciding = deciding;
        this.closing = closing;
    }

    /**
     * @param member codes of the seats that were marked
     * @param move {@code ARRIVED} or {@code LEFT}
     * @param deputy of one seat, whose deputy came: its name
     */
    @PostMapping("/asistencia")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView note(
            @Does("meetings.attendance.note") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> member,
            @RequestParam(defaultValue = "ARRIVED") String move,
            @RequestParam(defaultValue = "") String guest,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String at) {
        var entries = new ArrayList<Entry>();
        var when = Fields.momentOf(at);
        var what = BadRequest.oneOf(Move.values(), move);
        var point = Fields.uuidOf(item);
        for (var seat : member) {
            entries.add(new Entry(seat, RoomJson.blank(deputy), !deputy.isBlank(), what, point, when));
        }
        if (!guest.isBlank()) {
            entries.add(new Entry(null, guest, false, Move.ARRIVED, null, when));
        }
        return after(request, room.note(command, new SessionId(id), entries), "room.done.note", id);
    }

    @PostMapping("/asistencia/{event}/retiro")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView strike(
            @Does("meetings.attendance.strike") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID event,
            @RequestParam(defaultValue = "") String why) {
        return after(request, room.strike(command, new SessionId(id), event, why), "room.done.strike", id);
    }

    @PostMapping("/segunda-convocatoria")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView callAgain(
            @Does("meetings.second_call") Command command, HttpServletRequest request, @PathVariable UUID id) {
        return after(request, room.callAgain(command, new SessionId(id)), "room.done.second", id);
    }

    /** The fields of one outcome; those of tasks are numbered from 1. */
    @PostMapping("/resultados")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView enter(
            @Does("meetings.outcome.enter") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent) {
        var fields = new Fields(sent);
        var outcome = new NewOutcome(fields.uuid("item"), Fields.momentOf(fields.text("at")), result(fields));
        return after(request, deciding.enter(command, new SessionId(id), outcome), "room.done.outcome", id);
    }

    private static Result result(Fields fields) {
        var text = fields.text("text");
        return switch (fields.text("kind")) {
            case "resolution", "rejected" ->
                new Result.Resolution(
                        text,
                        fields.text("kind").equals("rejected") ? Decision.REJECTED : Decision.ADOPTED,
                        ballot(fields),
                        under("folio_", fields),
                        instructions(text, fields));
            case "commitment" -> new Result.Commitment(task(text, fields, "1"));
            case "recommendation" -> new Result.Recommendation(task(text, fields, "1"));
            case "deferred" -> new Result.Deferred(text);
            case "information" -> new Result.Information(text);
            default -> throw new BadRequest("request.value", fields.text("kind"));
        };
    }

    /** Whom and by when without a word of its own: what was agreed is what is asked. */
    private static List<Task> instructions(String text, Fields fields) {
        var said = Stream.of("1", "2", "3")
                .map(n -> task(fields.text("task" + n), fields, n))
                .filter(one -> !one.text().isEmpty())
                .toList();
        var asked = !fields.text("to1").isEmpty() || !fields.text("due1").isEmpty();
        return said.isEmpty() && asked ? List.of(task(text, fields, "1")) : said;
    }

    private static Task task(String text, Fields fields, String n) {
        var to = fields.text("to" + n);
        var group = to.startsWith(Goal.GROUP);
        return new Task(
                text,
                group || to.isEmpty() ? List.of() : List.of(to),
                group ? to.substring(Goal.GROUP.length()) : null,
                fields.day("due" + n),
                fields.orNull("verifier" + n),
                null,
                fields.orNull("source" + n),
                fields.orNull("evidence" + n));
    }

    /** By name or by sector where a voice was said, else hands that were counted. */
    private static @Nullable Ballot ballot(Fields fields) {
        var named = voices("vote_", fields);
        var sectors = voices("sector_", fields);
        if (!named.isEmpty()) {
            return new Ballot.ByName(named);
        }
        if (!sectors.isEmpty()) {
            return new Ballot.BySector(sectors);
        }
        var said = Stream.of("for", "against", "abstained")
                .anyMatch(name -> !fields.text(name).isEmpty());
        return said
                ? new Ballot.Counted(
                        votes(fields.number("for")), votes(fields.number("against")), votes(fields.number("abstained")))
                : null;
    }

    private static Map<String, Vote> voices(String prefix, Fields fields) {
        return under(prefix, fields).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> BadRequest.oneOf(Vote.values(), one.getValue())));
    }

    private static int votes(@Nullable Integer said) {
        return Objects.requireNonNullElse(said, 0);
    }

    /** What was said in fields whose names begin so, by the rest of their names. */
    private static Map<String, String> under(String prefix, Fields fields) {
        return fields.said().entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith(prefix) && !one.getValue().isBlank())
                .collect(Collectors.toMap(
                        one -> one.getKey().substring(prefix.length()),
                        one -> one.getValue().strip()));
    }

    @PostMapping("/resultados/{outcome}/retiro")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView withdraw(
            @Does("meetings.outcome.withdraw") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID outcome,
            @RequestParam(defaultValue = "") String why) {
        return after(request, deciding.withdraw(command, new SessionId(id), outcome, why), "room.done.withdraw", id);
    }

    @PostMapping("/cierre")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView close(
            @Does("meetings.session.close") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String defer) {
        var outcome = closing.close(command.asking(defer), new SessionId(id), !defer.isEmpty());
        return pages.after(
                request,
                outcome,
                pages.words().text("room.done.close"),
                "/sesiones/" + id + "/acta",
                "/sesiones/" + id + "/sala");
    }

    private ModelAndView after(HttpServletRequest request, Outcome outcome, String done, UUID id) {
        var back = "/sesiones/" + id + "/sala";
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }
}

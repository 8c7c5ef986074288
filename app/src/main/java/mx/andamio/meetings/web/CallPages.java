package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Audiences;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.mail.Letters;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.Invitations;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Reply;
import mx.andamio.meetings.web.CallViews.CallPage;
import mx.andamio.meetings.web.RoomViews.Goal;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The call to a session: who calls it arranges and sends it, everybody reads who comes. */
@Controller
@RequestMapping("/sesiones/{id}/convocatoria")
class CallPages implements SessionParts {

    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Pages pages;
    private final Calls calls;
    private final Invitations invitations;
    private final Audiences audiences;
    private final Directory directory;
    private final Letters letters;

    CallPages(
            Pages pages,
            Calls calls,
            Invitations invitations,
            Audiences audiences,
            Directory directory,
            Letters letters) {
        this.pages = pages;
        this.calls = calls;
        this.invitations = invitations;
        this.audiences = audiences;
        this.directory = directory;
        this.letters = letters;
    }

    private Call call(UUID id) {
        return calls.of(new SessionId(id)).orElseThrow(NotHere::new);
    }

    @GetMapping
    @Allowed(Permission.READ)
    ModelAndView page(Asker who, HttpServletRequest request, @PathVariable UUID id) {
        var call = call(id);
        var names = new HashMap<String, String>();
        var posts = Stream.concat(
                        audiences.all().stream().map(one -> Goal.of(one, one.called(directory, pages.words()))),
                        directory.posts().stream().map(Goal::of))
                .toList();
        audiences.all().forEach(one -> names.put(one.code(), one.called(directory, pages.words())));
        directory.posts().forEach(one -> names.put(one.code(), one.name()));
        call.invited().forEach(one -> {
            if (one.code() != null) {
                names.putIfAbsent(one.code(), one.name());
            }
        });
        var links = new HashMap<UUID, String>();
        for (var one : call.invited()) {
            if (one.id() != null) {
                invitations.shown(who, one.id()).ifPresent(token -> links.put(one.id(), base(request) + "/i/" + token));
            }
        }
        var mayCall = who.may(Permission.CALL_SESSIONS) && call.open();
        return pages.page(
                "meetings/call",
                Section.MEETINGS,
                pages.words().text("call.title", call.session().name()),
                new CallPage(
                        call,
                        mayCall ? posts : List.of(),
                        names,
                        links,
                        letters.areSent(),
                        mayCall,
                        who.actsFor()
                                .flatMap(post -> invitations.ofPost(new SessionId(id), post))
                                .isPresent()));
    }

    private String base(HttpServletRequest request) {
        return letters.installation().isEmpty()
                ? request.getScheme() + "://" + request.getServerName()
                        + (request.getServerPort() == 80 || request.getServerPort() == 443
                                ? ""
                                : ":" + request.getServerPort())
                : letters.installation();
    }

    /** @param fields {@code what} says which part of it is written: {@code when}, {@code part}, {@code paper}, {@code guest}, {@code remove} */
    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView arrange(
            @Does("meetings.call.arrange") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var call = call(id);
        var arrangement = changed(call.arrangement(), fields);
        return after(
                request,
                calls.arrange(command.asking(fields), new SessionId(id), number(of(fields, "version")), arrangement),
                "call.done.arrange",
                id);
    }

    private static Arrangement changed(Arrangement was, Map<String, String> fields) {
        return switch (of(fields, "what")) {
            case "when" ->
                new Arrangement(
                        time(of(fields, "starts")),
                        number(of(fields, "minutes")),
                        RoomJson.blank(of(fields, "room")),
                        RoomJson.blank(of(fields, "video")),
                        RoomJson.blank(of(fields, "words")),
                        was.parts(),
                        was.papers(),
                        was.guests());
            case "part" ->
                with(
                        was,
                        and(
                                was.parts(),
                                new Arrangement.Part(
                                        UUID.randomUUID(),
                                        required(day(of(fields, "day"))),
                                        required(time(of(fields, "starts"))),
                                        required(number(of(fields, "minutes"))),
                                        of(fields, "name"),
                                        RoomJson.blank(of(fields, "room")),
                                        code(of(fields, "group")))),
                        was.papers(),
                        was.guests());
            case "paper" ->
                with(
                        was,
                        was.parts(),
                        and(
                                was.papers(),
                                new Arrangement.Paper(
                                        UUID.randomUUID(),
                                        of(fields, "title"),
                                        code(of(fields, "from")),
                                        day(of(fields, "due")),
                                        RoomJson.blank(of(fields, "address")))),
                        was.guests());
            case "guest" ->
                with(
                        was,
                        was.parts(),
                        was.papers(),
                        and(
                                was.guests(),
                                new Arrangement.Guest(
                                        UUID.randomUUID(),
                                        code(of(fields, "code")),
                                        RoomJson.blank(of(fields, "person")),
                                        RoomJson.blank(of(fields, "mail")))));
            case "remove" -> without(was, of(fields, "of"));
            default -> throw new BadRequest("request.value", of(fields, "what"));
        };
    }

    private static Arrangement with(
            Arrangement was,
            List<Arrangement.Part> parts,
            List<Arrangement.Paper> papers,
            List<Arrangement.Guest> guests) {
        return new Arrangement(
                was.starts(), was.minutes(), was.room(), was.video(), was.words(), parts, papers, guests);
    }

    private static Arrangement without(Arrangement was, String id) {
        return with(
                was,
                was.parts().stream()
                        .filter(one -> !one.id().toString().equals(id))
                        .toList(),
                was.papers().stream()
                        .filter(one -> !one.id().toString().equals(id))
                        .toList(),
                was.guests().stream()
                        .filter(one -> !one.id().toString().equals(id))
                        .toList());
    }

    private static <T> List<T> and(List<T> some, T one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    @PostMapping("/envio")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView send(@Does("meetings.call.send") Command command, HttpServletRequest request, @PathVariable UUID id) {
        return after(
                request,
                calls.send(command, new SessionId(id)),
                letters.areSent() ? "call.done.send" : "call.done.send_unmailed",
                id);
    }

    /** Somebody said it by telephone. */
    @PostMapping("/respuestas/{invitation}")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView answer(
            @Does("meetings.call.answer") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String words) {
        return after(
                request,
                invitations.answer(
                        command,
                        invitation,
                        BadRequest.oneOf(Reply.values(), reply),
                        RoomJson.blank(deputy),
                        RoomJson.blank(words)),
                "call.done.answer",
                id);
    }

    @PostMapping("/enlaces/{invitation}")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView link(
            @Does("meetings.call.link") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID invitation) {
        return after(request, invitations.link(command, invitation), "call.done.link", id);
    }

    /** All of it, for whoever looks: nobody's invitation. */
    @GetMapping("/sesion.ics")
    @Allowed(Permission.READ)
    ResponseEntity<String> file(@PathVariable UUID id) {
        return file(call(id), null);
    }

    ResponseEntity<String> file(Call call, @Nullable String code) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment("sesion.ics"))
                .body(calls.file(call, code));
    }

    private ModelAndView after(HttpServletRequest request, Outcome outcome, String done, UUID id) {
        var back = "/sesiones/" + id + "/convocatoria";
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }

    /** The way from the page of a session that is to come, or was called. */
    @Override
    public List<Part> of(SessionId id) {
        var call = calls.of(id).orElse(null);
        if (call == null
                || call.session().removed() != null
                || call.sent().isEmpty()
                        && !call.session().isAhead(pages.words().today())) {
            return List.of();
        }
        var w = pages.words();
        return List.of(new Part(
                "call.part",
                2,
                List.of(new Row(
                        w.text(call.sent().isEmpty() ? "call.see_unsent" : "call.see"),
                        "/sesiones/" + id + "/convocatoria",
                        List.of(),
                        CallWords.told(call, w)))));
    }

    private static String of(Map<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.get(name), "").strip();
    }

    private static @Nullable String code(String said) {
        return RoomJson.blank(said.startsWith(Goal.GROUP) ? said.substring(Goal.GROUP.length()) : said);
    }

    private static <T> T required(@Nullable T said) {
        if (said == null) {
            throw new BadRequest("call.part", "");
        }
        return said;
    }

    private static @Nullable Integer number(String said) {
        try {
            return said.isEmpty() ? null : Integer.valueOf(said);
        } catch (NumberFormatException e) {
            throw new BadRequest("request.value", said);
        }
    }

    private static @Nullable LocalDate day(String said) {
        try {
            return said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw new BadRequest("request.value", said);
        }
    }

    private static @Nullable LocalTime time(String said) {
        try {
            return said.isEmpty() ? null : LocalTime.parse(said);
        } catch (DateTimeException e) {
            throw new BadRequest("request.value", said);
        }
    }
}

package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** @param sent {@code what} says which part of it is written: {@code when}, {@code part}, {@code paper}, {@code guest}, {@code remove} */
    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView arrange(
            @Does("meetings.call.arrange") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent) {
        var fields = new Fields(sent);
        var arrangement = ArrangementForm.changed(call(id).arrangement(), fields);
        return after(
                request,
                calls.arrange(command.asking(sent), new SessionId(id), fields.number("version"), arrangement),
                "call.done.arrange",
                id);
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
}

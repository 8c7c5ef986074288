package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.LinkTries;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.Invitations;
import mx.andamio.meetings.Invitations.Asked;
import mx.andamio.meetings.Reviews;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.call.Reply;
import mx.andamio.meetings.web.CallViews.InvitationPage;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.SecretAnswer;
import mx.andamio.pages.Section;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * One screen for whoever is asked to a session: what it is, whether they come, what they still owe, and on its day that they are there. By the link of a letter,
 * without an account, or signed in for the post that is asked.
 */
@Controller
class InvitationPages {

    private final Pages pages;
    private final Calls calls;
    private final Invitations invitations;
    private final Reviews reviews;
    private final CallPages files;
    private final Seatings seatings;
    private final LinkTries tries;

    InvitationPages(
            Pages pages,
            Calls calls,
            Invitations invitations,
            Reviews reviews,
            CallPages files,
            Seatings seatings,
            LinkTries tries) {
        this.pages = pages;
        this.calls = calls;
        this.invitations = invitations;
        this.reviews = reviews;
        this.files = files;
        this.seatings = seatings;
        this.tries = tries;
    }

    /**
     * @param what {@code answer}, {@code paper}, {@code arrive}, {@code speak}, {@code comment} or {@code agree}
     * @param word that the wall shows
     */
    record Sent(
            @Nullable String what,
            @Nullable String reply,
            @Nullable String deputy,
            @Nullable String words,
            @Nullable UUID paper,
            @Nullable String address,
            @Nullable String word,
            @Nullable Integer about) {}

    @GetMapping("/i/{token}")
    @Allowed(Permission.OPEN)
    ModelAndView look(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        SecretAnswer.hideAndForget(response);
        return opened(request, token, null);
    }

    private ModelAndView opened(HttpServletRequest request, String token, @Nullable String error) {
        var from = request.getRemoteAddr();
        if (!tries.waitFor(LinkTries.Kind.ANSWER, token, from).isZero()) {
            return told("wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        return invitations
                .opened(token, from)
                .map(asked -> page(asked, "/i/" + token, "/i/" + token + "/sesion.ics", error))
                .orElseGet(() -> told("over", HttpStatus.NOT_FOUND));
    }

    @PostMapping("/i/{token}")
    @Allowed(Permission.OPEN)
    ModelAndView send(
            @Does("meetings.invitation.answer") Command command,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @ModelAttribute Sent sent) {
        SecretAnswer.hideAndForget(response);
        var from = request.getRemoteAddr();
        if (!tries.waitFor(LinkTries.Kind.ANSWER, token, from).isZero()) {
            return told("wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        tries.tried(token);
        var asked = invitations.opened(token, from);
        if (asked.isEmpty()) {
            return told("over", HttpStatus.NOT_FOUND);
        }
        var by = Actor.byLink(Objects.requireNonNullElse(asked.get().who().code(), "invitado"));
        var outcome =
                done(new Command(command.id(), by, command.type(), command.asked()).asking(sent), asked.get(), sent);
        if (outcome instanceof Outcome.Refused(var reason)) {
            var page = opened(request, token, pages.words().reason(reason));
            page.setStatus(Problems.status(reason.kind()));
            return page;
        }
        return pages.redirect("/i/" + token);
    }

    @GetMapping("/i/{token}/sesion.ics")
    @Allowed(Permission.OPEN)
    ResponseEntity<String> file(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        SecretAnswer.hideAndForget(response);
        var from = request.getRemoteAddr();
        if (!tries.waitFrom(LinkTries.Kind.ANSWER, from).isZero()) {
            throw new NotHere();
        }
        var asked = invitations.opened(token, from).orElseThrow(NotHere::new);
        return files.file(asked.call(), asked.who().code());
    }

    @GetMapping("/sesiones/{id}/mi-invitacion")
    @Allowed(Permission.READ)
    ModelAndView mine(Asker who, @PathVariable UUID id) {
        if (calls.of(new SessionId(id)).isEmpty()) {
            throw new NotHere();
        }
        return asked(who, new SessionId(id))
                .map(asked -> page(asked, path(id), "/sesiones/" + id + "/convocatoria/sesion.ics", null))
                .orElseGet(() -> told("none", HttpStatus.OK));
    }

    @PostMapping("/sesiones/{id}/mi-invitacion")
    @Allowed(Permission.READ)
    ModelAndView sendMine(
            @Does("meetings.invitation.answer") Command command,
            HttpServletRequest request,
            Asker who,
            @PathVariable UUID id,
            @ModelAttribute Sent sent) {
        var asked = asked(who, new SessionId(id)).orElseThrow(NotHere::new);
        return pages.after(
                request,
                done(command.asking(sent), asked, sent),
                pages.words().text("invitation.done"),
                path(id),
                path(id));
    }

    private Optional<Asked> asked(Asker who, SessionId session) {
        return who.actsFor().flatMap(post -> invitations.ofPost(session, post));
    }

    private static String path(UUID id) {
        return "/sesiones/" + id + "/mi-invitacion";
    }

    private Outcome done(Command command, Asked asked, Sent sent) {
        return switch (Objects.requireNonNullElse(sent.what(), "")) {
            case "answer" ->
                invitations.answer(
                        command,
                        asked.id(),
                        BadRequest.oneOf(Reply.values(), Objects.requireNonNullElse(sent.reply(), "")),
                        RoomJson.blank(sent.deputy()),
                        RoomJson.blank(sent.words()));
            case "paper" ->
                invitations.handIn(
                        command,
                        asked.id(),
                        Objects.requireNonNullElseGet(sent.paper(), () -> new UUID(0, 0)),
                        Objects.requireNonNullElse(sent.address(), ""));
            case "arrive" -> invitations.arrive(command, asked.id(), Objects.requireNonNullElse(sent.word(), ""));
            case "comment" ->
                invitations.comment(command, asked.id(), sent.about(), Objects.requireNonNullElse(sent.words(), ""));
            case "agree" -> invitations.agree(command, asked.id());
            case "speak" -> invitations.speak(command, asked.id());
            default -> throw new BadRequest("request.value", String.valueOf(sent.what()));
        };
    }

    private ModelAndView page(Asked asked, String action, String calendar, @Nullable String error) {
        var call = asked.call();
        var session = call.session();
        var today = pages.words().today();
        return pages.page(
                "meetings/invitation",
                Section.NONE,
                pages.words().text("invitation.title", session.name()),
                new InvitationPage(
                        asked,
                        calls.happenings(call, asked.who().code()),
                        action,
                        calendar,
                        !today.isBefore(session.days().getFirst())
                                && !today.isAfter(session.days().getLast()),
                        seatings.on(session.bodyCode(), session.days().getFirst())
                                .admitsDeputies(),
                        reviews.of(session.id()).orElse(null),
                        error));
    }

    private ModelAndView told(String key, HttpStatus status) {
        var page = pages.page(
                "meetings/told", Section.NONE, pages.words().text("invitation." + key + ".title"), "invitation." + key);
        page.setStatus(status);
        return page;
    }
}

package mx.andamio.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Reviews;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.web.Views.ActView;
import mx.andamio.meetings.web.Views.ReviewPage;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The draft of an act as it goes round: sent and answered by who keeps the record, commented and agreed to by who was there. */
@Controller
@RequestMapping("/sesiones/{id}/borrador")
class ActDraftPages {

    /** Days that are proposed. */
    private static final int DAYS = 3;

    private final Pages pages;
    private final Room room;
    private final Reviews reviews;

    ActDraftPages(Pages pages, Room room, Reviews reviews) {
        this.pages = pages;
        this.room = room;
        this.reviews = reviews;
    }

    @GetMapping
    @Allowed(Permission.READ)
    ModelAndView page(Asker who, @PathVariable UUID id) {
        var sitting = room.of(new SessionId(id)).filter(Sitting::anybodyCame).orElseThrow(NotHere::new);
        var review = reviews.of(new SessionId(id)).orElse(null);
        var open = sitting.closed() == null;
        return pages.page(
                "meetings/review",
                Section.MEETINGS,
                pages.words().text("review.title", sitting.session().name()),
                new ReviewPage(
                        sitting,
                        review,
                        review == null
                                ? null
                                : new ActView(
                                        review.last().draft(), review.last().sha256()),
                        open && who.may(Permission.CALL_SESSIONS),
                        open ? who.actsFor().flatMap(sitting.seating()::place).orElse(null) : null,
                        pages.words().today().plusDays(DAYS)));
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView send(
            @Does("meetings.review.send") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        return after(request, reviews.send(command, new SessionId(id), until), "review.sent_done", id);
    }

    /** @param member in whose name whoever keeps the record notes it; else it is of the post that they act for */
    @PostMapping("/comentarios")
    @Allowed(Permission.READ)
    ModelAndView comment(
            @Does("meetings.review.comment") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(required = false) @Nullable Integer about,
            @RequestParam(defaultValue = "") String text) {
        return after(
                request,
                reviews.comment(command, new SessionId(id), seat(who, member), about, text),
                "review.comment_done",
                id);
    }

    @PostMapping("/conformidad")
    @Allowed(Permission.READ)
    ModelAndView agree(
            @Does("meetings.review.agree") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String member) {
        return after(request, reviews.agree(command, new SessionId(id), seat(who, member)), "review.agree_done", id);
    }

    @PostMapping("/comentarios/{comment}")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView answer(
            @Does("meetings.review.answer") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String taken,
            @RequestParam(defaultValue = "") String words) {
        return after(
                request,
                reviews.answer(command, new SessionId(id), comment, !taken.isEmpty(), words),
                "review.answer_done",
                id);
    }

    /** Only whoever keeps the record speaks for another. */
    static String seat(Asker who, String member) {
        return !member.isBlank() && who.may(Permission.CALL_SESSIONS)
                ? member
                : who.actsFor().orElse("");
    }

    private ModelAndView after(HttpServletRequest request, Outcome outcome, String done, UUID id) {
        var back = "/sesiones/" + id + "/borrador";
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }
}

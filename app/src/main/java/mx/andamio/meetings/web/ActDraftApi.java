package mx.andamio.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Reviews;
import mx.andamio.meetings.Reviews.Agreed;
import mx.andamio.meetings.Reviews.Comment;
import mx.andamio.meetings.Reviews.Review;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.act.Act;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts that go round, for programs. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/reviews")
class ActDraftApi {

    private final Pages pages;
    private final Room room;
    private final Reviews reviews;

    ActDraftApi(Pages pages, Room room, Reviews reviews) {
        this.pages = pages;
        this.room = room;
        this.reviews = reviews;
    }

    record VersionJson(int number, LocalDate until, Instant sentAt, String sentBy, String sha256, Act draft) {}

    /**
     * @param versions all that were sent, the last first
     * @param changed whether the draft says something else than the last of them
     * @param silent names of the seats that were there and did not agree to it
     */
    record ReviewJson(
            List<VersionJson> versions,
            List<Comment> comments,
            List<Agreed> agreed,
            boolean changed,
            boolean over,
            List<String> silent) {

        static final ReviewJson NONE = new ReviewJson(List.of(), List.of(), List.of(), false, false, List.of());

        static ReviewJson of(Review one) {
            return new ReviewJson(
                    one.sent().stream()
                            .map(sent -> new VersionJson(
                                    sent.number(), sent.until(), sent.at(), sent.by(), sent.sha256(), sent.draft()))
                            .toList(),
                    one.comments(),
                    one.agreed(),
                    one.changed(),
                    one.over(),
                    one.silent());
        }
    }

    record UntilSent(@Nullable LocalDate until) {}

    /**
     * @param member code of a seat, of whom whoever keeps the record notes it; null for the post for which the account acts
     * @param about number of an outcome
     */
    record CommentSent(
            @Nullable String member,
            @Nullable Integer about,
            @Nullable String text) {}

    record AnswerSent(@Nullable Boolean taken, @Nullable String words) {}

    record AgreedSent(@Nullable String member) {}

    @GetMapping
    @Allowed(Permission.READ)
    ReviewJson review(@PathVariable UUID id) {
        var session = new SessionId(id);
        if (room.of(session).isEmpty()) {
            throw new NotHere();
        }
        return reviews.of(session).map(ReviewJson::of).orElse(ReviewJson.NONE);
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> send(
            @Does("meetings.review.send") Command command, @PathVariable UUID id, @RequestBody UntilSent sent) {
        if (sent.until() == null) {
            throw new BadRequest("request.field_needed", "until");
        }
        return answer(id, reviews.send(command.asking(sent), new SessionId(id), sent.until()));
    }

    @PostMapping("/comments")
    @Allowed(Permission.READ)
    ResponseEntity<?> comment(
            @Does("meetings.review.comment") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody CommentSent sent) {
        return answer(
                id,
                reviews.comment(
                        command.asking(sent),
                        new SessionId(id),
                        ActDraftPages.seat(who, text(sent.member())),
                        sent.about(),
                        text(sent.text())));
    }

    @PostMapping("/comments/{comment}/answer")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> answer(
            @Does("meetings.review.answer") Command command,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestBody AnswerSent sent) {
        return answer(
                id,
                reviews.answer(
                        command.asking(sent),
                        new SessionId(id),
                        comment,
                        Boolean.TRUE.equals(sent.taken()),
                        text(sent.words())));
    }

    @PostMapping("/agreement")
    @Allowed(Permission.READ)
    ResponseEntity<?> agree(
            @Does("meetings.review.agree") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody AgreedSent sent) {
        return answer(
                id,
                reviews.agree(command.asking(sent), new SessionId(id), ActDraftPages.seat(who, text(sent.member()))));
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(review(id));
        };
    }
}

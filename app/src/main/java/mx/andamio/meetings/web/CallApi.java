package mx.andamio.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.Calls.Invited;
import mx.andamio.meetings.Invitations;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Reply;
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

/** The call to a session, for programs. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/call")
class CallApi {

    private final Pages pages;
    private final Calls calls;
    private final Invitations invitations;

    CallApi(Pages pages, Calls calls, Invitations invitations) {
        this.pages = pages;
        this.calls = calls;
        this.invitations = invitations;
    }

    /**
     * @param notice days between the call and the session
     * @param noticeRule days that the body's rule asks for
     */
    record SentJson(
            int number, LocalDate on, int notice, @Nullable Integer noticeRule) {}

    /** @param reply {@code comes}, {@code deputy}, {@code declines}; null while nothing was said */
    record InvitedJson(
            @Nullable UUID id,
            @Nullable String code,
            String name,
            @Nullable String person,
            boolean member,
            @Nullable String reply,
            @Nullable String deputy,
            @Nullable String words) {

        static InvitedJson of(Invited one) {
            var answer = one.answer();
            return new InvitedJson(
                    one.id(),
                    one.code(),
                    one.name(),
                    one.person(),
                    one.member(),
                    answer == null ? null : answer.reply().name().toLowerCase(java.util.Locale.ROOT),
                    answer == null ? null : answer.deputy(),
                    answer == null ? null : answer.words());
        }
    }

    /** @param owed ids of papers that nobody handed in yet */
    record CallJson(
            SessionId session,
            int version,
            Arrangement arrangement,
            List<InvitedJson> invited,
            List<UUID> owed,
            List<SentJson> sent,
            boolean changedSinceSent) {

        static CallJson of(Call call) {
            return new CallJson(
                    call.session().id(),
                    call.version(),
                    call.arrangement(),
                    call.invited().stream().map(InvitedJson::of).toList(),
                    call.owed().stream().map(Arrangement.Paper::id).toList(),
                    call.sent().stream()
                            .map(one -> new SentJson(one.number(), one.on(), one.notice(), one.rule()))
                            .toList(),
                    call.changed());
        }
    }

    @GetMapping
    @Allowed(Permission.READ)
    CallJson call(@PathVariable UUID id) {
        return CallJson.of(calls.of(new SessionId(id)).orElseThrow(NotHere::new));
    }

    record PartSent(
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable LocalTime starts,
            @Nullable Integer minutes,
            @Nullable String name,
            @Nullable String room,
            @Nullable String group) {

        Arrangement.Part part() {
            if (day == null || starts == null || minutes == null || name == null) {
                throw new BadRequest("call.part", Objects.requireNonNullElse(name, ""));
            }
            return new Arrangement.Part(orNew(id), day, starts, minutes, name, room, group);
        }
    }

    record PaperSent(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String from,
            @Nullable LocalDate due,
            @Nullable String address) {

        Arrangement.Paper paper() {
            return new Arrangement.Paper(orNew(id), Objects.requireNonNullElse(title, ""), from, due, address);
        }
    }

    record GuestSent(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String person,
            @Nullable String mail) {

        Arrangement.Guest guest() {
            return new Arrangement.Guest(orNew(id), code, person, mail);
        }
    }

    private static UUID orNew(@Nullable UUID id) {
        return Objects.requireNonNullElseGet(id, UUID::randomUUID);
    }

    /** All of the arrangement; what is left out is taken away. */
    record ArrangementSent(
            @Nullable Integer version,
            @Nullable LocalTime starts,
            @Nullable Integer minutes,
            @Nullable String room,
            @Nullable String video,
            @Nullable String words,
            @Nullable List<PartSent> parts,
            @Nullable List<PaperSent> papers,
            @Nullable List<GuestSent> guests) {

        Arrangement arrangement() {
            return new Arrangement(
                    starts,
                    minutes,
                    room,
                    video,
                    words,
                    all(parts).map(PartSent::part).toList(),
                    all(papers).map(PaperSent::paper).toList(),
                    all(guests).map(GuestSent::guest).toList());
        }

        private static <T> Stream<T> all(@Nullable List<T> some) {
            return some == null ? Stream.of() : some.stream();
        }
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> arrange(
            @Does("meetings.call.arrange") Command command, @PathVariable UUID id, @RequestBody ArrangementSent sent) {
        return answer(id, calls.arrange(command.asking(sent), new SessionId(id), sent.version(), sent.arrangement()));
    }

    @PostMapping("/sending")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> send(@Does("meetings.call.send") Command command, @PathVariable UUID id) {
        return answer(id, calls.send(command, new SessionId(id)));
    }

    record AnswerSent(
            @Nullable String reply,
            @Nullable String deputy,
            @Nullable String words) {}

    @PostMapping("/answers/{invitation}")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> note(
            @Does("meetings.call.answer") Command command,
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            @RequestBody AnswerSent sent) {
        var reply = BadRequest.oneOf(
                Reply.values(), Objects.requireNonNullElse(sent.reply(), "").toUpperCase(java.util.Locale.ROOT));
        return answer(id, invitations.answer(command.asking(sent), invitation, reply, sent.deputy(), sent.words()));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(call(id));
        };
    }
}

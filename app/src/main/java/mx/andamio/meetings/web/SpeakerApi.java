package mx.andamio.meetings.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Speakers;
import mx.andamio.meetings.Speakers.Asking;
import mx.andamio.meetings.Speakers.Speaker;
import mx.andamio.meetings.Speakers.Turn;
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

/** Who asks to speak and who does, for programs. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/speakers")
class SpeakerApi {

    private final Pages pages;
    private final Room room;
    private final Speakers speakers;

    SpeakerApi(Pages pages, Room room, Speakers speakers) {
        this.pages = pages;
        this.room = room;
        this.speakers = speakers;
    }

    /**
     * @param member code of a seat, null of a guest
     * @param state {@code waiting}, {@code speaking}, {@code spoke} or {@code withdrawn}
     */
    record SpeakerJson(
            UUID id,
            @Nullable String member,
            String name,
            @Nullable UUID item,
            String state,
            Instant askedAt,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt) {

        static SpeakerJson of(Speaker one) {
            var state = one.isWaiting()
                    ? "waiting"
                    : one.isSpeaking() ? "speaking" : one.began() == null ? "withdrawn" : "spoke";
            return new SpeakerJson(
                    one.id(), one.seat(), one.name(), one.item(), state, one.asked(), one.began(), one.ended());
        }
    }

    record SpeakersJson(List<SpeakerJson> items) {}

    record AskingSent(
            @Nullable String member,
            @Nullable String guest,
            @Nullable UUID item) {}

    /** @param turn {@code begin}, {@code end} or {@code withdraw} */
    record TurnSent(@Nullable String turn) {}

    @GetMapping
    @Allowed(Permission.READ)
    SpeakersJson all(@PathVariable UUID id) {
        var session = new SessionId(id);
        if (room.of(session).isEmpty()) {
            throw new NotHere();
        }
        return new SpeakersJson(
                speakers.of(session).stream().map(SpeakerJson::of).toList());
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> ask(
            @Does("meetings.speaker.ask") Command command, @PathVariable UUID id, @RequestBody AskingSent sent) {
        var asking = new Asking(RoomJson.blank(sent.member()), RoomJson.blank(sent.guest()), sent.item());
        return answer(id, speakers.ask(command.asking(sent), new SessionId(id), asking));
    }

    @PostMapping("/{speaker}/turn")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> turn(
            @Does("meetings.speaker.turn") Command command,
            @PathVariable UUID id,
            @PathVariable UUID speaker,
            @RequestBody TurnSent sent) {
        var turn = BadRequest.oneOf(Turn.values(), Objects.requireNonNullElse(sent.turn(), ""));
        return answer(id, speakers.turn(command.asking(sent), new SessionId(id), speaker, turn));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(all(id));
        };
    }
}

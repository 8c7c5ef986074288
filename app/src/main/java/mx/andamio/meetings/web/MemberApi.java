package mx.andamio.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.Seatings.Member;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.meetings.web.RoomJson.QuorumJson;
import mx.andamio.meetings.web.RoomJson.SeatJson;
import mx.andamio.meetings.web.RoomJson.WhySent;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to a body, for programs. */
@RestController
@RequestMapping("/api/v1/bodies/{code}/members")
class MemberApi {

    private final Pages pages;
    private final Sessions sessions;
    private final Seatings seatings;

    MemberApi(Pages pages, Sessions sessions, Seatings seatings) {
        this.pages = pages;
        this.sessions = sessions;
        this.seatings = seatings;
    }

    /**
     * @param quorum that is needed, with nobody there
     * @param seats of that day
     * @param recorded withdrawn ones last
     */
    record MembersJson(LocalDate on, QuorumJson quorum, List<SeatJson> seats, List<Member> recorded) {}

    /** @param on null for today */
    @GetMapping
    @Allowed(Permission.READ)
    MembersJson members(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        if (sessions.body(code).isEmpty()) {
            throw new NotHere();
        }
        var day = Objects.requireNonNullElseGet(on, () -> pages.words().today());
        var seating = seatings.on(code, day);
        var rule = seating.rule();
        return new MembersJson(
                day,
                QuorumJson.of(seating.electorate().count(rule.call(null, false), List.of()), rule.provisional()),
                seating.places().stream()
                        .map(place -> SeatJson.of(place, false))
                        .toList(),
                seatings.recorded(code));
    }

    /** @param votes true where nothing is said */
    record MemberSent(
            @Nullable String person,
            @Nullable String sector,
            @Nullable String deputyOf,
            @Nullable Boolean votes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String source) {}

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> add(
            @Does("meetings.member.add") Command command, @PathVariable String code, @RequestBody MemberSent sent) {
        var asked = new NewMember(
                code,
                Objects.requireNonNullElse(sent.person(), ""),
                RoomJson.blank(sent.sector()),
                RoomJson.blank(sent.deputyOf()),
                !Boolean.FALSE.equals(sent.votes()),
                sent.from(),
                sent.to(),
                Objects.requireNonNullElse(sent.source(), ""));
        return switch (seatings.add(command.asking(sent), asked)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var id) ->
                ResponseEntity.ok(seatings.recorded(code).stream()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow());
        };
    }

    record LastSent(@Nullable LocalDate last) {}

    @PostMapping("/{member}/end")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> end(
            @Does("meetings.member.end") Command command,
            @PathVariable String code,
            @PathVariable UUID member,
            @RequestBody LastSent sent) {
        if (sent.last() == null) {
            throw new BadRequest("request.field_needed", "last");
        }
        return answer(code, seatings.end(command.asking(sent), member, sent.last()));
    }

    @PostMapping("/{member}/withdrawal")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> withdraw(
            @Does("meetings.member.withdraw") Command command,
            @PathVariable String code,
            @PathVariable UUID member,
            @RequestBody WhySent sent) {
        return answer(
                code, seatings.withdraw(command.asking(sent), member, Objects.requireNonNullElse(sent.why(), "")));
    }

    private ResponseEntity<?> answer(String code, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(members(code, null));
        };
    }
}

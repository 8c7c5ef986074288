package mx.andamio.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Agenda;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Agenda.Proposed;
import mx.andamio.meetings.Agenda.Told;
import mx.andamio.meetings.Agenda.Waiting;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.KeptAgenda.Entry;
import mx.andamio.meetings.KeptAgenda.Kept;
import mx.andamio.meetings.agenda.Cause;
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

/** What a session should speak of, and what its chair took of it, for programs. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/agenda")
class AgendaApi {

    private final Pages pages;
    private final Agenda agenda;
    private final KeptAgenda kept;

    AgendaApi(Pages pages, Agenda agenda, KeptAgenda kept) {
        this.pages = pages;
        this.agenda = agenda;
        this.kept = kept;
    }

    /** @param minutes that the items may take together; {@link Agenda#MINUTES} where it is not said */
    record AskedJson(@Nullable Integer minutes) {

        int orElse() {
            var said = Objects.requireNonNullElse(minutes, Agenda.MINUTES);
            if (!Agenda.fits(said)) {
                throw new BadRequest(
                        "proposal.minutes", Integer.toString(Agenda.SHORTEST), Integer.toString(Agenda.LONGEST));
            }
            return said;
        }
    }

    /**
     * @param minutes that there are
     * @param used minutes that the items take
     * @param qualifying commitments that come before the session, in an item of this one or not
     */
    record ProposalJson(SessionId session, int minutes, int used, int qualifying, List<ItemJson> items) {

        static ProposalJson of(Proposed one) {
            return new ProposalJson(
                    one.session(),
                    one.minutes(),
                    one.used(),
                    one.qualifying(),
                    one.items().stream().map(ItemJson::of).toList());
        }
    }

    /**
     * @param commitment the one that it is about; null where it has several
     * @param reason the gravest; null of an item of its own
     * @param told the first of its commitments, with their words
     * @param waiting what an earlier session deferred, else null
     */
    record ItemJson(
            Kind kind,
            @Nullable CommitmentId commitment,
            @Nullable Cause reason,
            int minutes,
            @Nullable String line,
            Map<Cause, Integer> reasons,
            List<CommitmentId> commitments,
            List<Told> told,
            boolean simulated,
            @Nullable Waiting waiting) {

        static ItemJson of(Item one) {
            return new ItemJson(
                    one.kind(),
                    one.kind() == Kind.SINGLE ? one.commitments().getFirst() : null,
                    one.reason(),
                    one.minutes(),
                    one.line(),
                    one.reasons(),
                    one.commitments(),
                    one.told(),
                    one.simulated(),
                    one.waiting());
        }
    }

    @PostMapping("/proposal")
    @Allowed(Permission.READ)
    ProposalJson propose(@PathVariable UUID id, @RequestBody(required = false) @Nullable AskedJson asked) {
        var minutes = Objects.requireNonNullElse(asked, new AskedJson(null)).orElse();
        return ProposalJson.of(agenda.propose(new SessionId(id), minutes).orElseThrow(NotHere::new));
    }

    /**
     * @param minutes that there are
     * @param used minutes that the items take
     * @param dropped the last first
     */
    record AgendaJson(
            SessionId session,
            int minutes,
            int used,
            LocalDate takenOn,
            String takenBy,
            List<EntryJson> items,
            List<DroppedJson> dropped) {

        static AgendaJson of(SessionId session, Kept one) {
            return new AgendaJson(
                    session,
                    one.minutes(),
                    one.used(),
                    one.takenOn(),
                    one.takenBy(),
                    one.items().stream().map(EntryJson::of).toList(),
                    one.dropped().stream()
                            .map(gone -> new DroppedJson(EntryJson.of(gone.entry()), gone.on(), gone.by(), gone.why()))
                            .toList());
        }
    }

    /**
     * @param text of an item of its own, else null
     * @param business code of what the body treats each year, where it is about that
     */
    record EntryJson(
            UUID id, @Nullable String text, @Nullable String business, ItemJson item) {

        static EntryJson of(Entry one) {
            return new EntryJson(one.id(), one.text(), one.business(), ItemJson.of(one.item()));
        }
    }

    record DroppedJson(EntryJson entry, LocalDate on, String by, String why) {}

    @GetMapping
    @Allowed(Permission.READ)
    AgendaJson taken(@PathVariable UUID id) {
        var session = new SessionId(id);
        return AgendaJson.of(session, kept.of(session).orElseThrow(NotHere::new));
    }

    @PostMapping
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> take(
            @Does("meetings.agenda.take") Command command,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable AskedJson asked) {
        var sent = Objects.requireNonNullElse(asked, new AskedJson(null));
        return answer(id, kept.take(command.asking(sent), new SessionId(id), sent.orElse()));
    }

    /** @param business code of what the body treats each year; null for anything else */
    record OwnJson(
            @Nullable String text,
            @Nullable String business,
            @Nullable Integer minutes) {}

    @PostMapping("/items")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> add(
            @Does("meetings.item.add") Command command, @PathVariable UUID id, @RequestBody OwnJson sent) {
        return answer(
                id,
                kept.add(
                        command.asking(sent),
                        new SessionId(id),
                        Objects.requireNonNullElse(sent.text(), ""),
                        RoomJson.blank(sent.business()),
                        Objects.requireNonNullElse(sent.minutes(), 0)));
    }

    record PlaceJson(@Nullable Integer place) {}

    @PostMapping("/items/{item}/place")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> move(
            @Does("meetings.item.move") Command command,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody PlaceJson sent) {
        if (sent.place() == null) {
            throw new BadRequest("request.field_needed", "place");
        }
        return answer(id, kept.move(command.asking(sent), new SessionId(id), item, sent.place()));
    }

    record WhyJson(@Nullable String why) {}

    @PostMapping("/items/{item}/removal")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> drop(
            @Does("meetings.item.drop") Command command,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody WhyJson sent) {
        return answer(
                id,
                kept.drop(command.asking(sent), new SessionId(id), item, Objects.requireNonNullElse(sent.why(), "")));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(taken(id));
        };
    }
}

package mx.andamio.requests.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.requests.AskingId;
import mx.andamio.requests.OneUseLinks;
import mx.andamio.requests.PlannedStep;
import mx.andamio.requests.RequestId;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.requests.UpdateRequests.Filter;
import mx.andamio.requests.UpdateRequests.Look;
import mx.andamio.requests.web.RequestJson.AskedJson;
import mx.andamio.requests.web.RequestJson.LinkJson;
import mx.andamio.requests.web.RequestJson.Sent;
import mx.andamio.requests.web.RequestJson.Withdrawing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Requests as JSON. */
@RestController
class RequestApi {

    private static final String API = "/api/v1/requests";

    private final Pages pages;
    private final UpdateRequests requests;
    private final OneUseLinks links;

    RequestApi(Pages pages, UpdateRequests requests, OneUseLinks links) {
        this.pages = pages;
        this.requests = requests;
        this.links = links;
    }

    /** @param look name of a standing; empty for all */
    @GetMapping(API)
    @Allowed(Permission.READ)
    Slice<RequestJson> list(
            @RequestParam(defaultValue = "") String look,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var which = look.isBlank() ? null : BadRequest.oneOf(Look.values(), look);
        var schedule = requests.schedule();
        var found = requests.found(new Filter(which, post, organ), page, size);
        return new Slice<>(
                found.items().stream().map(one -> RequestJson.of(one, schedule)).toList(), found.total());
    }

    @GetMapping(API + "/{id}")
    @Allowed(Permission.READ)
    RequestJson one(@PathVariable UUID id) {
        return requests.request(new RequestId(id))
                .map(one -> RequestJson.of(one, requests.schedule()))
                .orElseThrow(NotHere::new);
    }

    @GetMapping(API + "/schedule")
    @Allowed(Permission.READ)
    List<PlannedStep> schedule() {
        return requests.schedule().steps();
    }

    /** @param days by number of step, one for each */
    record Days(@Nullable List<@Nullable Integer> days) {}

    @PostMapping(API + "/schedule")
    @Allowed(Permission.MAKE_LINKS)
    ResponseEntity<?> reschedule(@Does("requests.reschedule") Command command, @RequestBody Days sent) {
        var days = Objects.requireNonNullElse(sent.days(), List.<@Nullable Integer>of()).stream()
                .map(day -> Objects.requireNonNullElse(day, -1))
                .toList();
        return requests.reschedule(command.asking(sent), days) instanceof Outcome.Refused(var reason)
                ? Problems.of(reason, pages.words())
                : ResponseEntity.ok(schedule());
    }

    @PostMapping(API)
    @Allowed(Permission.ASK)
    ResponseEntity<?> ask(@Does("requests.ask") Command command, Asker who, @RequestBody Sent sent) {
        var ids = Objects.requireNonNullElse(sent.commitments(), List.<UUID>of()).stream()
                .filter(Objects::nonNull)
                .map(CommitmentId::new)
                .toList();
        var outcome = requests.ask(
                command.asking(sent), who, ids, Objects.requireNonNullElse(sent.message(), ""), sent.due());
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var asking) -> {
                var id = UUID.fromString(asking);
                var schedule = requests.schedule();
                yield ResponseEntity.ok(new AskedJson(
                        id,
                        requests.of(new AskingId(id)).stream()
                                .map(one -> RequestJson.of(one, schedule))
                                .toList()));
            }
        };
    }

    @PostMapping(API + "/{id}/withdrawal")
    @Allowed(Permission.ASK)
    ResponseEntity<?> withdraw(
            @Does("requests.withdraw") Command command, @PathVariable UUID id, @RequestBody Withdrawing sent) {
        var outcome = requests.withdraw(
                command.asking(sent),
                new RequestId(id),
                Objects.requireNonNullElse(sent.version(), -1),
                Objects.requireNonNullElse(sent.why(), ""));
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(one(id));
        };
    }

    /** The address is in the answer and nowhere else; it is said again for a quarter of an hour to whoever sends the same command again. */
    @PostMapping(API + "/{id}/link")
    @Allowed(Permission.MAKE_LINKS)
    ResponseEntity<?> makeLink(@Does("requests.link.make") Command command, Asker who, @PathVariable UUID id) {
        var request = new RequestId(id);
        if (links.make(command, request) instanceof Outcome.Refused(var reason)) {
            return Problems.of(reason, pages.words());
        }
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return links.shown(who, request)
                .<ResponseEntity<?>>map(
                        shown -> ResponseEntity.ok(new LinkJson(id, base + "/r/" + shown.token(), shown.expires())))
                .orElseGet(() -> Problems.of(Reason.of("link.shown", Reason.Kind.CONFLICT), pages.words()));
    }
}

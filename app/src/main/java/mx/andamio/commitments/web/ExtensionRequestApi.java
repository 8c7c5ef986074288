package mx.andamio.commitments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.ExtensionRequests;
import mx.andamio.commitments.ExtensionRequests.Request;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other dates that are asked for, for programs. */
@RestController
@RequestMapping("/api/v1/commitments/{id}/extension-requests")
class ExtensionRequestApi {

    private final Pages pages;
    private final Commitments commitments;
    private final ExtensionRequests requests;

    ExtensionRequestApi(Pages pages, Commitments commitments, ExtensionRequests requests) {
        this.pages = pages;
        this.commitments = commitments;
        this.requests = requests;
    }

    /** @param state {@code open}, {@code granted}, {@code refused} or {@code withdrawn} */
    record RequestJson(
            UUID id,
            LocalDate to,
            String reason,
            Instant askedAt,
            String askedBy,
            String state,
            @Nullable String why,
            @Nullable Instant answeredAt) {

        static RequestJson of(Request one) {
            var answer = one.answer();
            return new RequestJson(
                    one.id(),
                    one.to(),
                    one.reason(),
                    one.at(),
                    one.by(),
                    answer == null ? "open" : answer.name().toLowerCase(Locale.ROOT),
                    one.why(),
                    one.answeredAt());
        }
    }

    record RequestsJson(List<RequestJson> items) {}

    record AskedSent(@Nullable LocalDate to, @Nullable String reason) {}

    record RefusedSent(@Nullable String reason) {}

    @GetMapping
    @Allowed(Permission.READ)
    RequestsJson all(@PathVariable UUID id) {
        var commitment = new CommitmentId(id);
        if (commitments.commitment(commitment).isEmpty()) {
            throw new NotHere();
        }
        return new RequestsJson(
                requests.of(commitment).stream().map(RequestJson::of).toList());
    }

    @PostMapping
    @Allowed(Permission.REPORT)
    ResponseEntity<?> ask(
            @Does("commitments.extension.ask") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody AskedSent sent) {
        return answer(
                id,
                requests.ask(
                        command.asking(sent), who, new CommitmentId(id), sent.to(), FollowJson.said(sent.reason())));
    }

    @PostMapping("/{item}/withdrawal")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> withdraw(
            @Does("commitments.extension.withdraw") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable UUID item) {
        return answer(id, requests.withdraw(command, who, item));
    }

    @PostMapping("/{item}/refusal")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> refuse(
            @Does("commitments.extension.refuse") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody RefusedSent sent) {
        return answer(id, requests.refuse(command.asking(sent), who, item, FollowJson.said(sent.reason())));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(all(id));
        };
    }
}

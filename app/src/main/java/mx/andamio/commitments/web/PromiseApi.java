package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.EvidenceId;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of promises, for programs: taken as a commitment, and what later sources say of them. */
@RestController
@RequestMapping("/api/v1")
class PromiseApi {

    private static final Set<String> PRECISIONS = Set.of("day", "month", "year");

    private final Pages pages;
    private final Commitments commitments;
    private final Drafting drafting;
    private final Promises promises;
    private final Outcomes outcomes;

    PromiseApi(Pages pages, Commitments commitments, Drafting drafting, Promises promises, Outcomes outcomes) {
        this.pages = pages;
        this.commitments = commitments;
        this.drafting = drafting;
        this.promises = promises;
        this.outcomes = outcomes;
    }

    /** @param post code of who is to answer for it; null while nobody is */
    record Taken(@Nullable String organ, @Nullable String post) {}

    /** Makes it a draft of an organ. */
    @PostMapping("/promises/{id}/commitment")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> take(@Does("commitments.take") Command command, @PathVariable UUID id, @RequestBody Taken sent) {
        return stands(
                drafting.take(command.asking(sent), new PromiseId(id), FollowJson.said(sent.organ()), sent.post()));
    }

    /**
     * @param precision {@code day} where it is not said, {@code month} or {@code year}
     * @param finding name of a {@link Finding}, news where it is not said
     */
    record Told(
            @Nullable LocalDate on,
            @Nullable String precision,
            @Nullable String finding,
            @Nullable LocalDate redatedTo,
            @Nullable String text,
            @Nullable String source) {}

    @PostMapping("/promises/{id}/evidence")
    @Allowed(Permission.FOLLOW_UP)
    ResponseEntity<?> tell(
            @Does("commitments.evidence.add") Command command, @PathVariable UUID id, @RequestBody Told sent) {
        var finding =
                BadRequest.oneOf(Finding.values(), Objects.requireNonNullElse(sent.finding(), Finding.NEWS.name()));
        var precision = Objects.requireNonNullElse(sent.precision(), "day");
        if (!PRECISIONS.contains(precision)) {
            throw new BadRequest("request.value", precision);
        }
        var asked = new NewEvidence(
                new PromiseId(id),
                sent.on(),
                precision,
                finding,
                sent.redatedTo(),
                FollowJson.said(sent.text()),
                FollowJson.said(sent.source()));
        return line(id, outcomes.add(command.asking(sent), asked));
    }

    record Why(@Nullable String why) {}

    @PostMapping("/promises/{id}/evidence/{item}/withdrawal")
    @Allowed(Permission.FOLLOW_UP)
    ResponseEntity<?> withdraw(
            @Does("commitments.evidence.withdraw") Command command,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody Why sent) {
        return line(id, outcomes.withdraw(command.asking(sent), new EvidenceId(item), FollowJson.said(sent.why())));
    }

    private ResponseEntity<?> line(UUID promise, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ ->
                ResponseEntity.ok(promises.promise(new PromiseId(promise)).orElseThrow(NotHere::new));
        };
    }

    private ResponseEntity<?> stands(Outcome outcome) {
        return Stood.of(
                outcome instanceof Outcome.Done(var id) ? UUID.fromString(id) : new UUID(0, 0),
                outcome,
                commitments,
                pages.words());
    }
}

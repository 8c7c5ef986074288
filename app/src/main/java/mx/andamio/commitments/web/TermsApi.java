package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.EvidenceId;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How commitments begin, for programs: a draft from nothing or from a promise, its terms written anew, and what later sources say of the promise. Terms come
 * by the names and in the writing of the page's form, so that both are read by the same rules.
 */
@RestController
@RequestMapping("/api/v1")
class TermsApi {

    /** Letters of a field. */
    private static final int LONGEST = 20_000;

    private static final Set<String> PRECISIONS = Set.of("day", "month", "year");

    private final Pages pages;
    private final Commitments commitments;
    private final Drafting drafting;
    private final Promises promises;
    private final Outcomes outcomes;
    private final Sessions sessions;
    private final Alignments alignments;

    TermsApi(
            Pages pages,
            Commitments commitments,
            Drafting drafting,
            Promises promises,
            Outcomes outcomes,
            Sessions sessions,
            Alignments alignments) {
        this.pages = pages;
        this.commitments = commitments;
        this.drafting = drafting;
        this.promises = promises;
        this.outcomes = outcomes;
        this.sessions = sessions;
        this.alignments = alignments;
    }

    /** @param terms by the names of the form; what is absent or null was not typed */
    record Draft(
            @Nullable String organ,
            @Nullable String key,
            @Nullable Map<String, @Nullable String> terms) {

        TermsForm form() {
            return TermsApi.form(terms);
        }
    }

    @PostMapping("/commitments")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> draft(@Does("commitments.draft") Command command, @RequestBody Draft sent) {
        return stands(read(() -> {
            var form = sent.form();
            var origin = OriginForm.of(form, sessions, pages.words().today());
            var key = FollowJson.said(sent.key()).strip();
            return drafting.draft(
                    command.asking(sent),
                    new NewCommitment(
                            FollowJson.said(sent.organ()),
                            key.isEmpty() ? null : key,
                            alignments.terms(form, origin, null),
                            null,
                            false));
        }));
    }

    /** @param terms all of them: what is absent is taken away */
    record Rewritten(@Nullable Integer version, @Nullable Map<String, @Nullable String> terms)
            implements FollowJson.Seen {}

    @PostMapping("/commitments/{id}/terms")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> rewrite(
            @Does("commitments.rewrite") Command command, @PathVariable UUID id, @RequestBody Rewritten sent) {
        var one = commitments.commitment(new CommitmentId(id)).orElseThrow(NotHere::new);
        return stands(
                id,
                read(() -> drafting.rewrite(
                        command.asking(sent),
                        one.id(),
                        sent.seen(),
                        alignments.terms(form(sent.terms()), one.terms().origin(), one.terms()))));
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

    static TermsForm form(@Nullable Map<String, @Nullable String> terms) {
        var typed = new HashMap<String, String>();
        if (terms != null) {
            terms.forEach((name, value) -> {
                if (value != null && value.length() > LONGEST) {
                    throw new BadRequest("request.value", name);
                }
                if (value != null) {
                    typed.put(name, value);
                }
            });
        }
        return new TermsForm(typed);
    }

    private static Outcome read(Supplier<Outcome> saved) {
        try {
            return saved.get();
        } catch (Unreadable unreadable) {
            return new Outcome.Refused(unreadable.reason());
        }
    }

    private ResponseEntity<?> line(UUID promise, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ ->
                ResponseEntity.ok(promises.promise(new PromiseId(promise)).orElseThrow(NotHere::new));
        };
    }

    private ResponseEntity<?> stands(Outcome outcome) {
        return outcome instanceof Outcome.Done(var id)
                ? stands(UUID.fromString(id), outcome)
                : stands(new UUID(0, 0), outcome);
    }

    private ResponseEntity<?> stands(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var made) ->
                commitments
                        .commitment(new CommitmentId(id))
                        .map(one -> ResponseEntity.ok(
                                new FollowJson.Stands(id, made, one.state().stage(), one.version())))
                        .orElseThrow(NotHere::new);
        };
    }
}

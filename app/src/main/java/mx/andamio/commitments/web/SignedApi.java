package mx.andamio.commitments.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Signing;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.SentTexts;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One commitment that was signed outside the system, for programs. */
@RestController
class SignedApi {

    private final Pages pages;
    private final Commitments commitments;
    private final SignedPages signed;
    private final JsonMapper json;

    SignedApi(Pages pages, Commitments commitments, SignedPages signed, JsonMapper json) {
        this.pages = pages;
        this.commitments = commitments;
        this.signed = signed;
        this.json = json;
    }

    /** @param terms by the names of the page's form, {@code session} or {@code origin} (the act's name) among them; what is absent or null was not typed */
    record Sent(
            @Nullable String organ,
            @Nullable String key,
            @Nullable String signedOn,
            @Nullable Map<String, @Nullable String> terms) {

        TermsForm form() {
            var typed = SentTexts.said(terms);
            typed.put("organ", FollowJson.said(organ));
            typed.put("key", FollowJson.said(key));
            typed.put("signedOn", FollowJson.said(signedOn));
            return new TermsForm(typed);
        }
    }

    /**
     * @param met how many of {@code requirements} it has
     * @param lacks what is to be completed
     * @param scan name of the document
     * @param scanSha256 of its bytes, 64 hexadecimal digits
     */
    record Entered(
            UUID id,
            String stage,
            int version,
            int met,
            int requirements,
            List<Lacking> lacks,
            @Nullable String scan,
            @Nullable String scanSha256) {}

    /** @param field of the terms that answers it */
    record Lacking(String field, String text) {}

    /** A form of two parts: {@code commitment}, a JSON object, and {@code scan}, a file. */
    @PostMapping("/api/v1/commitments/signed")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> enter(
            @Does("commitments.enter") Command command,
            @RequestParam(defaultValue = "") String commitment,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        return switch (signed.enter(command, read(commitment).form(), scan)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var id) -> ResponseEntity.ok(entered(UUID.fromString(id)));
        };
    }

    private Sent read(String commitment) {
        try {
            return Objects.requireNonNull(json.readValue(commitment, Sent.class));
        } catch (JacksonException | NullPointerException none) {
            throw new BadRequest("request.value", "commitment");
        }
    }

    private Entered entered(UUID id) {
        var one = commitments.commitment(new CommitmentId(id)).orElseThrow(NotHere::new);
        var outside = CommitmentJson.signing(one.state()) instanceof Signing.Outside signing ? signing : null;
        return new Entered(
                id,
                one.state().stage().name(),
                one.version(),
                one.met(),
                Admission.OF,
                Admission.of(one.terms(), List.of()).lacks().stream()
                        .map(lack -> new Lacking(lack.requirement().field(), CommitmentWords.lack(lack, pages.words())))
                        .toList(),
                outside == null ? null : outside.scan(),
                outside == null ? null : outside.hash());
    }
}

package mx.andamio.commitments.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.NewCommitment;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Begins drafts and writes them anew, for programs; both answer as a commitment is read, and what was read may be changed and sent back. */
@RestController
@RequestMapping("/api/v1/commitments")
class DraftApi {

    /** Letters of a body. */
    private static final int LONGEST = 200_000;

    /** What is read and cannot be written: it follows from something else, so that a change of it here is a mistake. */
    private static final List<String> FIXED =
            List.of("organ", "key", "origin", "baseline", "target", "unit", "deadline", "instruction");

    /** What is read, is not written, and may have moved on since. */
    private static final Set<String> READ = Set.of(
            "id",
            "organ_name",
            "responsible_as_written",
            "original_deadline",
            "extensions",
            "obstacles",
            "state",
            "since",
            "signed_on",
            "signed_outside",
            "met",
            "requirements",
            "heard_on",
            "reported_step",
            "preliminary",
            "measured",
            "simulated");

    private final Pages pages;
    private final Commitments commitments;
    private final Drafting drafting;
    private final Sessions sessions;
    private final CommitmentsAsJson asJson;
    private final Alignments alignments;
    private final JsonMapper json;
    private final ObjectReader reader;

    DraftApi(
            Pages pages,
            Commitments commitments,
            Drafting drafting,
            Sessions sessions,
            CommitmentsAsJson asJson,
            Alignments alignments,
            JsonMapper json) {
        this.pages = pages;
        this.commitments = commitments;
        this.drafting = drafting;
        this.sessions = sessions;
        this.asJson = asJson;
        this.alignments = alignments;
        this.json = json;
        this.reader = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @PostMapping
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> draft(@Does("commitments.draft") Command command, @RequestBody JsonNode body) {
        DraftJson sent = Fields.read(reader, DraftJson.class, fields(body));
        if (sent.version() != null) {
            throw new BadRequest("request.field_unknown", "version");
        }
        var today = pages.words().today();
        var from = sent.origin();
        var terms = sent.terms(from == null ? OriginJson.unknown(today) : from.asked(sessions, today));
        return answer(read(() -> drafting.draft(
                command.asking(sent),
                new NewCommitment(
                        Fields.needed(Fields.said(sent.organ()), "organ"),
                        Fields.said(sent.key()),
                        alignments.checked(terms, null),
                        null,
                        false))));
    }

    /** All of it anew: what is absent is taken away. What cannot change may be sent as it was read. */
    @PutMapping("/{id}")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> rewrite(
            @Does("commitments.rewrite") Command command, @PathVariable UUID id, @RequestBody JsonNode body) {
        var one = commitments.commitment(new CommitmentId(id)).orElseThrow(NotHere::new);
        var fields = fields(body);
        var fixed = new LinkedHashMap<String, @Nullable JsonNode>();
        FIXED.forEach(name -> fixed.put(name, fields.remove(name)));
        fields.remove(READ);
        DraftJson sent = Fields.read(reader, DraftJson.class, fields);
        if (sent.seen() == one.version()) {
            unchanged(fixed, one);
        }
        var terms = sent.terms(one.terms().origin());
        return answer(read(() ->
                drafting.rewrite(command.asking(sent), one.id(), sent.seen(), alignments.checked(terms, one.terms()))));
    }

    private static Outcome read(Supplier<Outcome> saved) {
        try {
            return saved.get();
        } catch (Unreadable unreadable) {
            return new Outcome.Refused(unreadable.reason());
        }
    }

    /** Of the version that stands: what was sent of another is refused as changed, or was carried out before. */
    private void unchanged(Map<String, @Nullable JsonNode> fixed, Commitment one) {
        // Written and read again, so that numbers are of the kind that reading makes of them.
        var stands = json.readTree(json.writeValueAsBytes(asJson.one(one)));
        fixed.forEach((name, said) -> {
            if (said != null && !said.equals(stands.get(name))) {
                throw new BadRequest("request.field_fixed", name);
            }
        });
    }

    private static ObjectNode fields(JsonNode body) {
        if (!(body instanceof ObjectNode fields)) {
            throw new BadRequest("request.value_any");
        }
        if (fields.toString().length() > LONGEST) {
            throw new BadRequest("request.body_long", Integer.toString(LONGEST));
        }
        return fields;
    }

    private ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var id) ->
                ResponseEntity.ok(commitments
                        .commitment(new CommitmentId(UUID.fromString(id)))
                        .map(asJson::one)
                        .orElseThrow(NotHere::new));
        };
    }
}

package mx.andamio.commitments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Audience;
import mx.andamio.commitments.AudienceId;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.Withdrawing;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Instructions and audiences as JSON. */
@RestController
@RequestMapping("/api/v1")
class InstructionApi {

    private final Pages pages;
    private final Instructions instructions;
    private final Instructing instructing;
    private final Withdrawing withdrawing;
    private final Audiences audiences;
    private final Directory directory;

    InstructionApi(
            Pages pages,
            Instructions instructions,
            Instructing instructing,
            Withdrawing withdrawing,
            Audiences audiences,
            Directory directory) {
        this.pages = pages;
        this.instructions = instructions;
        this.instructing = instructing;
        this.withdrawing = withdrawing;
        this.audiences = audiences;
        this.directory = directory;
    }

    @GetMapping("/instructions")
    @Allowed(Permission.READ)
    Slice<InstructionJson.Line> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var found = instructions.found(page, size);
        return new Slice<>(found.items().stream().map(InstructionJson.Line::of).toList(), found.total());
    }

    @GetMapping("/instructions/{id}")
    @Allowed(Permission.READ)
    InstructionJson.Whole one(@PathVariable UUID id) {
        return instructions
                .sent(new InstructionId(id))
                .map(InstructionJson.Whole::of)
                .orElseThrow(NotHere::new);
    }

    @PostMapping("/instructions")
    @Allowed(Permission.INSTRUCT)
    ResponseEntity<?> issue(
            @Does("commitments.instruct") Command command, Asker who, @RequestBody InstructionJson.Sent sent) {
        var asked = sent.asked(Issuers.of(who, directory), pages.words().today());
        return switch (instructing.issue(command.asking(sent), asked)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var id) -> ResponseEntity.ok(one(UUID.fromString(id)));
        };
    }

    /** One more post; it has a part of its own from that day. */
    @PostMapping("/instructions/{id}/addressees")
    @Allowed(Permission.INSTRUCT)
    ResponseEntity<?> add(
            @Does("commitments.instruction.add") Command command,
            @PathVariable UUID id,
            @RequestBody AddresseeJson sent) {
        var outcome = instructing.add(
                command.asking(sent), new InstructionId(id), sent.member(), sent.own(), sent.evenIfVacant());
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(one(id));
        };
    }

    /** Every part that is still owed, by one agreement. */
    @PostMapping("/instructions/{id}/withdrawal")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> withdraw(
            @Does("commitments.withdraw") Command command, @PathVariable UUID id, @RequestBody AgreementJson sent) {
        return switch (withdrawing.withdraw(command.asking(sent), new InstructionId(id), sent.asked())) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(one(id));
        };
    }

    /** @param on day on which its post said that it knows */
    record Acknowledged(UUID commitment, LocalDate on) {}

    @PostMapping("/commitments/{id}/acknowledgement")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> acknowledge(@Does("commitments.acknowledge") Command command, Asker who, @PathVariable UUID id) {
        return switch (instructing.acknowledge(command, who, new CommitmentId(id))) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var day) -> ResponseEntity.ok(new Acknowledged(id, LocalDate.parse(day)));
        };
    }

    /**
     * @param code by which an instruction names it
     * @param members of a set; empty for a group
     * @param posts codes of today; null where one of the members is no more
     */
    record AudienceJson(
            String code,
            String name,
            boolean builtIn,
            List<String> members,
            @Nullable List<String> posts,
            @Nullable String madeBy,
            @Nullable Instant madeAt,
            @Nullable Integer version) {}

    @GetMapping("/audiences")
    @Allowed(Permission.READ)
    Slice<AudienceJson> audiences() {
        var all = audiences.all().stream().map(this::json).toList();
        return new Slice<>(all, all.size());
    }

    private AudienceJson json(Audience one) {
        var saved = one instanceof Audience.Saved set ? set : null;
        return new AudienceJson(
                one.code(),
                one.called(directory, pages.words()),
                saved == null,
                saved == null ? List.of() : saved.members(),
                audiences
                        .posts(one, pages.words().today())
                        .toOptional()
                        .map(posts -> posts.stream().map(OrganPost::code).toList())
                        .orElse(null),
                saved == null ? null : saved.madeBy(),
                saved == null ? null : saved.madeAt(),
                saved == null ? null : (Integer) saved.version());
    }

    /** @param members codes of posts, and of organs for whoever heads them */
    record NewAudience(@Nullable String name, @Nullable List<@Nullable String> members) {

        String called() {
            return Objects.requireNonNullElse(name, "");
        }

        List<String> codes() {
            return Objects.requireNonNullElse(members, List.<@Nullable String>of()).stream()
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    @PostMapping("/audiences")
    @Allowed(Permission.INSTRUCT)
    ResponseEntity<?> save(@Does("commitments.audience.save") Command command, @RequestBody NewAudience asked) {
        return saved(audiences.save(command.asking(asked), asked.called(), asked.codes()));
    }

    /** @param members all of them: what is absent is taken out */
    record Rewritten(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable List<@Nullable String> members) {}

    @PostMapping("/audiences/{id}")
    @Allowed(Permission.INSTRUCT)
    ResponseEntity<?> rewrite(
            @Does("commitments.audience.rewrite") Command command,
            @PathVariable UUID id,
            @RequestBody Rewritten asked) {
        var sent = new NewAudience(asked.name(), asked.members());
        return saved(audiences.rewrite(
                command.asking(asked),
                new AudienceId(id),
                Objects.requireNonNullElse(asked.version(), -1),
                sent.called(),
                sent.codes()));
    }

    private ResponseEntity<?> saved(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var id) ->
                ResponseEntity.ok(json(audiences.audience(id).orElseThrow(NotHere::new)));
        };
    }
}

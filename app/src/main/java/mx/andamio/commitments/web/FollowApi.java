package mx.andamio.commitments.web;

import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.ObstacleId;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Verification;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page of a commitment does, for programs: from a draft to its end. Each answers with where the commitment stands then, whose version goes with
 * the next change.
 */
@RestController
@RequestMapping("/api/v1/commitments/{id}")
class FollowApi {

    private final Pages pages;
    private final Commitments commitments;
    private final Drafting drafting;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Settling settling;
    private final Waiting waiting;
    private final Assessing assessing;

    FollowApi(
            Pages pages,
            Commitments commitments,
            Drafting drafting,
            Reporting reporting,
            Verifying verifying,
            Settling settling,
            Waiting waiting,
            Assessing assessing) {
        this.pages = pages;
        this.commitments = commitments;
        this.drafting = drafting;
        this.reporting = reporting;
        this.verifying = verifying;
        this.settling = settling;
        this.waiting = waiting;
        this.assessing = assessing;
    }

    @PostMapping("/admission")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> admit(
            @Does("commitments.admit") Command command, @PathVariable UUID id, @RequestBody FollowJson.Versioned sent) {
        return answer(id, drafting.admit(command.asking(sent), new CommitmentId(id), sent.seen()));
    }

    @PostMapping("/signature")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> sign(
            @Does("commitments.sign") Command command, @PathVariable UUID id, @RequestBody FollowJson.Signed sent) {
        var on = Objects.requireNonNullElseGet(sent.on(), () -> pages.words().today());
        return answer(id, drafting.sign(command.asking(sent), new CommitmentId(id), sent.seen(), on));
    }

    @PostMapping("/reports/{item}/step")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> pass(
            @Does("commitments.report.pass") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody FollowJson.Versioned sent) {
        return answer(id, reporting.pass(command.asking(sent), who, new ReportId(item), sent.seen()));
    }

    @PostMapping("/reports/{item}/return")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> giveBack(
            @Does("commitments.report.return") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody FollowJson.Reasoned sent) {
        return answer(
                id,
                reporting.giveBack(
                        command.asking(sent), who, new ReportId(item), sent.seen(), FollowJson.said(sent.reason())));
    }

    @PostMapping("/verification")
    @Allowed(Permission.VERIFY)
    ResponseEntity<?> look(
            @Does("commitments.verification") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody FollowJson.Reasoned sent) {
        var kind = BadRequest.oneOf(
                Verification.Kind.values(), Objects.requireNonNullElse(sent.kind(), Verification.Kind.REVIEWED.name()));
        return answer(
                id,
                verifying.look(
                        command.asking(sent),
                        who,
                        new CommitmentId(id),
                        sent.seen(),
                        kind,
                        FollowJson.said(sent.reason())));
    }

    @PostMapping("/closing")
    @Allowed(Permission.VERIFY)
    ResponseEntity<?> close(
            @Does("commitments.close") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody FollowJson.Versioned sent) {
        return answer(id, verifying.close(command.asking(sent), who, new CommitmentId(id), sent.seen()));
    }

    @PostMapping("/milestones/{code}")
    @Allowed(Permission.VERIFY)
    ResponseEntity<?> accept(
            @Does("commitments.milestone.accept") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestBody FollowJson.Versioned sent) {
        return answer(id, verifying.accept(command.asking(sent), who, new CommitmentId(id), sent.seen(), code));
    }

    @PostMapping("/extensions")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> extend(
            @Does("commitments.extend") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody FollowJson.Moved sent) {
        var agreement = sent.agreement();
        return answer(
                id,
                settling.extend(
                        command.asking(sent),
                        who,
                        new CommitmentId(id),
                        sent.seen(),
                        sent.to(),
                        FollowJson.said(sent.reason()),
                        agreement == null ? null : agreement.asked()));
    }

    @PostMapping("/exit")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> leave(
            @Does("commitments.leave") Command command, @PathVariable UUID id, @RequestBody FollowJson.Left sent) {
        var way = BadRequest.oneOf(Settling.Exit.values(), FollowJson.said(sent.exit()));
        var successor = sent.successor();
        var agreement = sent.agreement();
        return answer(
                id,
                settling.leave(
                        command.asking(sent),
                        new CommitmentId(id),
                        sent.seen(),
                        way,
                        agreement == null ? NewAgreement.NONE : agreement.asked(),
                        successor == null ? null : new CommitmentId(successor)));
    }

    @PostMapping("/obstacles")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> open(
            @Does("commitments.obstacle.open") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody FollowJson.Waits sent) {
        var kind = BadRequest.oneOf(
                Blocker.Kind.values(), Objects.requireNonNullElse(sent.kind(), Blocker.Kind.ORGAN.name()));
        return answer(
                id,
                waiting.open(
                        command.asking(sent),
                        who,
                        new CommitmentId(id),
                        kind,
                        FollowJson.said(sent.owner()),
                        FollowJson.said(sent.text())));
    }

    @PostMapping("/obstacles/{item}/closing")
    @Allowed(Permission.REPORT)
    ResponseEntity<?> clear(
            @Does("commitments.obstacle.close") Command command,
            Asker who,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody FollowJson.Versioned sent) {
        return answer(id, waiting.close(command.asking(sent), who, new ObstacleId(item), sent.seen()));
    }

    @PostMapping("/assessments")
    @Allowed(Permission.ASSESS)
    ResponseEntity<?> assess(
            @Does("commitments.assess") Command command,
            Asker who,
            @PathVariable UUID id,
            @RequestBody FollowJson.Judged sent) {
        return answer(id, assessing.assess(command.asking(sent), new CommitmentId(id), sent.judgement(), who.post()));
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return Stood.of(id, outcome, commitments, pages.words());
    }
}

package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.ObstacleId;
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
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forms of a card: evidence, dates, obstacles, dependencies and ways out. */
@Controller
class FollowPages {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Pages pages;
    private final Commitments commitments;
    private final Verifying verifying;
    private final Settling settling;
    private final Waiting waiting;

    FollowPages(Pages pages, Commitments commitments, Verifying verifying, Settling settling, Waiting waiting) {
        this.pages = pages;
        this.commitments = commitments;
        this.verifying = verifying;
        this.settling = settling;
        this.waiting = waiting;
    }

    /** An agreement as a form sends it; without a session it is none. */
    record Agreed(
            @Nullable UUID session,
            @Nullable String folio,
            @Nullable String agreement,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate agreedOn) {

        NewAgreement asked() {
            return new NewAgreement(
                    session == null ? null : new SessionId(session),
                    folio == null ? "" : folio,
                    agreement == null ? "" : agreement,
                    agreedOn);
        }

        boolean isBlank() {
            return session == null && (folio == null || folio.isBlank());
        }
    }

    @PostMapping("/compromisos/{id}/verificacion")
    @Allowed(Permission.VERIFY)
    ModelAndView look(
            @Does("commitments.verification") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "REVIEWED") String kind,
            @RequestParam(defaultValue = "") String reason) {
        var said = BadRequest.oneOf(Verification.Kind.values(), kind);
        return after(
                request,
                id,
                verifying.look(command, who, new CommitmentId(id), version, said, reason),
                "verification.noted");
    }

    @PostMapping("/compromisos/{id}/cierre")
    @Allowed(Permission.VERIFY)
    ModelAndView close(
            @Does("commitments.close") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version) {
        return after(request, id, verifying.close(command, who, new CommitmentId(id), version), "commitment.closed");
    }

    @PostMapping("/compromisos/{id}/hitos/{code}")
    @Allowed(Permission.VERIFY)
    ModelAndView accept(
            @Does("commitments.milestone.accept") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int version) {
        return after(
                request,
                id,
                verifying.accept(command, who, new CommitmentId(id), version, code),
                "milestone.accepted_done");
    }

    @PostMapping("/compromisos/{id}/salida")
    @Allowed(Permission.COMMIT)
    ModelAndView leave(
            @Does("commitments.leave") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "CANCELLED") String exit,
            @RequestParam(defaultValue = "") String successor,
            @ModelAttribute Agreed agreed) {
        var way = BadRequest.oneOf(Settling.Exit.values(), exit);
        var other = successor.isBlank()
                ? null
                : other(new CommitmentId(id), successor).orElse(null);
        return after(
                request,
                id,
                settling.leave(command, new CommitmentId(id), version, way, agreed.asked(), other),
                "commitment.left");
    }

    @PostMapping("/compromisos/{id}/reprogramacion")
    @Allowed(Permission.REPORT)
    ModelAndView extend(
            @Does("commitments.extend") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute Agreed agreed) {
        var agreement = agreed.isBlank() ? null : agreed.asked();
        return after(
                request,
                id,
                settling.extend(command, who, new CommitmentId(id), version, to, reason, agreement),
                "extension.done");
    }

    @PostMapping("/compromisos/{id}/obstaculos")
    @Allowed(Permission.REPORT)
    ModelAndView open(
            @Does("commitments.obstacle.open") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ORGAN") String kind,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String text) {
        var said = BadRequest.oneOf(Blocker.Kind.values(), kind);
        return after(
                request, id, waiting.open(command, who, new CommitmentId(id), said, owner, text), "blocker.opened");
    }

    @PostMapping("/compromisos/{id}/obstaculos/{item}/cierre")
    @Allowed(Permission.REPORT)
    ModelAndView clear(
            @Does("commitments.obstacle.close") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "-1") int version) {
        return after(request, id, waiting.close(command, who, new ObstacleId(item), version), "blocker.cleared");
    }

    @PostMapping("/compromisos/{id}/dependencias")
    @Allowed(Permission.REPORT)
    ModelAndView waitFor(
            @Does("commitments.dependency.add") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String other) {
        var commitment = new CommitmentId(id);
        var waited = other(commitment, other).orElse(new CommitmentId(new UUID(0, 0)));
        return after(request, id, waiting.waitFor(command, who, commitment, waited), "dependency.added");
    }

    @PostMapping("/compromisos/{id}/dependencias/{item}/retiro")
    @Allowed(Permission.REPORT)
    ModelAndView stopWaiting(
            @Does("commitments.dependency.remove") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item) {
        return after(
                request,
                id,
                waiting.stopWaiting(command, who, new CommitmentId(id), new CommitmentId(item)),
                "dependency.removed");
    }

    /** By the address of its page, or by the key that the same office gave it. */
    private Optional<CommitmentId> other(CommitmentId of, String typed) {
        var id = ID.matcher(typed);
        if (id.find()) {
            return Optional.of(new CommitmentId(UUID.fromString(id.group())));
        }
        return commitments
                .commitment(of)
                .flatMap(one -> commitments.byKey(one.organ(), typed.strip()))
                .map(Commitment::id);
    }

    private ModelAndView after(HttpServletRequest request, UUID id, Outcome outcome, String success) {
        var page = "/compromisos/" + id;
        return pages.after(request, outcome, pages.words().text(success), page, page);
    }
}

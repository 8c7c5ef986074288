package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.Transferring;
import mx.andamio.commitments.life.Transfer;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Gives what was signed to another post, as forms and as JSON. */
@Controller
class TransferPages {

    private final Pages pages;
    private final Commitments commitments;
    private final Transferring transferring;

    TransferPages(Pages pages, Commitments commitments, Transferring transferring) {
        this.pages = pages;
        this.commitments = commitments;
        this.transferring = transferring;
    }

    /** @param version as it was seen; null for whatever stands now */
    record Sent(
            @Nullable String post,
            @Nullable String reason,
            @Nullable AgreementJson agreement,
            @Nullable Integer version) {}

    record TransferJson(
            int number,
            @Nullable String from,
            @Nullable String fromWords,
            String to,
            LocalDate on,
            String reason,
            UUID session,
            String folio,
            String agreement,
            LocalDate agreedOn,
            @Nullable LocalDate acknowledgedOn) {

        static TransferJson of(Transfer one) {
            var agreement = one.agreement();
            return new TransferJson(
                    one.number(),
                    one.from(),
                    one.fromWords(),
                    one.to(),
                    one.on(),
                    one.reason(),
                    agreement.session().value(),
                    agreement.folio(),
                    agreement.text(),
                    agreement.date(),
                    one.acknowledgedOn());
        }
    }

    @PostMapping("/compromisos/{id}/traspaso")
    @Allowed(Permission.COMMIT)
    ModelAndView transfer(
            @Does("commitments.transfer") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute FollowPages.Agreed agreed) {
        return after(
                request,
                id,
                transferring.transfer(command, new CommitmentId(id), version, post.strip(), reason, agreed.asked()),
                "transfer.done");
    }

    @PostMapping("/compromisos/{id}/traspaso/acuse")
    @Allowed(Permission.REPORT)
    ModelAndView acknowledge(
            @Does("commitments.transfer.acknowledge") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id) {
        return after(
                request, id, transferring.acknowledge(command, who, new CommitmentId(id)), "acknowledgement.saved");
    }

    private ModelAndView after(HttpServletRequest request, UUID id, Outcome outcome, String success) {
        var page = "/compromisos/" + id;
        return pages.after(request, outcome, pages.words().text(success), page, page);
    }

    @GetMapping("/api/v1/commitments/{id}/transfers")
    @ResponseBody
    @Allowed(Permission.READ)
    List<TransferJson> transfers(@PathVariable UUID id) {
        return of(
                commitments.commitment(new CommitmentId(id)).map(Commitment::id).orElseThrow(NotHere::new));
    }

    @PostMapping("/api/v1/commitments/{id}/transfers")
    @ResponseBody
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> transfer(
            @Does("commitments.transfer") Command command, @PathVariable UUID id, @RequestBody Sent sent) {
        var commitment = new CommitmentId(id);
        var seen = sent.version();
        var version = seen == null
                ? commitments.commitment(commitment).map(Commitment::version).orElse(-1)
                : seen;
        var agreement = sent.agreement();
        return answer(
                commitment,
                transferring.transfer(
                        command.asking(sent),
                        commitment,
                        version,
                        Objects.requireNonNullElse(sent.post(), ""),
                        Objects.requireNonNullElse(sent.reason(), ""),
                        agreement == null ? NewAgreement.NONE : agreement.asked()));
    }

    @PostMapping("/api/v1/commitments/{id}/transfers/acknowledgement")
    @ResponseBody
    @Allowed(Permission.REPORT)
    ResponseEntity<?> acknowledge(
            @Does("commitments.transfer.acknowledge") Command command, Asker who, @PathVariable UUID id) {
        return answer(new CommitmentId(id), transferring.acknowledge(command, who, new CommitmentId(id)));
    }

    private ResponseEntity<?> answer(CommitmentId id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done done -> ResponseEntity.ok(of(id));
        };
    }

    private List<TransferJson> of(CommitmentId id) {
        return transferring.of(id).stream().map(TransferJson::of).toList();
    }
}

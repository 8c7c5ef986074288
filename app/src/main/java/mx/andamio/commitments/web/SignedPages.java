package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.SignedOutside;
import mx.andamio.commitments.SignedOutside.Scan;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Download;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One commitment that was signed outside the system: its form, and the document that was signed. */
@Controller
class SignedPages {

    private final Pages pages;
    private final Commitments commitments;
    private final SignedOutside outside;
    private final DraftForms forms;
    private final Alignments alignments;
    private final Sessions sessions;

    SignedPages(
            Pages pages,
            Commitments commitments,
            SignedOutside outside,
            DraftForms forms,
            Alignments alignments,
            Sessions sessions) {
        this.pages = pages;
        this.commitments = commitments;
        this.outside = outside;
        this.forms = forms;
        this.alignments = alignments;
        this.sessions = sessions;
    }

    @GetMapping("/compromisos/firmado")
    @Allowed(Permission.COMMIT)
    ModelAndView blank(@RequestParam(defaultValue = "") String organo) {
        return form(new TermsForm(Map.of("organ", organo, "goal", "number")), null);
    }

    @PostMapping("/compromisos/firmado")
    @Allowed(Permission.COMMIT)
    ModelAndView enter(
            @Does("commitments.enter") Command command,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        var form = TermsForm.sent(request);
        return switch (enter(command, form, scan)) {
            case Outcome.Done(var id) -> {
                var one = commitments
                        .commitment(new CommitmentId(UUID.fromString(id)))
                        .orElseThrow(NotHere::new);
                pages.tell(request, "success", pages.words().text("signed.entered", one.met(), Admission.OF));
                yield pages.redirect("/compromisos/" + id);
            }
            case Outcome.Refused(var reason) -> {
                var again = form(form, reason);
                again.setStatus(Problems.status(reason.kind()));
                yield again;
            }
        };
    }

    /** What a form of several parts says, with its scan. */
    Outcome enter(Command command, TermsForm form, @Nullable MultipartFile scan) {
        try {
            var on = TermsForm.day(form.of("signedOn"));
            var origin =
                    OriginForm.signed(form, sessions, on == null ? pages.words().today() : on);
            var entered = new NewCommitment(
                    form.of("organ").strip(),
                    form.said("key").orElse(null),
                    alignments.terms(form, form.of("organ"), origin, null),
                    null,
                    false);
            return outside.enter(command, entered, on, scan == null ? null : scan(scan));
        } catch (Unreadable unreadable) {
            return new Outcome.Refused(unreadable.reason());
        }
    }

    private static Scan scan(MultipartFile file) {
        try {
            return new Scan(
                    FileNames.clean(Objects.requireNonNullElse(file.getOriginalFilename(), ""), "documento.pdf"),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView form(TermsForm form, @Nullable Reason refused) {
        return pages.page(
                "commitments/signed",
                Section.COMMITMENTS,
                pages.words().text("signed.title"),
                forms.of(form, null, refused));
    }

    /** Byte for byte, so that its hash can be checked; never shown in the page, so that nothing in it runs. */
    @GetMapping({"/compromisos/{id}/documento", "/api/v1/commitments/{id}/scan"})
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> scan(@PathVariable UUID id) {
        var kept = outside.scan(new CommitmentId(id)).orElseThrow(NotHere::new);
        return Download.of(kept.name(), kept.mediaType(), kept.bytes());
    }
}

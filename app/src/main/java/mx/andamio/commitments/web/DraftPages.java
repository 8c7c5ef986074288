package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Splitting;
import mx.andamio.commitments.life.TextRules;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From an idea to a signature. A refusal shows the form again with everything that was typed. */
@Controller
class DraftPages {

    private final Pages pages;
    private final Commitments commitments;
    private final Drafting drafting;
    private final Splitting splitting;
    private final DraftForms forms;
    private final Alignments alignments;
    private final Sessions sessions;

    DraftPages(
            Pages pages,
            Commitments commitments,
            Drafting drafting,
            Splitting splitting,
            DraftForms forms,
            Alignments alignments,
            Sessions sessions) {
        this.pages = pages;
        this.commitments = commitments;
        this.drafting = drafting;
        this.splitting = splitting;
        this.forms = forms;
        this.alignments = alignments;
        this.sessions = sessions;
    }

    /** @param indicador code of one whose plan it is to follow */
    @GetMapping("/compromisos/nuevo")
    @Allowed(Permission.COMMIT)
    ModelAndView blank(
            @RequestParam(defaultValue = "") String organo, @RequestParam(defaultValue = "") String indicador) {
        return form(alignments.blank(organo, indicador), null, null);
    }

    @PostMapping("/compromisos")
    @Allowed(Permission.COMMIT)
    ModelAndView draft(@Does("commitments.draft") Command command, HttpServletRequest request) {
        var typed = TermsForm.sent(request);
        var today = pages.words().today();
        return saved(typed, null, request, form -> {
            var origin = OriginForm.of(form, sessions, today);
            var key = form.of("key").isBlank() ? null : form.of("key").strip();
            var asked = new NewCommitment(
                    form.of("organ"), key, alignments.terms(form, form.of("organ"), origin, null), null, false);
            return form.said("split").isPresent()
                    ? splitting.draft(command, asked, parts(form))
                    : drafting.draft(command, asked);
        });
    }

    @GetMapping("/compromisos/{id}/editar")
    @Allowed(Permission.COMMIT)
    ModelAndView edit(@PathVariable UUID id) {
        var one = commitment(id);
        return form(TermsForm.of(one.terms()), one, null);
    }

    @PostMapping("/compromisos/{id}/editar")
    @Allowed(Permission.COMMIT)
    ModelAndView rewrite(
            @Does("commitments.rewrite") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version) {
        var one = commitment(id);
        return saved(TermsForm.sent(request), one, request, form -> {
            var terms = alignments.terms(form, one.organ(), one.terms().origin(), one.terms());
            return form.said("split").isPresent()
                    ? splitting.rewrite(command, one.id(), version, terms, parts(form))
                    : drafting.rewrite(command, one.id(), version, terms);
        });
    }

    /** Of the text as it was sent, which may no longer be the one that the offer was made for. */
    private static List<String> parts(TermsForm form) {
        return TextRules.look(form.of("text")).split();
    }

    private ModelAndView saved(
            TermsForm form, @Nullable Commitment one, HttpServletRequest request, Function<TermsForm, Outcome> save) {
        Outcome outcome;
        try {
            outcome = save.apply(form);
        } catch (Unreadable unreadable) {
            outcome = new Outcome.Refused(unreadable.reason());
        }
        return switch (outcome) {
            case Outcome.Done(var id) -> {
                pages.tell(
                        request,
                        "success",
                        pages.words().text(saved(form), parts(form).size()));
                yield pages.redirect("/compromisos/" + id);
            }
            case Outcome.Refused(var reason) -> {
                var again = form(form, one, reason);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private static String saved(TermsForm form) {
        if (form.said("split").isPresent()) {
            return "draft.split_done";
        }
        return parts(form).isEmpty() ? "commitment.saved" : "draft.split_open";
    }

    @PostMapping("/compromisos/{id}/admitir")
    @Allowed(Permission.COMMIT)
    ModelAndView admit(
            @Does("commitments.admit") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version) {
        var page = "/compromisos/" + id;
        return pages.after(
                request,
                drafting.admit(command, new CommitmentId(id), version),
                pages.words().text("commitment.admitted"),
                page,
                page);
    }

    @PostMapping("/compromisos/{id}/firmar")
    @Allowed(Permission.COMMIT)
    ModelAndView sign(
            @Does("commitments.sign") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        var page = "/compromisos/" + id;
        var day = on == null ? pages.words().today() : on;
        return pages.after(
                request,
                drafting.sign(command, new CommitmentId(id), version, day),
                pages.words().text("commitment.signed"),
                page,
                page);
    }

    private Commitment commitment(UUID id) {
        return commitments.commitment(new CommitmentId(id)).orElseThrow(NotHere::new);
    }

    private ModelAndView form(TermsForm form, @Nullable Commitment one, @Nullable Reason refused) {
        return pages.page(
                "commitments/draft",
                Section.COMMITMENTS,
                pages.words().text(one == null ? "draft.new" : "draft.edit"),
                forms.of(form, one, refused));
    }
}

package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ValueField;
import mx.andamio.commitments.web.FollowViews.ReportForm;
import mx.andamio.commitments.web.FollowViews.Typed;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Download;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports: the form for whoever stands somewhere with a telephone, the steps of the chain, the evidence, and JSON. */
@Controller
class ReportPages {

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;
    private final Reporting reporting;
    private final Directory directory;

    ReportPages(Pages pages, Commitments commitments, FollowUp followUp, Reporting reporting, Directory directory) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
        this.reporting = reporting;
        this.directory = directory;
    }

    @GetMapping("/compromisos/{id}/reporte")
    @Allowed(Permission.READ)
    ModelAndView form(Asker who, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID guardado) {
        var one = one(id);
        var saved = guardado == null
                ? null
                : followUp.reports(one.id()).stream()
                        .filter(report -> report.id().value().equals(guardado))
                        .findFirst()
                        .orElse(null);
        var empty = new Typed(0, "", "", "", pages.words().today().toString(), false, "");
        return form(who, one, saved, empty, null);
    }

    private ModelAndView form(Asker who, Commitment one, @Nullable Report saved, Typed typed, @Nullable String error) {
        var value = ValueField.of(one.terms().goal());
        return pages.page(
                "commitments/report",
                Section.COMMITMENTS,
                pages.words().text("report.title"),
                new ReportForm(
                        one,
                        directory.organ(one.organ()).orElseThrow(NotHere::new).shortName(),
                        value.map(field -> field.name(pages.words())).orElse(null),
                        value.filter(ValueField::flow).isPresent(),
                        who.may(Permission.REPORT) ? reporting.step(who, one).orElse(null) : null,
                        owners(one),
                        saved,
                        typed,
                        error));
    }

    private List<String> owners(Commitment one) {
        var parties = one.terms().parties();
        return Stream.concat(Stream.ofNullable(parties.responsible()), parties.coResponsibles().stream())
                .flatMap(code -> directory.post(code).stream())
                .map(OrganPost::name)
                .toList();
    }

    private Commitment one(UUID id) {
        return commitments.commitment(new CommitmentId(id)).orElseThrow(NotHere::new);
    }

    @PostMapping("/compromisos/{id}/reporte")
    @Allowed(Permission.REPORT)
    ModelAndView report(
            @Does("commitments.report") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @ModelAttribute ReportSent sent) {
        var outcome =
                sent.asked().then(asked -> Ruling.granted(reporting.report(command, who, new CommitmentId(id), asked)));
        if (outcome instanceof Ruling.Granted<Outcome>(Outcome.Done(var report))) {
            return pages.redirect("/compromisos/" + id + "/reporte?guardado=" + report);
        }
        // The form comes back as it was filled in: on a bad line nobody types it twice.
        var reason = outcome instanceof Ruling.Granted<Outcome>(Outcome.Refused(var why))
                ? why
                : outcome.objection().orElseThrow();
        if (reason.kind() == Reason.Kind.ABSENT) {
            throw new NotHere();
        }
        var page = form(who, one(id), null, sent.typed(), pages.words().reason(reason));
        page.setStatus(Problems.status(reason.kind()));
        return page;
    }

    @PostMapping("/compromisos/{id}/reportes/{item}/paso")
    @Allowed(Permission.REPORT)
    ModelAndView pass(
            @Does("commitments.report.pass") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "-1") int version) {
        var outcome = reporting.pass(command, who, new ReportId(item), version);
        return after(request, id, outcome, "report.passed");
    }

    @PostMapping("/compromisos/{id}/reportes/{item}/devolucion")
    @Allowed(Permission.REPORT)
    ModelAndView giveBack(
            @Does("commitments.report.return") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason) {
        var outcome = reporting.giveBack(command, who, new ReportId(item), version, reason);
        return after(request, id, outcome, "report.given_back");
    }

    private ModelAndView after(HttpServletRequest request, UUID id, Outcome outcome, String success) {
        var page = "/compromisos/" + id;
        return pages.after(request, outcome, pages.words().text(success), page + "#reportes", page);
    }

    /** Never shown in the page: whatever it is, it is saved as a file, and nothing in it runs. */
    @GetMapping("/compromisos/{id}/evidencia/{item}")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> evidence(@PathVariable UUID id, @PathVariable UUID item) {
        var kept = reporting.file(new CommitmentId(id), item).orElseThrow(NotHere::new);
        return Download.of(kept.name(), kept.mediaType(), kept.bytes());
    }
}

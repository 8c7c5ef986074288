package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.ExtensionRequests;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another date is asked for on the page of its commitment, and answered there. */
@Controller
@RequestMapping("/compromisos/{id}/prorrogas")
class ExtensionRequestPages {

    private final Pages pages;
    private final ExtensionRequests requests;

    ExtensionRequestPages(Pages pages, ExtensionRequests requests) {
        this.pages = pages;
        this.requests = requests;
    }

    @PostMapping
    @Allowed(Permission.REPORT)
    ModelAndView ask(
            @Does("commitments.extension.ask") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String reason) {
        return after(request, id, requests.ask(command, who, new CommitmentId(id), to, reason), "asked.done");
    }

    @PostMapping("/{item}/retiro")
    @Allowed(Permission.REPORT)
    ModelAndView withdraw(
            @Does("commitments.extension.withdraw") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item) {
        return after(request, id, requests.withdraw(command, who, item), "asked.withdrawn");
    }

    @PostMapping("/{item}/negativa")
    @Allowed(Permission.REPORT)
    ModelAndView refuse(
            @Does("commitments.extension.refuse") Command command,
            Asker who,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String reason) {
        return after(request, id, requests.refuse(command, who, item, reason), "asked.refused");
    }

    private ModelAndView after(HttpServletRequest request, UUID id, Outcome outcome, String done) {
        var back = "/compromisos/" + id;
        return pages.after(request, outcome, pages.words().text(done), back, back);
    }
}

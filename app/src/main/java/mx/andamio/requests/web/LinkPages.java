package mx.andamio.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ValueField;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.SecretAnswer;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.requests.OneUseLinks;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.web.Views.LastValue;
import mx.andamio.requests.web.Views.LinkForm;
import mx.andamio.requests.web.Views.Told;
import mx.andamio.requests.web.Views.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * One screen for whoever holds a link, with nothing on it but what was asked. Looking at it uses nothing up: a chat looks at every link that passes through it.
 * What serves no more looks the same whatever the reason.
 */
@Controller
class LinkPages {

    private final Pages pages;
    private final OneUseLinks links;
    private final Commitments commitments;
    private final FollowUp followUp;

    LinkPages(Pages pages, OneUseLinks links, Commitments commitments, FollowUp followUp) {
        this.pages = pages;
        this.links = links;
        this.commitments = commitments;
        this.followUp = followUp;
    }

    @GetMapping("/r/{token}")
    @Allowed(Permission.OPEN)
    ModelAndView look(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        SecretAnswer.hideAndForget(response);
        if (!links.waitFor(token, request.getRemoteAddr()).isZero()) {
            return told("wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        var empty = new Typed(0, "", "", "", pages.words().today().toString());
        return links.opened(token, request.getRemoteAddr())
                .map(asked -> form(token, asked, empty, null))
                .orElseGet(() -> told("over", HttpStatus.NOT_FOUND));
    }

    @PostMapping("/r/{token}")
    @Allowed(Permission.OPEN)
    ModelAndView answer(
            @Does("requests.link.answer") Command command,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @ModelAttribute LinkSent sent) {
        SecretAnswer.hideAndForget(response);
        var address = request.getRemoteAddr();
        if (!links.waitFor(token, address).isZero()) {
            return told("wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        links.tried(token);
        var outcome = sent.asked().then(report -> Ruling.granted(links.answer(command, token, address, report)));
        if (outcome instanceof Ruling.Granted<Outcome>(Outcome.Done _)) {
            return pages.redirect("/r/listo");
        }
        var reason = outcome instanceof Ruling.Granted<Outcome>(Outcome.Refused(var why))
                ? why
                : outcome.objection().orElseThrow();
        return reason.kind() == Reason.Kind.ABSENT
                ? told("over", HttpStatus.NOT_FOUND)
                : again(token, address, sent.typed(), reason);
    }

    /** The form as it was filled in, where the link still serves. */
    private ModelAndView again(String token, String address, Typed typed, Reason reason) {
        return links.opened(token, address)
                .map(asked -> {
                    var page = form(token, asked, typed, pages.words().reason(reason));
                    page.setStatus(Problems.status(reason.kind()));
                    return page;
                })
                .orElseGet(() -> told("over", HttpStatus.NOT_FOUND));
    }

    @GetMapping("/r/listo")
    @Allowed(Permission.OPEN)
    ModelAndView thanks(HttpServletResponse response) {
        SecretAnswer.hideAndForget(response);
        return told("done", HttpStatus.OK);
    }

    private ModelAndView told(String key, HttpStatusCode status) {
        var page = pages.page(
                "requests/told", Section.NONE, pages.words().text("link." + key + ".title"), new Told("link." + key));
        page.setStatus(status);
        return page;
    }

    private ModelAndView form(String token, UpdateRequest asked, Typed typed, @Nullable String error) {
        var one = commitments.commitment(asked.commitment()).orElseThrow(NotHere::new);
        var goal = one.terms().goal();
        var last = followUp.reports(one.id()).stream()
                .filter(report -> report.counts() && report.value() != null)
                .findFirst()
                .map(LastValue::of);
        return pages.page(
                "requests/link",
                Section.NONE,
                pages.words().text("link.title"),
                new LinkForm(
                        token,
                        one.terms().text(),
                        Headline.of(goal).due(),
                        asked.message(),
                        asked.due(),
                        last.orElse(null),
                        ValueField.of(goal).orElse(null),
                        typed,
                        error));
    }
}

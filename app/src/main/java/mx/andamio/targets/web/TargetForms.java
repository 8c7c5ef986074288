package mx.andamio.targets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.pages.SentTexts;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.targets.TargetPlans;
import mx.andamio.targets.TargetPlans.Replanning;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What whoever plans does. A form that is refused comes back as it was filled in. */
@Controller
@RequestMapping("/metas")
class TargetForms {

    /** Letters that are kept of what was typed into one field. */
    private static final int KEPT = 2_000;

    private final Pages pages;
    private final TargetPlans plans;
    private final Showing showing;

    TargetForms(Pages pages, TargetPlans plans, Showing showing) {
        this.pages = pages;
        this.plans = plans;
        this.showing = showing;
    }

    @PostMapping
    @Allowed(Permission.PLAN_TARGETS)
    ModelAndView begin(@Does("targets.begin") Command command, HttpServletRequest request) {
        var form = typed(request);
        return switch (tried(() -> plans.begin(command, form.plan()))) {
            case Outcome.Done(var id) -> on(request, "/metas/" + id);
            case Outcome.Refused(var reason) -> {
                var words = pages.words();
                var again = pages.page(
                        "targets/new",
                        Section.INDICATORS,
                        words.text("targets.new"),
                        showing.blank(form, words.reason(reason)));
                again.setStatus(Problems.status(reason.kind()));
                yield again;
            }
        };
    }

    @PostMapping("/{id}/{organ}")
    @Allowed(Permission.PLAN_TARGETS)
    ModelAndView adjust(
            @Does("targets.adjust") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String organ) {
        var form = typed(request);
        var before = showing.line(id, organ, null, null);
        return switch (tried(
                () -> plans.adjust(command, id, form.version(), form.adjustment(before.plan(), before.line())))) {
            case Outcome.Done _ -> on(request, "/metas/" + id);
            case Outcome.Refused(var reason) -> {
                var view = showing.line(id, organ, form, pages.words().reason(reason));
                var again = pages.page("targets/line", Section.INDICATORS, view.name(), view);
                again.setStatus(Problems.status(reason.kind()));
                yield again;
            }
        };
    }

    @PostMapping("/{id}/total")
    @Allowed(Permission.PLAN_TARGETS)
    ModelAndView total(@Does("targets.total") Command command, HttpServletRequest request, @PathVariable UUID id) {
        var form = typed(request);
        var decimals = showing.plan(id).decimals();
        return after(
                request,
                id,
                tried(() ->
                        plans.total(command, id, form.version(), form.needed("total", decimals), form.of("reason"))));
    }

    @PostMapping("/{id}/replaneacion")
    @Allowed(Permission.PLAN_TARGETS)
    ModelAndView replan(@Does("targets.replan") Command command, HttpServletRequest request, @PathVariable UUID id) {
        var form = typed(request);
        var decimals = showing.plan(id).decimals();
        return after(
                request,
                id,
                tried(() -> plans.replan(
                        command,
                        id,
                        form.version(),
                        new Replanning(form.amount("total", decimals), form.of("reason")))));
    }

    @PostMapping("/{id}/vigencia")
    @Allowed(Permission.APPROVE_TARGETS)
    ModelAndView approve(@Does("targets.approve") Command command, HttpServletRequest request, @PathVariable UUID id) {
        var form = typed(request);
        showing.plan(id);
        return after(request, id, tried(() -> plans.approve(command, id, form.version())));
    }

    /** What cannot be read is refused as what cannot be. */
    static Outcome tried(Supplier<Outcome> act) {
        try {
            return act.get();
        } catch (BadRequest unreadable) {
            return new Outcome.Refused(new Reason(unreadable.code(), Reason.Kind.USER, unreadable.parameters()));
        }
    }

    private ModelAndView on(HttpServletRequest request, String page) {
        pages.tell(request, "success", pages.words().text("target.saved"));
        return pages.redirect(page);
    }

    private ModelAndView after(HttpServletRequest request, UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> on(request, "/metas/" + id);
            case Outcome.Refused(var reason) -> {
                var view = showing.refused(id, pages.words().reason(reason), typed(request));
                var again = pages.page(
                        "targets/plan",
                        Section.INDICATORS,
                        pages.words().text("target.of", view.named().title()),
                        view);
                again.setStatus(Problems.status(reason.kind()));
                yield again;
            }
        };
    }

    private static TargetForm typed(HttpServletRequest request) {
        return new TargetForm(SentTexts.typed(request, KEPT));
    }
}

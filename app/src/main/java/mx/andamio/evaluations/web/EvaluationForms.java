package mx.andamio.evaluations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.Evaluations.NewScheme;
import mx.andamio.evaluations.Evaluations.NewValue;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.web.SchemeForm.Unreadable;
import mx.andamio.evaluations.web.Views.FormPage;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.SentTexts;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What whoever evaluates does: schemes, versions, periods and values. */
@Controller
class EvaluationForms {

    private static final String HERE = "/evaluaciones";
    /** Letters that are kept of what was typed into one field. */
    private static final int LONGEST = 2_000;
    /** Periods from which a next version may hold. */
    private static final int STARTS = 8;

    private final Pages pages;
    private final Evaluations evaluations;

    EvaluationForms(Pages pages, Evaluations evaluations) {
        this.pages = pages;
        this.evaluations = evaluations;
    }

    @GetMapping(HERE + "/nueva")
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView blank() {
        return form(SchemeForm.blank(), null, null);
    }

    @PostMapping(HERE)
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView begin(@Does("evaluations.begin") Command command, HttpServletRequest request) {
        var form = typed(request);
        return saved(
                form,
                null,
                request,
                () -> evaluations.begin(
                        command,
                        new NewScheme(
                                form.of("scheme").strip(),
                                form.of("title"),
                                form.cadence(),
                                form.types(),
                                false,
                                form.version())));
    }

    @GetMapping(HERE + "/{scheme}/version")
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView next(@PathVariable String scheme) {
        var one = scheme(scheme);
        return form(SchemeForm.of(one), one, null);
    }

    @PostMapping(HERE + "/{scheme}/version")
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView change(
            @Does("evaluations.change") Command command, HttpServletRequest request, @PathVariable String scheme) {
        var form = typed(request);
        return saved(form, scheme(scheme), request, () -> evaluations.change(command, scheme, form.version()));
    }

    private ModelAndView saved(
            SchemeForm form, @Nullable Scheme scheme, HttpServletRequest request, Supplier<Outcome> save) {
        Outcome outcome;
        try {
            outcome = save.get();
        } catch (Unreadable unreadable) {
            outcome = new Outcome.Refused(unreadable.reason());
        }
        return switch (outcome) {
            case Outcome.Done(var code) -> {
                pages.tell(request, "success", pages.words().text("evaluation.saved"));
                yield pages.redirect(HERE + "/" + (scheme == null ? code : scheme.code()));
            }
            case Outcome.Refused(var reason) -> {
                var again = form(form, scheme, reason);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private ModelAndView form(SchemeForm form, @Nullable Scheme scheme, @Nullable Reason refused) {
        var words = pages.words();
        return pages.page(
                "evaluations/form",
                Section.ORGANS,
                words.text(scheme == null ? "evaluations.new" : "evaluation.new_version"),
                new FormPage(
                        form,
                        scheme,
                        scheme == null ? List.of() : starts(scheme),
                        refused == null ? null : words.reason(refused)));
    }

    /** The next period, this one, and those before it that are not closed. */
    private List<Period> starts(Scheme scheme) {
        var closed = evaluations.periods(scheme.code()).stream()
                .filter(KeptPeriod::isClosed)
                .map(one -> one.period().from())
                .max(java.time.LocalDate::compareTo);
        var found = new ArrayList<Period>();
        var period = Period.on(scheme.cadence(), pages.words().today()).next();
        for (var i = 0; i < STARTS && scheme.on(period).isPresent(); i++, period = period.previous()) {
            if (closed.isEmpty() || period.from().isAfter(closed.get())) {
                found.add(period);
            }
        }
        return found;
    }

    @PostMapping(HERE + "/{scheme}/periodos")
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView open(
            @Does("evaluations.open") Command command,
            HttpServletRequest request,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String period) {
        var page = HERE + "/" + scheme(scheme).code();
        return after(request, page, evaluations.open(command, scheme, period), "opened_done");
    }

    @PostMapping(HERE + "/{scheme}/{period}/calculo")
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView count(
            @Does("evaluations.count") Command command,
            HttpServletRequest request,
            @PathVariable String scheme,
            @PathVariable String period) {
        return after(request, page(scheme, period), evaluations.count(command, scheme, period), "counted_done");
    }

    @PostMapping(HERE + "/{scheme}/{period}/cierre")
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView close(
            @Does("evaluations.close") Command command,
            HttpServletRequest request,
            @PathVariable String scheme,
            @PathVariable String period) {
        return after(request, page(scheme, period), evaluations.close(command, scheme, period), "closed_done");
    }

    @PostMapping(HERE + "/{scheme}/{period}/valores")
    @Allowed(Permission.EVALUATE_ORGANS)
    ModelAndView enter(
            @Does("evaluations.enter") Command command,
            HttpServletRequest request,
            @PathVariable String scheme,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String element,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source) {
        var list = page(scheme, period);
        Outcome outcome;
        try {
            var number = SchemeForm.read(value, element);
            outcome = evaluations.enter(command, scheme, period, new NewValue(organ, element, number, source));
        } catch (Unreadable unreadable) {
            outcome = new Outcome.Refused(unreadable.reason());
        }
        var known = evaluations.of(scheme, period).stream()
                .anyMatch(one -> one.organ().equals(organ));
        var page = known ? Views.organPath(organ, scheme, period) : list;
        return after(request, page, outcome, "entered_done");
    }

    private ModelAndView after(HttpServletRequest request, String page, Outcome outcome, String said) {
        return pages.after(request, outcome, pages.words().text("evaluation." + said), page, page);
    }

    private Scheme scheme(String code) {
        return evaluations.scheme(code).orElseThrow(NotHere::new);
    }

    /** @throws NotHere where there is no such period */
    private String page(String scheme, String period) {
        if (evaluations.periods(scheme).stream().noneMatch(one -> one.code().equals(period))) {
            throw new NotHere();
        }
        return HERE + "/" + scheme + "/" + period;
    }

    private static SchemeForm typed(HttpServletRequest request) {
        return new SchemeForm(SentTexts.typed(request, LONGEST));
    }
}

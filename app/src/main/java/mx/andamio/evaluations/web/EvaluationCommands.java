package mx.andamio.evaluations.web;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.Evaluations.NewScheme;
import mx.andamio.evaluations.Evaluations.NewValue;
import mx.andamio.evaluations.web.EvaluationJson.SchemeOut;
import mx.andamio.evaluations.web.SchemeForm.Unreadable;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.SentTexts;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What whoever evaluates does, for programs; each answers with the scheme as it stands. Schemes and versions come by the names and in the writing of the
 * page's form, so that both are read by the same rules.
 */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationCommands {

    private final Pages pages;
    private final Evaluations evaluations;

    EvaluationCommands(Pages pages, Evaluations evaluations) {
        this.pages = pages;
        this.evaluations = evaluations;
    }

    /** @param fields by the names of the form; what is absent or null was not typed */
    record Typed(@Nullable Map<String, @Nullable String> fields) {

        SchemeForm form() {
            return new SchemeForm(SentTexts.said(fields));
        }
    }

    @PostMapping
    @Allowed(Permission.EVALUATE_ORGANS)
    ResponseEntity<?> begin(@Does("evaluations.begin") Command command, @RequestBody Typed sent) {
        var form = sent.form();
        var code = form.of("scheme").strip();
        return answer(
                code,
                () -> evaluations.begin(
                        command.asking(sent),
                        new NewScheme(code, form.of("title"), form.cadence(), form.types(), false, form.version())));
    }

    @PostMapping("/{scheme}/versions")
    @Allowed(Permission.EVALUATE_ORGANS)
    ResponseEntity<?> change(
            @Does("evaluations.change") Command command, @PathVariable String scheme, @RequestBody Typed sent) {
        return answer(
                scheme,
                () -> evaluations.change(
                        command.asking(sent), scheme, sent.form().version()));
    }

    /** @param period code, as {@code 2026-T1} */
    record Opened(@Nullable String period) {}

    @PostMapping("/{scheme}/periods")
    @Allowed(Permission.EVALUATE_ORGANS)
    ResponseEntity<?> open(
            @Does("evaluations.open") Command command, @PathVariable String scheme, @RequestBody Opened sent) {
        var period = Objects.requireNonNullElse(sent.period(), "");
        return answer(scheme, () -> evaluations.open(command.asking(sent), scheme, period));
    }

    @PostMapping("/{scheme}/periods/{period}/count")
    @Allowed(Permission.EVALUATE_ORGANS)
    ResponseEntity<?> count(
            @Does("evaluations.count") Command command, @PathVariable String scheme, @PathVariable String period) {
        return answer(scheme, () -> evaluations.count(command, scheme, period));
    }

    @PostMapping("/{scheme}/periods/{period}/closing")
    @Allowed(Permission.EVALUATE_ORGANS)
    ResponseEntity<?> close(
            @Does("evaluations.close") Command command, @PathVariable String scheme, @PathVariable String period) {
        return answer(scheme, () -> evaluations.close(command, scheme, period));
    }

    /** @param value a number with a point, as on the page */
    record Entered(
            @Nullable String organ,
            @Nullable String element,
            @Nullable String value,
            @Nullable String source) {}

    @PostMapping("/{scheme}/periods/{period}/values")
    @Allowed(Permission.EVALUATE_ORGANS)
    ResponseEntity<?> enter(
            @Does("evaluations.enter") Command command,
            @PathVariable String scheme,
            @PathVariable String period,
            @RequestBody Entered sent) {
        return answer(scheme, () -> {
            var element = said(sent.element());
            var number = SchemeForm.read(said(sent.value()), element);
            return evaluations.enter(
                    command.asking(sent),
                    scheme,
                    period,
                    new NewValue(said(sent.organ()), element, number, said(sent.source())));
        });
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private ResponseEntity<?> answer(String scheme, Supplier<Outcome> act) {
        Outcome outcome;
        try {
            outcome = act.get();
        } catch (Unreadable unreadable) {
            outcome = new Outcome.Refused(unreadable.reason());
        }
        return outcome instanceof Outcome.Refused(var reason)
                ? Problems.of(reason, pages.words())
                : ResponseEntity.ok(evaluations
                        .scheme(scheme)
                        .map(one -> SchemeOut.of(one, evaluations.periods(one.code())))
                        .orElseThrow(NotHere::new));
    }
}

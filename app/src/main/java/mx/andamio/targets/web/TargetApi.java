package mx.andamio.targets.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.SentTexts;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.targets.TargetPlans;
import mx.andamio.targets.TargetPlans.Replanning;
import mx.andamio.targets.web.TargetJson.PlanOut;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans of targets for programs. Commands come by the names and in the writing of the pages' forms, so that both are read by the same rules. */
@RestController
@RequestMapping("/api/v1/target-plans")
class TargetApi {

    private final Pages pages;
    private final TargetPlans plans;
    private final Showing showing;

    TargetApi(Pages pages, TargetPlans plans, Showing showing) {
        this.pages = pages;
        this.plans = plans;
        this.showing = showing;
    }

    /** @param fields by the names of the form; what is absent or null was not typed */
    record Typed(@Nullable Map<String, @Nullable String> fields) {

        TargetForm form() {
            return new TargetForm(SentTexts.said(fields));
        }
    }

    @GetMapping
    @Allowed(Permission.READ)
    Slice<PlanOut> all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Slice.of(plans.all().stream().map(PlanOut::of).toList(), page, size);
    }

    @GetMapping("/{id}")
    @Allowed(Permission.READ)
    PlanOut one(@PathVariable UUID id) {
        return PlanOut.of(showing.plan(id));
    }

    /**
     * Nation, regions and organs of a version; of the last where none is asked for.
     *
     * @param organ code of one whose units are asked for instead
     */
    @GetMapping("/{id}/lines")
    @Allowed(Permission.READ)
    Slice<TargetJson.LineOut> lines(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var plan = showing.plan(id);
        var number = version == null ? plan.latest().number() : version;
        if (!plan.has(number)) {
            throw new NotHere();
        }
        return Slice.of(
                (organ == null ? plans.lines(id, number) : plans.units(id, number, organ))
                        .stream().map(line -> TargetJson.LineOut.of(plan, line)).toList(),
                page,
                size);
    }

    @PostMapping
    @Allowed(Permission.PLAN_TARGETS)
    ResponseEntity<?> begin(@Does("targets.begin") Command command, @RequestBody Typed sent) {
        return answer(null, () -> plans.begin(command.asking(sent), sent.form().plan()));
    }

    @PostMapping("/{id}/lines/{organ}")
    @Allowed(Permission.PLAN_TARGETS)
    ResponseEntity<?> adjust(
            @Does("targets.adjust") Command command,
            @PathVariable UUID id,
            @PathVariable String organ,
            @RequestBody Typed sent) {
        return answer(id, () -> {
            var form = sent.form();
            var before = showing.line(id, organ, null, null);
            return plans.adjust(
                    command.asking(sent), id, form.version(), form.adjustment(before.plan(), before.line()));
        });
    }

    @PostMapping("/{id}/total")
    @Allowed(Permission.PLAN_TARGETS)
    ResponseEntity<?> total(@Does("targets.total") Command command, @PathVariable UUID id, @RequestBody Typed sent) {
        return answer(id, () -> {
            var form = sent.form();
            var total = form.needed("total", showing.plan(id).decimals());
            return plans.total(command.asking(sent), id, form.version(), total, form.of("reason"));
        });
    }

    @PostMapping("/{id}/replanning")
    @Allowed(Permission.PLAN_TARGETS)
    ResponseEntity<?> replan(@Does("targets.replan") Command command, @PathVariable UUID id, @RequestBody Typed sent) {
        return answer(id, () -> {
            var form = sent.form();
            var total = form.amount("total", showing.plan(id).decimals());
            return plans.replan(command.asking(sent), id, form.version(), new Replanning(total, form.of("reason")));
        });
    }

    @PostMapping("/{id}/approval")
    @Allowed(Permission.APPROVE_TARGETS)
    ResponseEntity<?> approve(
            @Does("targets.approve") Command command, @PathVariable UUID id, @RequestBody Typed sent) {
        return answer(
                id, () -> plans.approve(command.asking(sent), id, sent.form().version()));
    }

    /** @param id null where the outcome says it */
    private ResponseEntity<?> answer(@Nullable UUID id, Supplier<Outcome> act) {
        return switch (TargetForms.tried(act)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var made) ->
                ResponseEntity.ok(
                        PlanOut.of(showing.plan(Objects.requireNonNullElseGet(id, () -> UUID.fromString(made)))));
        };
    }
}

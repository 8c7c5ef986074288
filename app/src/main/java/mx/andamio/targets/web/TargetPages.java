package mx.andamio.targets.web;

import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.targets.web.Views.PlanList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plans of targets, to read. */
@Controller
@RequestMapping("/metas")
class TargetPages {

    private final Pages pages;
    private final Showing showing;

    TargetPages(Pages pages, Showing showing) {
        this.pages = pages;
        this.showing = showing;
    }

    @GetMapping
    @Allowed(Permission.READ)
    ModelAndView list() {
        return pages.page(
                "targets/plans", Section.INDICATORS, pages.words().text("targets.title"), new PlanList(showing.all()));
    }

    /** @param frente number of the version with which it is compared */
    @GetMapping("/{id}")
    @Allowed(Permission.READ)
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer frente) {
        var view = showing.page(id, version, frente);
        return pages.page(
                "targets/plan",
                Section.INDICATORS,
                pages.words().text("target.of", view.named().title()),
                view);
    }

    @GetMapping("/{id}/tabla.csv")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> csv(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        var view = showing.whole(id, version);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileNames.attachment("metas-" + view.plan().indicator() + "-"
                                + view.plan().starts() + "-v" + view.shown().number() + ".csv"))
                .body(TargetCsv.of(view, pages.words()));
    }

    @GetMapping("/nueva")
    @Allowed(Permission.PLAN_TARGETS)
    ModelAndView blank() {
        var year = Integer.toString(pages.words().today().getYear());
        return pages.page(
                "targets/new",
                Section.INDICATORS,
                pages.words().text("targets.new"),
                showing.blank(TargetForm.blank(year), null));
    }

    @GetMapping("/{id}/{organ}")
    @Allowed(Permission.READ)
    ModelAndView line(@PathVariable UUID id, @PathVariable String organ) {
        var view = showing.line(id, organ, null, null);
        return pages.page("targets/line", Section.INDICATORS, view.name(), view);
    }
}

package mx.andamio.annual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.annual.Reports;
import mx.andamio.annual.Reports.Kept;
import mx.andamio.annual.Reports.Line;
import mx.andamio.annual.Reports.NewText;
import mx.andamio.annual.Reports.Text;
import mx.andamio.annual.model.Changes;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.web.Views.DraftPage;
import mx.andamio.annual.web.Views.Group;
import mx.andamio.annual.web.Views.ListPage;
import mx.andamio.annual.web.Views.ReportPage;
import mx.andamio.annual.web.Views.Shown;
import mx.andamio.annual.web.Views.Typed;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports by year, one of them to read, and what would be compiled now with the texts that go with it. */
@Controller
@RequestMapping("/informes")
class AnnualPages {

    private static final String HERE = "/informes";

    private final Pages pages;
    private final Reports reports;

    AnnualPages(Pages pages, Reports reports) {
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping
    @Allowed(Permission.READ)
    ModelAndView list() {
        var groups = reports.all().stream()
                .collect(Collectors.groupingBy(
                        line -> new Group(line.kind(), line.year(), List.of()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Group(entry.getKey().kind(), entry.getKey().year(), entry.getValue()))
                .toList();
        var year = pages.words().today().getYear();
        var next = new EnumMap<Kind, Integer>(Map.of(Kind.INFORME, year, Kind.PROGRAMA, year + 1));
        return pages.page(
                "annual/reports",
                Section.MEETINGS,
                pages.words().text("annual.list.title"),
                new ListPage(groups, next));
    }

    @GetMapping("/{id}")
    @Allowed(Permission.READ)
    ModelAndView one(@PathVariable UUID id) {
        var kept = reports.one(id).orElseThrow(NotHere::new);
        var report = kept.report();
        var shown = new Shown(report, kept.sha256());
        return pages.page(
                "annual/report",
                Section.MEETINGS,
                shown.title(pages.words()),
                new ReportPage(kept, shown, changes(kept), versions(report.kind(), report.year())));
    }

    private @Nullable Changes changes(Kept kept) {
        return reports.before(kept)
                .map(before -> Changes.between(before.report(), kept.report()))
                .orElse(null);
    }

    private List<Line> versions(Kind kind, int year) {
        return reports.all().stream()
                .filter(one -> one.kind() == kind && one.year() == year)
                .toList();
    }

    /** What would be compiled now. */
    @GetMapping("/borrador")
    @Allowed(Permission.READ)
    ModelAndView draft(@RequestParam(defaultValue = "") String clase, @RequestParam(defaultValue = "") String anio) {
        return draft(kind(clase), year(anio), null, null);
    }

    private ModelAndView draft(Kind kind, int year, @Nullable Reason refused, @Nullable Typed typed) {
        var words = pages.words();
        var report = reports.draft(kind, year).orElseThrow(NotHere::new);
        var texts = reports.texts(kind, year).stream().collect(Collectors.toMap(Text::chapter, Function.identity()));
        var shown = new Shown(report, null);
        return pages.page(
                "annual/draft",
                Section.MEETINGS,
                shown.title(words),
                new DraftPage(shown, texts, refused == null ? null : words.reason(refused), typed));
    }

    @PostMapping
    @Allowed(Permission.COMPILE_REPORTS)
    ModelAndView compile(
            @Does("annual.report.compile") Command command,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String clase,
            @RequestParam(defaultValue = "") String anio) {
        var kind = kind(clase);
        var year = year(anio);
        return switch (reports.compile(command, kind, year)) {
            case Outcome.Done(var id) -> {
                pages.tell(request, "success", pages.words().text("annual.told.compiled"));
                yield pages.redirect(HERE + "/" + id);
            }
            case Outcome.Refused(var reason) -> again(kind, year, reason, null);
        };
    }

    /** @param version of the text that was seen */
    @PostMapping("/borrador")
    @Allowed(Permission.COMPILE_REPORTS)
    ModelAndView write(
            @Does("annual.text.write") Command command,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String clase,
            @RequestParam(defaultValue = "") String anio,
            @RequestParam(defaultValue = "") String chapter,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text) {
        var kind = kind(clase);
        var year = year(anio);
        var written = text.replace("\r\n", "\n");
        return switch (reports.write(command, new NewText(kind, year, chapter, version, written))) {
            case Outcome.Done _ -> {
                pages.tell(request, "success", pages.words().text("annual.told.written"));
                yield pages.redirect(HERE + "/borrador?clase=" + kind + "&anio=" + year + "#c-" + chapter);
            }
            case Outcome.Refused(var reason) -> again(kind, year, reason, new Typed(chapter, written));
        };
    }

    private ModelAndView again(Kind kind, int year, Reason reason, @Nullable Typed typed) {
        if (reports.draft(kind, year).isEmpty()) {
            throw new BadRequest(reason.code(), reason.parameters().toArray(String[]::new));
        }
        var page = draft(kind, year, reason, typed);
        page.setStatus(Problems.status(reason.kind()));
        return page;
    }

    private static Kind kind(String said) {
        return BadRequest.oneOf(Kind.values(), said);
    }

    private static int year(String said) {
        if (!said.matches("\\d{4}")) {
            throw new BadRequest("request.value", said);
        }
        return Integer.parseInt(said);
    }
}

package mx.andamio.contradictions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.contradictions.Contradiction;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.contradictions.Contradictions.NewMark;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Mark.Verdict;
import mx.andamio.contradictions.web.Views.ContradictionCard;
import mx.andamio.contradictions.web.Views.ContradictionList;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What papers contradict, as a page and as a table, and what a person says of it. */
@Controller
class ContradictionPages {

    private static final int PAGE = 25;
    private static final String HERE = "/contradicciones";

    private final Pages pages;
    private final Contradictions contradictions;
    private final Directory directory;

    ContradictionPages(Pages pages, Contradictions contradictions, Directory directory) {
        this.pages = pages;
        this.contradictions = contradictions;
        this.directory = directory;
    }

    @GetMapping(HERE)
    @Allowed(Permission.READ)
    ModelAndView list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String parte,
            @RequestParam(defaultValue = "") String clase,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String anio,
            @RequestParam(defaultValue = "") String estado) {
        var filter = filter(parte, clase, organo, anio, estado);
        var found = contradictions.found(filter, page, PAGE);
        var choices = contradictions.choices();
        var view = new ContradictionList(
                found.items(),
                found.total(),
                page,
                PAGE,
                filter,
                contradictions.counts(filter.of(null)),
                organs(choices.organs()),
                choices.years(),
                List.of(Kind.values()));
        return pages.page(
                "contradictions/contradictions", Section.LIBRARY, pages.words().text("contradictions.title"), view);
    }

    private Map<String, String> organs(List<String> codes) {
        var names = new LinkedHashMap<String, String>();
        directory.all().stream()
                .filter(organ -> codes.contains(organ.code()))
                .forEach(organ -> names.put(organ.code(), organ.shortName()));
        return names;
    }

    @GetMapping(HERE + "/{id}")
    @Allowed(Permission.READ)
    ModelAndView one(@PathVariable UUID id) {
        var one = contradictions.contradiction(new ContradictionId(id)).orElseThrow(NotHere::new);
        return pages.page(
                "contradictions/contradiction",
                Section.LIBRARY,
                ContradictionWords.title(one, pages.words()),
                new ContradictionCard(one));
    }

    /** All that fits the filter, read in slices. */
    @GetMapping(HERE + ".csv")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "") String parte,
            @RequestParam(defaultValue = "") String clase,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String anio,
            @RequestParam(defaultValue = "") String estado) {
        var filter = filter(parte, clase, organo, anio, estado);
        var all = new ArrayList<Contradiction>();
        var slice = contradictions.found(filter, 0, Slice.LARGEST);
        for (var page = 1; !slice.items().isEmpty(); page++) {
            all.addAll(slice.items());
            slice = contradictions.found(filter, page, Slice.LARGEST);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("contradicciones.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ContradictionCsv.of(all, pages.words()));
    }

    @PostMapping(HERE + "/{id}/marca")
    @Allowed(Permission.FOLLOW_UP)
    ModelAndView mark(
            @Does("contradictions.mark") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String right) {
        var mark = new NewMark(
                new ContradictionId(id),
                BadRequest.oneOf(Verdict.values(), verdict),
                words,
                right.isBlank() ? null : right);
        var page = HERE + "/" + id;
        return pages.after(
                request,
                contradictions.mark(command, mark),
                pages.words().text("contradiction.marked_done"),
                page,
                page);
    }

    @PostMapping(HERE + "/{id}/marca/retiro")
    @Allowed(Permission.FOLLOW_UP)
    ModelAndView withdraw(
            @Does("contradictions.withdraw") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why) {
        var page = HERE + "/" + id;
        return pages.after(
                request,
                contradictions.withdraw(command, new ContradictionId(id), why),
                pages.words().text("contradiction.withdrawn_done"),
                page,
                page);
    }

    private static Filter filter(String nature, String kind, String organ, String year, String state) {
        return new Filter(
                nature.isEmpty() ? null : BadRequest.oneOf(Nature.values(), nature),
                kind.isEmpty() ? null : BadRequest.oneOf(Kind.values(), kind),
                organ.isEmpty() ? null : organ,
                year.isEmpty() ? null : year(year),
                open(state));
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new BadRequest("request.value", text);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Boolean open(String state) {
        return switch (state) {
            case "" -> null;
            case "abiertas" -> true;
            case "marcadas" -> false;
            default -> throw new BadRequest("request.value", state);
        };
    }
}

package mx.andamio.programmes.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import mx.andamio.pack.Source;
import mx.andamio.pages.MeasuredPart;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.pages.StandingPart;
import mx.andamio.pages.StandingPart.Thing;
import mx.andamio.programmes.Conflict;
import mx.andamio.programmes.ProgrammeFigures;
import mx.andamio.programmes.ProgrammeFigures.Registered;
import mx.andamio.programmes.Programmes;
import mx.andamio.programmes.web.Views.GoalVersions;
import mx.andamio.programmes.web.Views.ProgrammeCard;
import mx.andamio.programmes.web.Views.ProgrammeLine;
import mx.andamio.programmes.web.Views.ProgrammeList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Every programme that the papers name, and what was published of one of them. */
@Controller
class ProgrammePages {

    private final Pages pages;
    private final Programmes programmes;
    private final Directory directory;
    private final List<ProgrammeFigures> registered;
    private final List<StandingPart> standing;
    private final List<MeasuredPart> measured;

    ProgrammePages(
            Pages pages,
            Programmes programmes,
            Directory directory,
            List<ProgrammeFigures> registered,
            List<StandingPart> standing,
            List<MeasuredPart> measured) {
        this.standing = List.copyOf(standing);
        this.measured = List.copyOf(measured);
        this.registered = List.copyOf(registered);
        this.pages = pages;
        this.programmes = programmes;
        this.directory = directory;
    }

    @GetMapping("/programas")
    @Allowed(Permission.READ)
    ModelAndView list() {
        var sources = programmes.sources();
        var all = programmes.all();
        var glances = MeasuredPart.glances(
                measured, Thing.PROGRAMME, all.stream().map(Programme::code).toList());
        var lines = all.stream()
                .map(one -> line(one, sources, glances.get(one.code())))
                .toList();
        return pages.page(
                "programmes/programmes",
                Section.PROGRAMMES,
                pages.words().text("programmes.title"),
                new ProgrammeList(
                        lines, lines.stream().filter(ProgrammeLine::isMeasured).count()));
    }

    private static ProgrammeLine line(
            Programme programme, Map<String, Source> sources, MeasuredPart.@Nullable Glance measured) {
        var figures = latestFirst(programme);
        var goals = goals(programme, sources);
        return new ProgrammeLine(
                programme,
                figures.isEmpty() ? null : figures.getFirst(),
                goals.isEmpty() ? null : goals.getFirst().versions().getFirst(),
                Conflict.of(programme).size(),
                measured);
    }

    @GetMapping("/programas/{code}")
    @Allowed(Permission.READ)
    ModelAndView programme(@PathVariable String code) {
        var programme = programmes.programme(code).orElseThrow(NotHere::new);
        var sources = programmes.sources();
        var organ = programme.responsible();
        var card = new ProgrammeCard(
                programme,
                FigureRows.of(programme, sources, registered(programme, sources)),
                goals(programme, sources),
                Conflict.of(programme),
                sources,
                organ == null ? null : directory.headOf(organ).orElse(null),
                StandingPart.of(standing, Thing.PROGRAMME, programme.code()),
                MeasuredPart.of(measured, Thing.PROGRAMME, programme.code()));
        return pages.page("programmes/programme", Section.PROGRAMMES, programme.name(), card);
    }

    private List<Registered> registered(Programme programme, Map<String, Source> sources) {
        var wanted = FigureRows.wanted(programme, sources);
        return registered.stream().flatMap(one -> one.of(wanted).stream()).toList();
    }

    @GetMapping("/api/v1/programmes")
    @ResponseBody
    @Allowed(Permission.READ)
    Slice<Programme> json(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Slice.of(programmes.all(), page, size);
    }

    @GetMapping("/api/v1/programmes/{code}")
    @ResponseBody
    @Allowed(Permission.READ)
    Programme json(@PathVariable String code) {
        return programmes.programme(code).orElseThrow(NotHere::new);
    }

    /** What registered papers publish about it, the latest first. */
    @GetMapping("/api/v1/programmes/{code}/figures")
    @ResponseBody
    @Allowed(Permission.READ)
    Slice<Registered> figures(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var programme = programmes.programme(code).orElseThrow(NotHere::new);
        return Slice.of(registered(programme, programmes.sources()), page, size);
    }

    /** Dates of data compare as texts: "2025" stands before "2025-08". Those without a cut-off come last. */
    private static List<PublishedFigure> latestFirst(Programme programme) {
        return programme.figures().stream()
                .sorted(Comparator.comparing(
                                (PublishedFigure figure) -> Objects.requireNonNullElse(figure.cutOff(), ""))
                        .reversed())
                .toList();
    }

    private static List<GoalVersions> goals(Programme programme, Map<String, Source> sources) {
        Comparator<PublishedGoal> published = Comparator.comparing(goal -> published(goal, sources));
        return programme.goals().stream()
                .collect(Collectors.groupingBy(PublishedGoal::counts, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new GoalVersions(
                        entry.getKey(),
                        entry.getValue().stream().sorted(published.reversed()).toList()))
                .toList();
    }

    private static String published(PublishedGoal goal, Map<String, Source> sources) {
        var source = sources.get(goal.source());
        return source == null ? "" : Objects.requireNonNullElse(source.published(), "");
    }
}

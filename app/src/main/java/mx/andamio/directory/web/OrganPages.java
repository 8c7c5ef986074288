package mx.andamio.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.directory.Directory.Filter;
import mx.andamio.directory.OrganEvents;
import mx.andamio.directory.OrganEvents.Event;
import mx.andamio.directory.PostHolders;
import mx.andamio.directory.web.Views.OrganCard;
import mx.andamio.directory.web.Views.Tile;
import mx.andamio.directory.web.Views.Tiles;
import mx.andamio.directory.web.Views.Tree;
import mx.andamio.directory.web.Views.Year;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Municipality;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.ComparedPart;
import mx.andamio.pages.MeasuredPart;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.StandingPart;
import mx.andamio.pages.StandingPart.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of organs, its map of tiles, and the page of one organ. */
@Controller
class OrganPages {

    /** Events of the timeline that are shown at first. */
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Directory directory;
    private final List<OrganEvents> sources;
    private final PostHolders holders;
    private final List<StandingPart> standing;
    private final List<ComparedPart> compared;
    private final List<MeasuredPart> measured;

    OrganPages(
            Pages pages,
            Directory directory,
            List<OrganEvents> sources,
            PostHolders holders,
            List<StandingPart> standing,
            List<ComparedPart> compared,
            List<MeasuredPart> measured) {
        this.pages = pages;
        this.directory = directory;
        this.sources = sources;
        this.holders = holders;
        this.standing = List.copyOf(standing);
        this.compared = List.copyOf(compared);
        this.measured = List.copyOf(measured);
    }

    @GetMapping("/representaciones")
    @Allowed(Permission.READ)
    ModelAndView tree(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate al) {
        var on = al == null ? pages.words().today() : al;
        var organs =
                directory.all().stream().filter(organ -> organ.existsOn(on)).toList();
        var view = new Tree(
                new OrganTree(organs).groups(),
                on,
                count(organs, OrganType.OOAD),
                count(organs, OrganType.UMAE),
                false);
        return pages.page("directory/tree", Section.ORGANS, pages.words().text("organs.title"), view);
    }

    private static int count(List<Organ> organs, OrganType type) {
        return (int) organs.stream().filter(organ -> organ.type() == type).count();
    }

    @GetMapping("/representaciones/mapa")
    @Allowed(Permission.READ)
    ModelAndView map() {
        var filter = new Filter(OrganType.OOAD, null, null, null, pages.words().today());
        var tiles = directory.organs(filter, 0, 500).items().stream()
                .filter(organ -> organ.attribute("tile_row").isPresent())
                .map(organ -> new Tile(
                        organ,
                        organ.attribute("tile_row").orElseThrow(),
                        organ.attribute("tile_column").orElseThrow()))
                .toList();
        return pages.page("directory/map", Section.ORGANS, pages.words().text("organs.map"), new Tiles(tiles));
    }

    @GetMapping("/representaciones/{code}")
    @Allowed(Permission.READ)
    ModelAndView organ(@PathVariable String code, @RequestParam(defaultValue = "false") boolean todo) {
        var organ = directory.organ(code).orElseThrow(NotHere::new);
        return pages.page("directory/organ", Section.ORGANS, organ.name(), card(organ, todo));
    }

    private OrganCard card(Organ organ, boolean whole) {
        var events = sources.stream()
                .flatMap(source -> source.of(organ.code()).stream())
                .sorted(Comparator.comparing(OrganPages::day).reversed())
                .toList();
        var shown = whole ? events : events.subList(0, Math.min(SHOWN, events.size()));
        var children = directory
                .organs(new Filter(null, null, organ.code(), null, null), 0, 500)
                .items();
        return new OrganCard(
                organ,
                path(organ),
                children,
                directory.aliases(organ.code()),
                holders.today(directory.posts(organ.code())),
                states(organ),
                years(shown),
                events.size() - shown.size(),
                StandingPart.of(standing, Thing.ORGAN, organ.code()),
                compared.stream()
                        .flatMap(source -> source.of(organ.code()).stream())
                        .toList(),
                MeasuredPart.of(measured, Thing.ORGAN, organ.code()));
    }

    private List<Organ> path(Organ organ) {
        var path = new ArrayList<Organ>();
        var parent = organ.parent();
        while (parent != null && path.size() < 10) {
            var above = directory.organ(parent).orElseThrow(NotHere::new);
            path.addFirst(above);
            parent = above.parent();
        }
        return path;
    }

    private Map<String, Long> states(Organ organ) {
        return organ.type() == OrganType.OOAD
                ? directory.municipalities(organ.code()).stream()
                        .collect(Collectors.groupingBy(Municipality::state, TreeMap::new, Collectors.counting()))
                : Map.of();
    }

    private static List<Year> years(List<Event> events) {
        var dated = events.stream()
                .filter(event -> event.on() != null)
                .collect(Collectors.groupingBy(
                        event -> day(event).getYear(),
                        () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.toList()));
        var years = new ArrayList<Year>();
        dated.forEach((year, list) -> years.add(new Year(year, list)));
        var undated = events.stream().filter(event -> event.on() == null).toList();
        if (!undated.isEmpty()) {
            years.add(new Year(null, undated));
        }
        return years;
    }

    private static LocalDate day(Event event) {
        var on = event.on();
        return on == null ? LocalDate.MIN : on;
    }
}

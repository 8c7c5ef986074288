package mx.andamio.cockpit.web;

import java.util.Comparator;
import java.util.List;
import mx.andamio.cockpit.web.Views.Group;
import mx.andamio.cockpit.web.Views.Results;
import mx.andamio.cockpit.web.Views.Today;
import mx.andamio.commitments.Promises;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.identity.WaitsForYou;
import mx.andamio.library.Papers;
import mx.andamio.pack.Folding;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Searchable;
import mx.andamio.pages.Section;
import mx.andamio.register.Register;
import mx.andamio.sessions.ForTheAgenda;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page, and what the search box finds. */
@Controller
class TodayPages {

    private static final int SHOWN = 6;
    private static final int HITS = 20;
    private static final int LONGEST_QUERY = 200;

    private final Pages pages;
    private final Papers papers;
    private final Sessions sessions;
    private final Promises promises;
    private final Contradictions contradictions;
    private final Boards boards;
    private final Register register;
    private final List<Searchable> places;
    private final List<WaitsForYou> waits;
    private final List<ForTheAgenda> agenda;

    TodayPages(
            Pages pages,
            Papers papers,
            Sessions sessions,
            Promises promises,
            Contradictions contradictions,
            Boards boards,
            Register register,
            List<Searchable> places,
            List<WaitsForYou> waits,
            List<ForTheAgenda> agenda) {
        this.pages = pages;
        this.papers = papers;
        this.sessions = sessions;
        this.promises = promises;
        this.contradictions = contradictions;
        this.boards = boards;
        this.register = register;
        this.places = places.stream()
                .sorted(Comparator.comparingInt(Searchable::rank))
                .toList();
        this.waits = waits;
        this.agenda = agenda;
    }

    @GetMapping("/")
    @Allowed(Permission.SIGNED_IN)
    ModelAndView today(Asker who) {
        var entries = register.size();
        var waiting = papers.papers("waiting", 0, SHOWN);
        var latest = sessions.sessions(null, 0, SHOWN);
        var promised = PromisedPart.of(promises);
        var view = new Today(
                pages.words().today(),
                waiting.items(),
                waiting.total(),
                latest.items(),
                latest.total(),
                promised,
                promised.toldTotal() + promised.silentTotal(),
                contradictions.open(),
                waits.stream().flatMap(source -> source.of(who).stream()).toList(),
                who.may(Permission.READ)
                        ? agenda.stream()
                                .flatMap(source -> source.waiting().stream())
                                .toList()
                        : List.of(),
                who.may(Permission.ACCEPT_PAPERS),
                who.may(Permission.READ),
                who.may(Permission.READ) ? boards.overview(pages.words().today()) : null,
                entries);
        return pages.page("cockpit/today", Section.TODAY, pages.words().text("menu.today"), view);
    }

    /** The board of the first page alone, for a page that is open and heard that something changed. */
    @GetMapping("/tablero/fichas")
    @Allowed(Permission.READ)
    ModelAndView tiles() {
        return pages.page(
                "cockpit/tiles",
                Section.TODAY,
                pages.words().text("menu.today"),
                boards.overview(pages.words().today()));
    }

    @GetMapping("/buscar")
    @Allowed(Permission.READ)
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var query = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
        var folded = Folding.fold(query);
        var groups = folded.isEmpty()
                ? List.<Group>of()
                : places.stream()
                        .map(place -> new Group("search." + place.part(), place.search(folded, HITS)))
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
        return pages.page(
                "cockpit/search", Section.NONE, pages.words().text("search.title"), new Results(query.strip(), groups));
    }
}

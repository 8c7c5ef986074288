package mx.andamio.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.OutcomeWords;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Standing;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.RegisteredPapers;
import mx.andamio.library.RegisteredPapers.Filter;
import mx.andamio.library.RegisteredPapers.Line;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.publishing.PressRoom;
import mx.andamio.publishing.Rules;
import mx.andamio.publishing.web.PaperText.Found;
import mx.andamio.publishing.web.Views.Entry;
import mx.andamio.publishing.web.Views.Narrowing;
import mx.andamio.publishing.web.Views.NoPaper;
import mx.andamio.publishing.web.Views.PressList;
import mx.andamio.publishing.web.Views.PressPaper;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The room as strangers see it. No page has a form that changes anything, so none begins a session. */
@Controller
class PressPages {

    private static final int PAGE = 20;
    private static final int LONGEST_QUERY = 100;

    private final PressRoom room;
    private final PressView view;
    private final RegisteredPapers papers;
    private final Promises promises;
    private final Directory directory;
    private final Pages pages;

    PressPages(
            PressRoom room,
            PressView view,
            RegisteredPapers papers,
            Promises promises,
            Directory directory,
            Pages pages) {
        this.room = room;
        this.view = view;
        this.papers = papers;
        this.promises = promises;
        this.directory = directory;
        this.pages = pages;
    }

    @GetMapping(PressLinks.ROOM)
    @Allowed(Permission.OPEN)
    ModelAndView list(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String anio,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String page) {
        var rules = room.rules();
        view.keepShortly(rules, request, response);
        var asked = new Narrowing(query(q), year(anio), organ(organo));
        var number = page(page);
        var scope = view.scope(rules);
        var filter = new Filter(Rules.KINDS, asked.query(), asked.year(), asked.organ(), scope);
        var found = view.found(rules, filter, number, PAGE);
        var links = new PressLinks(view.words());
        var today = view.today();
        var list = new PressList(
                view.list(
                        rules,
                        address(links, asked),
                        address(PressLinks.other(view.words()), asked),
                        isWhole(asked) && number == 0 && !rules.isSilent(today)),
                found.items(),
                found.total(),
                number,
                PAGE,
                links.pages(asked.query(), asked.year(), asked.organ()),
                asked,
                papers.years(Rules.KINDS, scope),
                organs(),
                rules.on(today),
                rules.isSilent(today));
        return pages.page("publishing/list", Section.NONE, view.words().text("press.title"), list);
    }

    private static boolean isWhole(Narrowing asked) {
        return asked.isNone();
    }

    private static String address(PressLinks links, Narrowing asked) {
        return links.narrowed(asked.query(), asked.year(), asked.organ());
    }

    private static String query(String q) {
        if (q.length() > LONGEST_QUERY) {
            throw new BadRequest("request.value", "q");
        }
        return q.strip();
    }

    private static @Nullable Integer year(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("(19|20|21)\\d{2}")) {
            throw new BadRequest("request.value", "anio");
        }
        return Integer.valueOf(text);
    }

    private @Nullable String organ(String code) {
        if (code.isEmpty()) {
            return null;
        }
        return organs().stream()
                .map(Organ::code)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> new BadRequest("request.value", "organo"));
    }

    private List<Organ> organs() {
        return directory.all().stream()
                .filter(organ -> organ.type() == OrganType.OOAD)
                .toList();
    }

    private static int page(String text) {
        if (!text.matches("\\d{0,5}")) {
            throw new BadRequest("request.value", "page");
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    @GetMapping(PressLinks.ROOM + "/{code}")
    @Allowed(Permission.OPEN)
    ModelAndView paper(HttpServletRequest request, HttpServletResponse response, @PathVariable String code) {
        var rules = room.rules();
        var line = view.at(rules, code).orElseThrow(NotHere::new);
        view.keepShortly(rules, request, response);
        var paper = view.line(rules, line, code);
        var words = view.words();
        var figures = entries(papers.findings(line.id(), ItemKind.FIGURE), "cifra-", this::figure);
        var lines = promises.ofPaper(line.id().value());
        var taken = papers.findings(line.id(), ItemKind.PROMISE);
        var promised = entries(taken, "promesa-", (item, name) -> promise(item, name, lines));
        var found = new ArrayList<Found>();
        figures.forEach(one -> one.found("figure").ifPresent(found::add));
        promised.forEach(one -> one.found("promise").ifPresent(found::add));
        var text = new PaperText(papers.text(line.id()).orElse(""), found);
        var shown = new PressPaper(
                view.paper(rules, paper, paper.link(), PressLinks.other(words).paper(code)),
                paper,
                text.paragraphs(),
                figures.stream().map(Named::entry).toList(),
                promised.stream().map(Named::entry).toList(),
                source(line),
                line.incomplete(),
                rules.on(view.today()));
        return pages.page("publishing/paper", Section.NONE, paper.title(), shown);
    }

    private record Named(Item item, Entry entry) {

        java.util.Optional<Found> found(String look) {
            return java.util.Optional.ofNullable(item.place()).map(place -> new Found(entry.name(), look, place));
        }
    }

    private static List<Named> entries(
            List<Item> items, String prefix, java.util.function.BiFunction<Item, String, @Nullable Entry> entry) {
        var named = new ArrayList<Named>();
        for (var item : items) {
            var made = entry.apply(item, prefix + (named.size() + 1));
            if (made != null) {
                named.add(new Named(item, made));
            }
        }
        return named;
    }

    private Entry figure(Item item, String name) {
        return new Entry(name, FigureWords.of(item.values(), view.words()), item.place() != null, List.of(), "", "");
    }

    /** Where a promise stands by what was published since; who said so and in which words is not for this page. */
    private @Nullable Entry promise(Item item, String name, List<Promises.Line> lines) {
        var words = view.words();
        return lines.stream()
                .filter(line -> line.promise().item().equals(item.id().value()))
                .findFirst()
                .map(line -> {
                    var standing = OutcomeWords.standing(line, words);
                    var latest = Standing.latest(line.evidence())
                            .map(one -> words.text("press.known", OutcomeWords.on(one, words)))
                            .orElse("");
                    return new Entry(
                            name,
                            PromiseWords.sentence(line.promise()),
                            item.place() != null,
                            java.util.stream.Stream.of(
                                            PromiseWords.goal(line.promise(), words),
                                            PromiseWords.deadline(line.promise(), words))
                                    .filter(Objects::nonNull)
                                    .map(Objects::requireNonNull)
                                    .toList(),
                            (words.text("press.standing." + standing.name()) + " " + latest).strip(),
                            OutcomeWords.chip(standing));
                })
                .orElse(null);
    }

    private String source(Line line) {
        return view.words()
                .text(
                        "press.source",
                        view.institution(),
                        view.name(line),
                        view.words().longDate(line.publishedOn()));
    }

    /** The same whether there never was such a paper, it is kept back or it was taken out. */
    @ExceptionHandler(NotHere.class)
    ModelAndView absent() {
        var words = view.words();
        return refused(HttpStatus.NOT_FOUND, words.text("press.absent"), words.text("press.absent_what"));
    }

    @ExceptionHandler(BadRequest.class)
    ModelAndView bad(BadRequest fault) {
        var words = view.words();
        var reason = new Reason(fault.code(), Reason.Kind.USER, fault.parameters());
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, words.text("press.bad"), words.reason(reason));
    }

    private ModelAndView refused(HttpStatus status, String title, String text) {
        var rules = room.rules();
        var links = new PressLinks(view.words());
        var page = pages.page(
                "publishing/absent",
                Section.NONE,
                title,
                new NoPaper(
                        view.list(
                                rules,
                                links.list(),
                                PressLinks.other(view.words()).list(),
                                false),
                        status.value(),
                        title,
                        text,
                        status == HttpStatus.NOT_FOUND ? rules.on(view.today()) : List.of()));
        page.setStatus(status);
        return page;
    }
}

package mx.andamio.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.identity.SignedIn;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemId;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.library.Readings;
import mx.andamio.library.Readings.Choice;
import mx.andamio.library.web.Views.Refusal;
import mx.andamio.library.web.Views.SessionLink;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reading page: text and findings face to face, and the decisions on them. */
@Controller
class ReadingPages {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,8})-(\\d{1,8})");
    private static final int MOST_PLACES = 20;

    private final Pages pages;
    private final Papers papers;
    private final Readings readings;
    private final Sessions sessions;

    ReadingPages(Pages pages, Papers papers, Readings readings, Sessions sessions) {
        this.pages = pages;
        this.papers = papers;
        this.readings = readings;
        this.sessions = sessions;
    }

    @GetMapping("/biblioteca/{id}")
    @Allowed(Permission.READ)
    ModelAndView reading(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lugar,
            @AuthenticationPrincipal SignedIn account) {
        var paper = papers.paper(new PaperId(id)).orElseThrow(NotHere::new);
        var card = new ReadingCards(pages.words())
                .card(
                        paper,
                        papers.items(paper.id()),
                        places(lugar),
                        session(paper),
                        account.may(Permission.ACCEPT_PAPERS));
        return pages.page("library/reading", Section.LIBRARY, pages.words().text("reading.of", paper.label()), card);
    }

    /** The places of an address that a search gave; what is not of its form marks nothing. */
    private static List<Place> places(String places) {
        return PLACE.matcher(places)
                .results()
                .limit(MOST_PLACES)
                .map(place -> new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                .filter(place -> place.start() < place.end())
                .toList();
    }

    private @Nullable SessionLink session(Paper paper) {
        var session = paper.session();
        return session == null
                ? null
                : sessions.session(new SessionId(session))
                        .map(s -> new SessionLink(s.name(), "/sesiones/" + s.id(), true))
                        .orElse(null);
    }

    @PostMapping("/biblioteca/{id}/elementos/{item}")
    @Allowed(Permission.ACCEPT_PAPERS)
    ModelAndView decide(
            @Does("library.item.decide") Command command,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam String decision,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String by,
            HttpServletRequest request) {
        var outcome = readings.decide(command, new PaperId(id), new ItemId(item), choice(decision, form), version);
        if ("andamio".equals(by)) {
            return fragment(new PaperId(id), new ItemId(item), outcome);
        }
        if (outcome instanceof Outcome.Refused refused) {
            pages.tell(request, "error", pages.words().reason(refused.reason()));
        }
        return pages.redirect("/biblioteca/" + id + "#i-" + item);
    }

    static Choice choice(@Nullable String decision, Map<String, String> form) {
        return switch (decision) {
            case null -> throw new BadRequest("item.decision", "");
            case "accept" -> new Choice.Accept();
            case "reject" -> new Choice.Reject();
            case "reopen" -> new Choice.Reopen();
            case "amend" -> {
                var values = new LinkedHashMap<>(form);
                List.of("_csrf", "command", "version", "decision").forEach(values::remove);
                yield new Choice.Amend(values);
            }
            default -> throw new BadRequest("item.decision", decision);
        };
    }

    /** The item alone, for the script that asked; with the reason on it when the decision was refused. */
    private ModelAndView fragment(PaperId paperId, ItemId itemId, Outcome outcome) {
        var paper = papers.paper(paperId).orElseThrow(NotHere::new);
        var items = papers.items(paperId);
        var item = one(items, itemId).orElseThrow(NotHere::new);
        var reason =
                outcome instanceof Outcome.Refused refused ? Optional.of(refused.reason()) : Optional.<Reason>empty();
        var answer = new ReadingCards(pages.words())
                .answer(
                        paper,
                        items,
                        item,
                        reason.map(r -> new Refusal(pages.words().reason(r), r.code()))
                                .orElse(null));
        var page = pages.page("library/answer", Section.LIBRARY, paper.label(), answer);
        page.setStatus(reason.map(r -> Problems.status(r.kind())).orElse(HttpStatus.OK));
        return page;
    }

    private static Optional<Item> one(List<Item> items, ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @PostMapping("/biblioteca/{id}/aceptar")
    @Allowed(Permission.ACCEPT_PAPERS)
    ModelAndView acceptRest(
            @Does("library.reading.accept_rest") Command command, @PathVariable UUID id, HttpServletRequest request) {
        var outcome = readings.acceptRest(command, new PaperId(id));
        var accepted = outcome instanceof Outcome.Done done ? Integer.parseInt(done.result()) : 0;
        return pages.after(
                request,
                outcome,
                pages.words().text("reading.accepted_rest", accepted),
                "/biblioteca/" + id,
                "/biblioteca/" + id);
    }

    @PostMapping("/biblioteca/{id}/registrar")
    @Allowed(Permission.ACCEPT_PAPERS)
    ModelAndView register(
            @Does("library.reading.register") Command command, @PathVariable UUID id, HttpServletRequest request) {
        return pages.after(
                request,
                readings.register(command, new PaperId(id)),
                pages.words().text("reading.registered"),
                "/biblioteca/" + id,
                "/biblioteca/" + id);
    }
}

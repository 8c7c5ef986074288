package mx.andamio.rounds.web;

import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.rounds.Round;
import mx.andamio.rounds.Rounds;
import mx.andamio.rounds.web.RoundViews.Asked;
import mx.andamio.rounds.web.Views.RoundList;
import mx.andamio.rounds.web.Views.Sheet;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rounds and what became of them. What is asked for is in the address, so that a view can be sent. */
@Controller
class RoundPages implements SessionParts {

    private static final int PAGE = 20;
    private static final String ONE = "/rondas/{body}/{number}";

    private final Pages pages;
    private final Rounds rounds;
    private final RoundViews views;

    RoundPages(Pages pages, Rounds rounds, RoundViews views) {
        this.pages = pages;
        this.rounds = rounds;
        this.views = views;
    }

    @GetMapping("/rondas")
    @Allowed(Permission.READ)
    ModelAndView list(@RequestParam(defaultValue = "0") int page) {
        var found = rounds.rounds(page, PAGE);
        return pages.page(
                "rounds/rounds",
                Section.MEETINGS,
                pages.words().text("rounds.title"),
                new RoundList(found.items(), page, PAGE, found.total()));
    }

    @GetMapping(ONE)
    @Allowed(Permission.READ)
    ModelAndView round(@PathVariable String body, @PathVariable int number) {
        var round = one(body, number);
        return pages.page("rounds/round", Section.MEETINGS, views.title(round), views.page(round));
    }

    /** What a number of a round counts. */
    @GetMapping(ONE + "/compromisos")
    @Allowed(Permission.READ)
    ModelAndView items(
            @PathVariable String body,
            @PathVariable int number,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "0") int page) {
        var round = one(body, number);
        return pages.page("rounds/items", Section.MEETINGS, views.title(round), views.items(round, asked, page));
    }

    @GetMapping(ONE + "/hoja")
    @Allowed(Permission.READ)
    ModelAndView sheet(@PathVariable String body, @PathVariable int number, @ModelAttribute Asked asked) {
        var sheet = sheet(one(body, number), asked);
        return pages.page("rounds/sheet", Section.MEETINGS, sheet.whole().name(), sheet);
    }

    @GetMapping(ONE + "/hoja.pdf")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> pdf(@PathVariable String body, @PathVariable int number, @ModelAttribute Asked asked) {
        var sheet = sheet(one(body, number), asked);
        return pages.sheet(
                "rounds/sheetpdf",
                "ronda-" + body + "-" + number + "-" + sheet.whole().code() + "-"
                        + sheet.round().on() + ".pdf",
                IntStream.rangeClosed(0, Sheet.ROOM)
                        .mapToObj(less -> sheet.within(sheet.shown() - less))
                        .iterator());
    }

    @GetMapping(ONE + "/tabla.csv")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> table(@PathVariable String body, @PathVariable int number, @ModelAttribute Asked asked) {
        var round = asked.standing(asked.of(one(body, number)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment("ronda-" + body + "-" + number + ".csv"))
                .body(RoundCsv.of(views.rows(round), pages.words()));
    }

    private Round one(String body, int number) {
        return rounds.round(body, number).orElseThrow(NotHere::new);
    }

    private Sheet sheet(Round round, Asked asked) {
        return views.sheet(round, asked).orElseThrow(NotHere::new);
    }

    /** The way from a session to what became of its round. */
    @Override
    public List<Part> of(SessionId session) {
        var words = pages.words();
        return rounds.of(session)
                .map(line -> List.of(new Part(
                        "round.part",
                        4,
                        List.of(new Row(
                                RoundWords.title(line.name(), words),
                                RoundWords.address(line.name()),
                                List.of(),
                                words.text(
                                        "round.done_of",
                                        line.tally().done(),
                                        line.tally().counted()))))))
                .orElse(List.of());
    }
}

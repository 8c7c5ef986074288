package mx.andamio.library.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.library.CleanPapers;
import mx.andamio.library.PaperId;
import mx.andamio.library.Readings;
import mx.andamio.library.Readings.Share;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Registers the papers that need no eye, a few at a time: first how many, then round by round, then what became of them. */
@Controller
class CleanPapersPages {

    /** Few enough for an answer within a few seconds. */
    private static final int ROUND = 25;

    private static final String ADDRESS = "/biblioteca/sin-advertencias";

    private final Pages pages;
    private final CleanPapers clean;
    private final Readings readings;
    private final Clock clock;

    CleanPapersPages(Pages pages, CleanPapers clean, Readings readings, Clock clock) {
        this.pages = pages;
        this.clean = clean;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Allowed(Permission.ACCEPT_PAPERS)
    ModelAndView show(
            @RequestParam(required = false) @Nullable Long hasta,
            @RequestParam(required = false) @Nullable UUID desde,
            @RequestParam(defaultValue = "0") int registrados,
            @RequestParam(defaultValue = "0") int quedaron) {
        var until = hasta == null ? clock.instant() : moment(hasta);
        var more = clean.next(until, paper(desde), 1);
        var view = new CleanView(
                clean.waiting(until),
                ChronoUnit.MICROS.between(Instant.EPOCH, until),
                desde == null ? "" : desde.toString(),
                Math.max(0, registrados),
                Math.max(0, quedaron),
                !more.isEmpty(),
                ROUND);
        return pages.page("library/clean", Section.LIBRARY, pages.words().text("library.clean"), view);
    }

    /** Years that a database does not know would fail there; what came between now and any later moment is nothing. */
    private Instant moment(long micros) {
        var now = clock.instant();
        return micros < 0 || micros > ChronoUnit.MICROS.between(Instant.EPOCH, now)
                ? now
                : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static @Nullable PaperId paper(@Nullable UUID id) {
        return id == null ? null : new PaperId(id);
    }

    @PostMapping(ADDRESS)
    @Allowed(Permission.ACCEPT_PAPERS)
    ModelAndView register(
            @Does("library.reading.take") Command command,
            @RequestParam long hasta,
            @RequestParam(required = false) @Nullable UUID desde,
            @RequestParam(defaultValue = "0") int registrados,
            @RequestParam(defaultValue = "0") int quedaron) {
        var done = registrados;
        var stayed = quedaron;
        var last = desde;
        for (var paper : clean.next(moment(hasta), paper(desde), ROUND)) {
            switch (readings.take(ofPaper(command, paper), paper, Share.WHOLE)) {
                case Outcome.Done _ -> done++;
                case Outcome.Refused _ -> stayed++;
            }
            last = paper.value();
        }
        var next = UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("hasta", hasta)
                .queryParam("registrados", done)
                .queryParam("quedaron", stayed);
        if (last != null) {
            next.queryParam("desde", last);
        }
        return pages.redirect(next.toUriString());
    }

    /** Each paper is a command of its own, so that a round that is cut short leaves whole papers. */
    private static Command ofPaper(Command round, PaperId paper) {
        return new Command(CommandId.named(round.id() + " " + paper), round.actor(), round.type());
    }
}

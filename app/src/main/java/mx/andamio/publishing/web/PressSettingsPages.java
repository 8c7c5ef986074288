package mx.andamio.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.library.PaperId;
import mx.andamio.library.RegisteredPapers;
import mx.andamio.library.RegisteredPapers.Filter;
import mx.andamio.library.RegisteredPapers.Scope;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.publishing.Covers;
import mx.andamio.publishing.Placement;
import mx.andamio.publishing.PressRoom;
import mx.andamio.publishing.Rules;
import mx.andamio.publishing.SilenceId;
import mx.andamio.publishing.web.Views.PlacedPaper;
import mx.andamio.publishing.web.Views.PressSettings;
import mx.andamio.register.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the room is looked after. It stands apart from the room's own addresses, so that an installation whose inner part is not
 * reached from outside can let through those alone.
 */
@Controller
class PressSettingsPages {

    private static final String HERE = "/ajustes/sala-de-prensa";
    private static final int PAGE = 20;

    private final PressRoom room;
    private final PressView view;
    private final RegisteredPapers papers;
    private final Pages pages;

    PressSettingsPages(PressRoom room, PressView view, RegisteredPapers papers, Pages pages) {
        this.room = room;
        this.view = view;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping(HERE)
    @Allowed(Permission.PRESS)
    ModelAndView settings(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        Slice.check(page, PAGE);
        var rules = room.rules();
        var today = view.today();
        var everything =
                new Scope(LocalDate.of(9999, 12, 31), view.isDemonstration(), Set.of(), Set.of(), false, List.of());
        var found = papers.found(new Filter(Rules.KINDS, q, null, null, everything), page, PAGE);
        var addresses = view.addresses(found.items());
        var lines = found.items().stream()
                .map(line -> new PlacedPaper(
                        line,
                        view.name(line),
                        addresses.get(line.id()),
                        rules.state(line.id(), line.publishedOn(), today),
                        rules.choices().get(line.id())))
                .toList();
        return pages.page(
                "publishing/settings",
                Section.PRESS,
                view.words().text("press.title"),
                new PressSettings(
                        rules,
                        today,
                        rules.isSilent(today),
                        lines,
                        found.total(),
                        page,
                        PAGE,
                        q,
                        PressRoom.LONGEST_WHY));
    }

    @PostMapping(HERE + "/interruptor")
    @Allowed(Permission.OPEN_PRESS)
    ModelAndView turn(
            @Does("publishing.room.turn") Command command,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String why) {
        if (!open.equals("true") && !open.equals("false")) {
            throw new BadRequest("request.value", "open");
        }
        var opens = open.equals("true");
        var done = view.words().text(opens ? "press.opened" : "press.closed");
        return pages.after(request, room.turn(command, opens, why), done, HERE, HERE);
    }

    @PostMapping(HERE + "/silencios")
    @Allowed(Permission.PRESS)
    ModelAndView keepSilence(
            @Does("publishing.silence.keep") Command command,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String covers,
            @RequestParam(defaultValue = "") String why) {
        var what = named(Covers.values(), covers, "covers");
        var outcome = room.keepSilence(command, day(from), day(to), what, why);
        return pages.after(
                request, outcome, view.words().text("silence.kept"), HERE + "#silencios", HERE + "#silencios");
    }

    /** Four digits of year: what the browser sends, and nothing that a database could not keep. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E named(E[] values, String name, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("request.value", field));
    }

    @PostMapping(HERE + "/silencios/{id}/retiro")
    @Allowed(Permission.OPEN_PRESS)
    ModelAndView endSilence(
            @Does("publishing.silence.end") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why) {
        var outcome = room.endSilence(command, new SilenceId(id), why);
        return pages.after(
                request, outcome, view.words().text("silence.ended"), HERE + "#silencios", HERE + "#silencios");
    }

    @PostMapping(HERE + "/papeles/{id}")
    @Allowed(Permission.PRESS)
    ModelAndView place(
            @Does("publishing.paper.place") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String placement,
            @RequestParam(defaultValue = "") String why) {
        var chosen = named(Placement.values(), placement, "placement");
        var outcome = room.place(command, new PaperId(id), chosen, why);
        return pages.after(request, outcome, view.words().text("press.placed"), HERE + "#papeles", HERE + "#papeles");
    }
}

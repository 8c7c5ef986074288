package mx.andamio.calendars.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mx.andamio.calendars.Feeds;
import mx.andamio.calendars.web.Views.CalendarPage;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where an account makes, replaces and ends the secret address of its calendar. */
@Controller
class CalendarPages {

    private static final String PAGE = "/calendario";

    private final Pages pages;
    private final Feeds feeds;
    private final Directory directory;

    CalendarPages(Pages pages, Feeds feeds, Directory directory) {
        this.pages = pages;
        this.feeds = feeds;
        this.directory = directory;
    }

    @GetMapping(PAGE)
    @Allowed(Permission.READ)
    ModelAndView page(Asker who, HttpServletResponse response) {
        // For a quarter of an hour it holds the secret.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var feed = feeds.of(who);
        return pages.page(
                "calendars/calendar",
                Section.MINE,
                pages.words().text("calendar.title"),
                new CalendarPage(
                        who.actsFor()
                                .flatMap(directory::post)
                                .map(OrganPost::name)
                                .orElse(null),
                        feed.map(Feeds.Feed::since).orElse(null),
                        feed.map(Feeds.Feed::token)
                                .map(token -> address(base, token))
                                .orElse(null)));
    }

    /** @param base of absolute addresses, without a slash at its end */
    static String address(String base, String token) {
        return base + PAGE + "/" + token + ".ics";
    }

    @PostMapping(PAGE)
    @Allowed(Permission.READ)
    ModelAndView make(@Does("calendars.feed.make") Command command, Asker who, HttpServletRequest request) {
        return pages.after(request, feeds.make(command, who), pages.words().text("calendar.made"), PAGE, PAGE);
    }

    @PostMapping(PAGE + "/retiro")
    @Allowed(Permission.READ)
    ModelAndView end(@Does("calendars.feed.end") Command command, Asker who, HttpServletRequest request) {
        return pages.after(request, feeds.end(command, who), pages.words().text("calendar.ended"), PAGE, PAGE);
    }
}

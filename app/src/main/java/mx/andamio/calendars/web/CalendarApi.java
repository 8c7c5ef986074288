package mx.andamio.calendars.web;

import java.time.Instant;
import mx.andamio.calendars.Feeds;
import mx.andamio.calendars.Feeds.Feed;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The secret address of an account's calendar, for programs: made or made anew, and ended. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    private final Pages pages;
    private final Feeds feeds;

    CalendarApi(Pages pages, Feeds feeds) {
        this.pages = pages;
        this.feeds = feeds;
    }

    /**
     * @param post code of the one for which the account acts; null for none
     * @param since when the address that serves was made; null where none serves
     */
    record CalendarJson(@Nullable String post, @Nullable Instant since) {}

    @GetMapping
    @Allowed(Permission.READ)
    CalendarJson calendar(Asker who) {
        return new CalendarJson(who.post(), feeds.of(who).map(Feed::since).orElse(null));
    }

    /** @param address the whole secret address */
    record MadeJson(@Nullable String post, Instant since, String address) {

        @Override
        public String toString() {
            return "MadeJson[" + post + ", " + since + "]";
        }
    }

    /**
     * The address is in the answer and nowhere else; it is said again for a quarter of an hour to whoever sends the same command again, as long as no other
     * was made.
     */
    @PostMapping
    @Allowed(Permission.READ)
    ResponseEntity<?> make(@Does("calendars.feed.make") Command command, Asker who) {
        return switch (feeds.make(command, who)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var id) ->
                feeds.of(who)
                        .filter(feed -> feed.id().equals(id))
                        .<ResponseEntity<?>>map(feed -> made(who, feed))
                        .orElseGet(this::shown);
        };
    }

    private ResponseEntity<?> made(Asker who, Feed feed) {
        var token = feed.token();
        if (token == null) {
            return shown();
        }
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MadeJson(who.post(), feed.since(), CalendarPages.address(base, token)));
    }

    private ResponseEntity<?> shown() {
        return Problems.of(Reason.of("calendar.shown", Reason.Kind.CONFLICT), pages.words());
    }

    @PostMapping("/withdrawal")
    @Allowed(Permission.READ)
    ResponseEntity<?> end(@Does("calendars.feed.end") Command command, Asker who) {
        return feeds.end(command, who) instanceof Outcome.Refused(var reason)
                ? Problems.of(reason, pages.words())
                : ResponseEntity.ok(calendar(who));
    }
}

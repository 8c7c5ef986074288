package mx.andamio.calendars.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import mx.andamio.calendars.Feeds;
import mx.andamio.calendars.ical.CalendarFile;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.identity.SignedIn;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.SecretAnswer;
import mx.andamio.register.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendars themselves: behind a secret address, and of a post for whoever may read commitments. What is unchanged is not sent again. */
@Controller
class CalendarFiles {

    private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Pages pages;
    private final Feeds feeds;
    private final DueDates dates;
    private final Directory directory;

    CalendarFiles(Pages pages, Feeds feeds, DueDates dates, Directory directory) {
        this.pages = pages;
        this.feeds = feeds;
        this.dates = dates;
        this.directory = directory;
    }

    /** Looks at no cookie; what never was, ended, or is of a closed account is the same 404. */
    @GetMapping("/calendario/{token}.ics")
    @Allowed(Permission.OPEN)
    ResponseEntity<byte[]> feed(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        SecretAnswer.hide(response);
        var from = request.getRemoteAddr();
        var wait = feeds.waitFor(from);
        if (!wait.isZero()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", Long.toString(wait.toSeconds() + 1))
                    .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                    .body(pages.words().text("calendar.wait").getBytes(StandardCharsets.UTF_8));
        }
        var owner = feeds.opened(token, from).orElseThrow(NotHere::new);
        return file(post(owner));
    }

    private @Nullable OrganPost post(SignedIn owner) {
        var code = owner.post();
        return code == null ? null : directory.post(code).orElse(null);
    }

    @GetMapping("/api/v1/posts/{code}/calendar.ics")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> ofPost(@PathVariable String code) {
        return file(directory.post(code).orElseThrow(NotHere::new));
    }

    /** @param post null for an account that acts for none: a calendar without a day, which fills again with its next post */
    private ResponseEntity<byte[]> file(@Nullable OrganPost post) {
        var words = pages.words();
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var bytes = post == null
                ? CalendarFile.of(words.text("calendar.name_none"), List.of())
                : CalendarFile.of(words.text("calendar.name", post.name()), dates.of(post.code(), words, base));
        return ResponseEntity.ok()
                .contentType(TYPE)
                .eTag('"' + HexFormat.of().formatHex(Sha256.of(bytes), 0, 16) + '"')
                .header("Cache-Control", "private, no-cache")
                .body(bytes);
    }
}

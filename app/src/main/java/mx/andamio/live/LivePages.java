package mx.andamio.live;

import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.identity.SignedIn;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Reason;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that something changed. */
@Controller
class LivePages {

    private final OpenPages open;
    private final Pages pages;

    LivePages(OpenPages open, Pages pages) {
        this.open = open;
        this.pages = pages;
    }

    /**
     * Server-sent events: {@code hello} once and {@code change} whenever a commitment changed, each with the number of the last entry of the register as
     * its id and nothing else. Refused with 429, {@code live.many}, where too many are open.
     */
    @GetMapping("/api/v1/live")
    @ResponseBody
    @Allowed(Permission.READ)
    ResponseEntity<?> live(@AuthenticationPrincipal SignedIn account) {
        return open.open(account)
                .<ResponseEntity<?>>map(LivePages::stream)
                .orElseGet(() -> Problems.of(
                        HttpStatus.TOO_MANY_REQUESTS, Reason.of("live.many", Reason.Kind.CAPACITY), pages.words()));
    }

    /** Proxies that gather an answer before they pass it on would hold every word back. */
    private static ResponseEntity<SseEmitter> stream(SseEmitter emitter) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}

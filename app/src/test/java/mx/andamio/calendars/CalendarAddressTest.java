package mx.andamio.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.KeptSecrets;
import mx.andamio.support.SomeFeeds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The secret address of a calendar: who gets one, what it serves and what it keeps to itself. */
class CalendarAddressTest extends CalendarFixture {

    @Autowired
    SomeFeeds some;

    @Autowired
    Feeds feeds;

    @Autowired
    Accounts accounts;

    @Autowired
    KeptSecrets secrets;

    private MvcTestResult feed(String token) {
        return web.get().uri("/calendario/" + token + ".ics").exchange();
    }

    @Test
    void fromThePageToTheAddressToTheCalendar() throws Exception {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var mine = signed("22-HEAD", number(DUE));
        var others = signed("17-HEAD", number(DUE));
        assertThat(page("/mis-compromisos", owner)).contains("href=\"/calendario\"");
        assertThat(page("/calendario", owner)).contains("Todavía no hay dirección");

        assertThat(post("/calendario", user(owner))).hasRedirectedUrl("/calendario");

        var token = Objects.requireNonNull(
                feeds.of(SomeFeeds.asker(owner)).orElseThrow().token());
        assertThat(page("/calendario", owner)).contains("http://localhost/calendario/" + token + ".ics");
        var calendar = feed(token);
        assertThat(calendar).hasContentType("text/calendar;charset=UTF-8");
        assertThat(eventsOf(calendar, mine)).hasSize(2);
        assertThat(eventsOf(calendar, others)).isEmpty();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(page("/calendario", owner)).doesNotContain(token).contains("La dirección sirve desde");
        }
    }

    private String page(String address, SignedIn who) throws Exception {
        var answer = web.get().uri(address).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void itFollowsTheAccountToItsNextPost() throws Exception {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var before = signed("22-HEAD", number(DUE));
        var after = signed("17-HEAD", number(DUE));
        var token = some.token(owner);

        assertThat(accounts.assign(Desk.asks("identity.account.assign"), owner.userName(), "17-HEAD"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(eventsOf(feed(token), before)).isEmpty();
        assertThat(eventsOf(feed(token), after)).hasSize(2);
        assertThat(accounts.assign(Desk.asks("identity.account.assign"), owner.userName(), null))
                .isInstanceOf(Outcome.Done.class);
        assertThat(eventsOf(feed(token), after)).isEmpty();
    }

    @Test
    void whatServesNoMoreLooksTheSameWhateverTheReason() throws Exception {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var replaced = some.token(owner);
        var ended = some.token(owner);
        assertThat(feed(ended)).hasStatusOk();
        assertThat(post("/calendario/retiro", user(owner))).hasRedirectedUrl("/calendario");
        var gone = people.anActing(Role.HEAD, "22-HEAD");
        var closed = some.token(gone);
        people.close(gone);

        var unknown = told("0".repeat(32));

        assertThat(told(replaced)).isEqualTo(unknown);
        assertThat(told(ended)).isEqualTo(unknown);
        assertThat(told(closed)).isEqualTo(unknown);
        assertThat(feeds.of(SomeFeeds.asker(owner))).isEmpty();
        assertThat(feeds.end(SomeFeeds.by(owner, "calendars.feed.end"), SomeFeeds.asker(owner)))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** What is told, but for the address itself, which whoever asked knows. */
    private String told(String token) throws Exception {
        var answer = feed(token);
        assertThat(answer).hasStatus(404);
        assertThat(answer.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        return answer.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(token, "")
                .replaceAll("value=\"[0-9a-f-]{36}\"", "");
    }

    @Test
    void whoActsForNoPostGetsNone() throws Exception {
        var nobody = people.aNew(Role.HEAD);

        assertThat(page("/calendario", nobody)).contains("La cuenta no actúa por ningún cargo");
        assertThat(feeds.make(SomeFeeds.by(nobody, "calendars.feed.make"), SomeFeeds.asker(nobody)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theTokenIsKeptNowhere() {
        var token = some.aToken();
        feed(token);

        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(secrets.hashedIn(token, "calendars.feed.make"))
                .as("the control: what is kept is found")
                .containsExactly("calendars.feed");
    }

    @Test
    void itIsKeptByNobodyElseAndNotSentAgainWhileUnchanged() {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var token = some.token(owner);
        var first = feed(token).getResponse();

        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(first.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(first.getHeader("Set-Cookie")).isNull();
        var tag = Objects.requireNonNull(first.getHeader("ETag"));
        assertThat(again(token, tag)).hasStatus(304);
        signed("22-HEAD", number(DUE));
        assertThat(again(token, tag)).hasStatusOk();
    }

    private MvcTestResult again(String token, String tag) {
        return web.get()
                .uri("/calendario/" + token + ".ics")
                .header("If-None-Match", tag)
                .exchange();
    }

    @Test
    void whoTriesTokensWaitsAndNobodyElse() {
        var token = some.aToken();
        for (var i = 0; i < 30; i++) {
            assertThat(from("203.0.113.91", "nada-" + i)).hasStatus(404);
        }

        var waiting = from("203.0.113.91", token);

        assertThat(waiting).hasStatus(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(waiting.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 901);
        assertThat(from("203.0.113.92", token)).hasStatusOk();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(from("203.0.113.91", token)).hasStatusOk();
        }
    }

    private MvcTestResult from(String address, String token) {
        return web.get()
                .uri("/calendario/" + token + ".ics")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}

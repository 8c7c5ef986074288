package mx.andamio.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The secret address of a calendar, as programs make and end it. */
@InstallationTest
class CalendarApiTest {

    private static final String CALENDAR = "/api/v1/calendar";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Test
    void aProgramMakesRenewsAndEndsTheAddressOfItsPost() {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        assertThat(read(owner)).bodyJson().extractingPath("$.since").isNull();

        var first = address(sent("", UUID.randomUUID(), owner));
        assertThat(read(owner)).bodyJson().extractingPath("$.post").isEqualTo("22-HEAD");
        assertThat(read(owner)).bodyJson().extractingPath("$.since").isNotNull();
        assertThat(web.get().uri(first)).hasStatusOk();
        var second = address(sent("", UUID.randomUUID(), owner));

        assertThat(web.get().uri(first)).hasStatus(404);
        assertThat(web.get().uri(second)).hasStatusOk();
        assertThat(sent("/withdrawal", UUID.randomUUID(), owner))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.since")
                .isNull();
        assertThat(web.get().uri(second)).hasStatus(404);
        refused(sent("/withdrawal", UUID.randomUUID(), owner), "calendar.none");
        refused(sent("", UUID.randomUUID(), people.aNew(Role.AUDITOR)), "calendar.no_post");
    }

    @Test
    void theAddressIsSaidAgainOnlyToTheSameCommandAndOnlyForAWhile() {
        var owner = people.anActing(Role.HEAD, "22-HEAD");
        var key = UUID.randomUUID();
        var made = sent("", key, owner);
        assertThat(made).hasHeader("Cache-Control", "no-store");

        assertThat(address(sent("", key, owner))).isEqualTo(address(made));
        assertThat(body(read(owner))).doesNotContain("address");
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            refused(sent("", key, owner), "calendar.shown");
        }
        // What was made after it is not the answer to it.
        address(sent("", UUID.randomUUID(), owner));
        refused(sent("", key, owner), "calendar.shown");
    }

    private MvcTestResult read(SignedIn who) {
        return web.get().uri(CALENDAR).with(user(who)).exchange();
    }

    private MvcTestResult sent(String what, UUID key, SignedIn who) {
        return web.post()
                .uri(CALENDAR + what)
                .header("Idempotency-Key", key.toString())
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private static String address(MvcTestResult made) {
        assertThat(made).hasStatusOk();
        String address = JsonPath.read(body(made), "$.address");
        assertThat(address).startsWith("http://localhost/calendario/").endsWith(".ics");
        return address;
    }

    private static void refused(MvcTestResult answer, String code) {
        assertThat(answer).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
